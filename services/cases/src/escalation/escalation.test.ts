import { subgraphHarness, type Caller, type Subgraph } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { casesSubgraph } from '../cases-subgraph.ts';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { cutOneOffAtWork } from '../testing/cut-off-at-work.ts';
import { escalate } from './escalation.job.ts';

const CASES = 200;
const definition = casesSubgraph({ personalDataKey: Buffer.alloc(32, 7).toString('base64') });

let harness: CasesHarness;
const others: Subgraph[] = [];

beforeEach(async () => {
  harness = await casesHarness();
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.stop().catch(() => undefined)));
  await harness?.stop();
});

async function register(text = '楼道灯不亮', channel = 'VISIT'): Promise<{ id: string; version: number }> {
  const input = { channel, estateId: estateId('松石雅居'), categoryId: categoryId('UTILITIES'), text };
  const shape = '{ case { id number version } }';
  return (await harness.mutate(people.community, 'registerCase', input, shape)).case;
}

/** A second instance of the service on the same database, under the same clock. */
async function anotherInstance(): Promise<Subgraph> {
  const { subgraph: instance } = await subgraphHarness(definition, {
    serviceUrl: harness.database.serviceUrl,
    clock: harness.clock,
  });
  others.push(instance);
  return instance;
}

const rows = (query: string): Promise<Answer[]> =>
  withClient(harness.database.adminUrl, async (client) => (await client.query(query)).rows);

describe('200 cases that nobody touches', () => {
  test('are escalated step by step, each step once and none lost, though one of two instances is killed', async () => {
    for (let place = 0; place < CASES; place += 1) await register(`楼道灯不亮 ${place}`);
    const [first, second] = [await anotherInstance(), await anotherInstance()] as const;
    let instances = [first, second];
    // Received on Monday 10-29 by a visit: accepted within 15 natural days, until 2018-11-13; warned of the day before.
    const moments = [
      '11-12T09:00',
      '11-14T00:10',
      '11-14T09:00',
      '11-15T09:00',
      '11-16T09:00',
      '11-19T09:00',
    ];
    for (const [turn, moment] of moments.entries()) {
      harness.clock.set(`2018-${moment}:00+08:00`);
      if (turn === 2) instances = [await cutOneOffAtWork([first, second], harness.database.adminUrl)];
      await Promise.all(instances.map((instance) => instance.runJob(escalate, {})));
    }
    const steps = await rows(
      'select stage, count(*)::int, count(distinct case_id)::int as cases from escalation_step group by 1',
    );
    const each = { count: CASES, cases: CASES };
    expect(steps.toSorted((a, b) => a.stage.localeCompare(b.stage))).toEqual(
      ['DISTRICT', 'OVERDUE', 'REMINDER', 'SUBDISTRICT', 'SUPERVISION_ORDER', 'WARNING'].map((stage) => ({
        stage,
        ...each,
      })),
    );
    // And their effects with them: orders with numbers of their own, notices, events, the feed.
    expect(
      await rows('select count(*)::int, count(distinct number)::int as numbers from supervision_order'),
    ).toEqual([{ count: CASES, numbers: CASES }]);
    expect(
      await rows(
        `select kind, count(*)::int from notice where kind <> 'SUPERVISION_ORDER_ISSUED' group by 1 order by 1`,
      ),
    ).toEqual([
      { kind: 'CASE_ESCALATED', count: 2 * CASES },
      { kind: 'DEADLINE_OVERDUE', count: CASES },
      { kind: 'DEADLINE_REMINDER', count: CASES },
      { kind: 'DEADLINE_WARNING', count: CASES },
    ]);
    await harness.subgraph.sequence();
    expect(await rows(`select count(*)::int from outbox_event where type = 'CaseEscalated'`)).toEqual([
      { count: 6 * CASES },
    ]);
  });
});

