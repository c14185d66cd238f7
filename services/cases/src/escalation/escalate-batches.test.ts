import { subgraphHarness, type Caller, type Subgraph } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { casesSubgraph } from '../cases-subgraph.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { cutOneOffAtWork } from '../testing/cut-off-at-work.ts';
import { escalate } from './escalation.job.ts';

let harness: CasesHarness;
const others: Subgraph[] = [];

beforeEach(async () => {
  harness = await casesHarness();
  harness.clock.set('2018-10-29T10:00:00+08:00');
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.stop().catch(() => undefined)));
  await harness?.stop();
});

const BATCH = '{ collectivePetition { id number version dueOn } }';

async function register(person: Caller = people.community, subject = '车位涨价'): Promise<Answer> {
  const input = { estateId: estateId('松石雅居'), subject, persons: 32, representatives: ['王建国'] };
  return (await harness.mutate(person, 'registerCollectivePetition', input, BATCH)).collectivePetition;
}

async function step(
  name: string,
  batch: Answer,
  given: object = {},
  person: Caller = people.subdistrictHead,
): Promise<Answer> {
  const input = { id: batch.id, version: batch.version, ...given };
  return (await harness.mutate(person, `${name}CollectivePetition`, input, BATCH)).collectivePetition;
}

async function at(moment: string): Promise<void> {
  harness.clock.set(`${moment}:00+08:00`);
  await harness.subgraph.runJob(escalate, {});
}

/** What somebody was told, oldest first. */
async function told(person: Caller): Promise<string[]> {
  const { myNotices } = await harness.data<Answer>(
    person,
    '{ myNotices(orderBy: [{ field: OCCURRED_AT }]) { nodes { kind params collectivePetition { number } } } }',
  );
  return myNotices.nodes.map(({ kind, params, collectivePetition }: Answer) => {
    expect(params.petition).toBe(collectivePetition.number);
    return `${kind} ${params.clock} ${params.dueOn}`;
  });
}

const rows = (query: string): Promise<Answer[]> =>
  withClient(harness.database.adminUrl, async (client) => (await client.query(query)).rows);

const HISTORY = '{ collectivePetitions { nodes { overdue tier events { type data } } } }';
const history = async (): Promise<string[]> =>
  (await harness.data<Answer>(people.district, HISTORY)).collectivePetitions.nodes[0].events.map(
    (event: Answer) => event.type,
  );

// Came on Monday 2018-10-29: accepted within 15 natural days, until 2018-11-13.
const ACCEPT = 'ACCEPT 2018-11-13';

test('a batch that nobody accepts is warned of, overdue, reminded of and brought before both tiers above', async () => {
  const { dueOn } = await register();
  expect(dueOn).toBe('2018-11-13');
  await at('2018-11-12T08:00');
  expect(await told(people.community)).toEqual([]);
  await at('2018-11-12T09:00');
  expect(await told(people.community)).toEqual([`BATCH_WARNING ${ACCEPT}`]);
  await at('2018-11-13T23:59');
  expect(await told(people.community)).toHaveLength(1);
  await at('2018-11-14T00:10');
  await at('2018-11-14T09:00');
  const desk = ['WARNING', 'OVERDUE', 'REMINDER'].map((stage) => `BATCH_${stage} ${ACCEPT}`);
  expect(await told(people.community)).toEqual(desk);
  expect(await told(people.subdistrict)).toEqual([]);
  await at('2018-11-15T09:00');
  expect(await told(people.subdistrict)).toEqual([`BATCH_ESCALATED ${ACCEPT}`]);
  expect(await told(people.district)).toEqual([]);
  const tier = async () =>
    (await harness.data<Answer>(people.district, HISTORY)).collectivePetitions.nodes[0].tier;
  expect(await tier()).toBe('SUBDISTRICT');
  await at('2018-11-16T09:00');
  expect(await tier()).toBe('DISTRICT');
  await at('2018-11-30T09:00');
  expect(await told(people.district)).toEqual([`BATCH_ESCALATED ${ACCEPT}`]);
  expect(await told(people.subdistrict)).toHaveLength(1);
  expect(await told(people.community)).toEqual(desk);
  expect(await told(people.community2)).toEqual([]);
  expect(await history()).toEqual(['REGISTERED', 'OVERDUE', 'REMINDED', 'ESCALATED', 'ESCALATED']);
  expect(await rows(`select count(*)::int from supervision_order`)).toEqual([{ count: 0 }]);
});