describe('a case', () => {
  const step = async (person: Caller, name: string, input: object): Promise<Answer> =>
    (await harness.mutate(person, name, input, '{ case { id version dueOn } }')).case;
  const stages = async () =>
    (
      await harness.data<Answer>(people.district, '{ cases { nodes { escalations { clock stage } } } }')
    ).cases.nodes.flatMap((node: Answer) =>
      node.escalations.map((step: Answer) => `${step.clock} ${step.stage}`),
    );

  test('whose clock is met or dropped is escalated no further', async () => {
    const { id, version } = await register();
    harness.clock.set('2018-11-14T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect(await stages()).toEqual(['ACCEPT OVERDUE']);
    await step(people.community, 'withdrawCase', { id, version, note: '来访人撤回' });
    harness.clock.set('2018-12-14T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect(await stages()).toEqual(['ACCEPT OVERDUE']);
  });

  test('whose stages come all at once tells each of the last one, and the person in charge once', async () => {
    const { id, version } = await register();
    const accepted = await step(people.community, 'acceptCase', { id, version });
    const input = { id, version: accepted.version, assigneeId: staffId('community'), dueOn: '2018-11-01' };
    await step(people.community, 'assignCase', input);
    // Nobody looked for two weeks.
    harness.clock.set('2018-11-15T09:00:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    const INBOX = '{ myNotices(first: 50) { nodes { kind personal } } }';
    const told = async (person: Caller) =>
      (await harness.data<Answer>(person, INBOX)).myNotices.nodes.map(
        ({ kind, personal }: Answer) => `${kind} ${personal ? 'person' : 'desk'}`,
      );
    expect((await told(people.community)).filter((one: string) => one.startsWith('DEADLINE'))).toEqual([
      'DEADLINE_REMINDER person',
    ]);
    expect(await told(people.subdistrict)).toEqual(['CASE_ESCALATED desk']);
  });

  test('that stays overdue is in the list of the tier above as long as it does', async () => {
    const { id, version } = await register();
    const LIST = '{ cases(filter: { escalatedTo: { eq: SUBDISTRICT } }) { nodes { id tier } } }';
    harness.clock.set('2018-11-16T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    const { cases } = await harness.data<Answer>(people.subdistrict, LIST);
    // Told of it; the case itself stays where it is.
    expect(cases.nodes).toEqual([{ id, tier: 'COMMUNITY' }]);
    await step(people.community, 'acceptCase', { id, version });
    expect(await harness.data<Answer>(people.subdistrict, LIST)).toEqual({ cases: { nodes: [] } });
  });

  test('whose deadline moved is judged by the new one', async () => {
    await register();
    harness.clock.set('2018-11-14T00:10:00+08:00');
    await rows(`update case_deadline set due_at = '2018-11-20T23:59:59.999+08:00', due_on = '2018-11-20'`);
    await harness.subgraph.runJob(escalate, {});
    expect(await stages()).toEqual([]);
    harness.clock.set('2018-11-21T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect(await stages()).toEqual(['ACCEPT OVERDUE']);
  });

  test('that goes down to another desk after it was due is escalated by the tiers above that one in time', async () => {
    const { id, version } = await register();
    const accepted = await step(people.community, 'acceptCase', { id, version });
    const up = { id, version: accepted.version, note: '需街道协调' };
    const held = await step(people.community, 'passUpCase', up);
    expect(held.dueOn).toBe('2018-12-28');
    const total = async () => (await stages()).filter((stage: string) => stage.startsWith('TOTAL'));
    // 29 December is worked, then come three days off.
    harness.clock.set('2018-12-30T09:00:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect(await total()).toEqual(['TOTAL OVERDUE', 'TOTAL REMINDER']);
    const input = { id, version: held.version, assigneeId: staffId('community'), dueOn: '2019-01-10' };
    await step(people.subdistrict, 'assignCase', input);
    harness.clock.set('2019-01-03T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect((await total()).at(-1)).toBe('TOTAL SUBDISTRICT');
    harness.clock.set('2019-01-04T00:10:00+08:00');
    await harness.subgraph.runJob(escalate, {});
    expect((await total()).at(-1)).toBe('TOTAL DISTRICT');
  });
});