test('a late discovery takes every step at once, but warns no more; a subdistrict’s own batch goes to the district alone', async () => {
  await register(people.subdistrict);
  await at('2018-12-03T09:00');
  expect((await told(people.subdistrict)).toSorted()).toEqual([
    `BATCH_OVERDUE ${ACCEPT}`,
    `BATCH_REMINDER ${ACCEPT}`,
  ]);
  expect(await told(people.district)).toEqual([`BATCH_ESCALATED ${ACCEPT}`]);
  expect(await told(people.community)).toEqual([]);
});

test('each clock has steps of its own; a pause or the end leaves nothing to escalate', async () => {
  const registered = await register();
  await at('2018-11-12T09:00');
  // The department that accepted it has it now; 60 days from acceptance.
  const accepted = await step('accept', registered, {}, people.subdistrict);
  expect(accepted.dueOn).toBe('2019-01-11');
  await at('2018-11-30T09:00');
  expect(await told(people.subdistrict)).toEqual([]);
  const paused = await step('pause', accepted, { note: '等待审计', until: '2019-02-11' });
  await at('2019-01-31T09:00');
  expect(await told(people.subdistrict)).toEqual([]);
  const resumed = await step('resume', paused);
  await at('2019-03-14T09:00');
  expect(resumed.dueOn).toBe('2019-03-14');
  expect(await told(people.subdistrict)).toEqual(['BATCH_WARNING TOTAL 2019-03-14']);
  await step('resolve', resumed, { result: '已协商一致' });
  await at('2019-06-03T09:00');
  expect(await told(people.subdistrict)).toHaveLength(1);
  expect(await told(people.community)).toEqual([`BATCH_WARNING ${ACCEPT}`]);
  expect(await history()).toEqual(['REGISTERED', 'ACCEPTED', 'PAUSED', 'RESUMED', 'RESOLVED']);
});

const BATCHES = 60;

test('60 batches are escalated step by step, each step once, though one of two instances is killed', async () => {
  const definition = casesSubgraph({ personalDataKey: Buffer.alloc(32, 7).toString('base64') });
  const { serviceUrl, adminUrl } = harness.database;
  const another = async (): Promise<Subgraph> => {
    const { subgraph } = await subgraphHarness(definition, { serviceUrl, clock: harness.clock });
    others.push(subgraph);
    return subgraph;
  };
  for (let place = 0; place < BATCHES; place += 1) await register(people.community, `车位涨价 ${place}`);
  const two = [await another(), await another()] as const;
  harness.clock.set('2018-11-12T09:00:00+08:00');
  await Promise.all(two.map((instance) => instance.runJob(escalate, {})));
  harness.clock.set('2018-11-14T09:00:00+08:00');
  const left = await cutOneOffAtWork(two, adminUrl);
  const moments = ['11-15', '11-16', '11-19'];
  for (const moment of moments) {
    harness.clock.set(`2018-${moment}T09:00:00+08:00`);
    await Promise.all([left, await another()].map((instance) => instance.runJob(escalate, {})));
  }
  expect(
    await rows(`select stage, count(*)::int, count(distinct petition_id)::int as batches
      from collective_petition_escalation group by 1 order by 1`),
  ).toEqual(
    ['DISTRICT', 'OVERDUE', 'REMINDER', 'SUBDISTRICT', 'WARNING'].map((stage) => ({
      stage,
      count: BATCHES,
      batches: BATCHES,
    })),
  );
  expect(await rows('select kind, count(*)::int from notice group by 1 order by 1')).toEqual([
    { kind: 'BATCH_ESCALATED', count: 2 * BATCHES },
    { kind: 'BATCH_OVERDUE', count: BATCHES },
    { kind: 'BATCH_REMINDER', count: BATCHES },
    { kind: 'BATCH_WARNING', count: BATCHES },
  ]);
  await harness.subgraph.sequence();
  expect(
    await rows(`select count(*)::int from outbox_event where type = 'CollectivePetitionEscalated'`),
  ).toEqual([{ count: 5 * BATCHES }]);
});
