import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { chance } from '../demo/chance.ts';
import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { AnswerLost, serviceProcesses, type ServiceProcesses } from '../testing/service-processes.ts';

/**
 * Everything else here follows from it. A release is tried with 1,000, in minutes:
 * `GUANJIA_KILLED_CASES=1000 npm run unit -- killed-at-any-moment`.
 */
const CASES = Number(process.env['GUANJIA_KILLED_CASES'] ?? 200);
/** These were received long ago: every step of escalation is due at once. */
const LONG_OVERDUE = CASES / 20;
const CLIENTS = 8;
const SEED = 20181029;
/** Answers between two kills, at most. To start again costs more than to register a hundred cases. */
const LONGEST_LIFE = Math.max(CASES, 600);

let harness: CasesHarness;
let service: ServiceProcesses;
let cache: string;

beforeAll(async () => {
  harness = await casesHarness();
  cache = await mkdtemp(join(tmpdir(), 'guanjia-killed-'));
  service = serviceProcesses({
    serviceUrl: harness.database.serviceUrl,
    personalDataKey: Buffer.alloc(32, 7).toString('base64'),
    startsAt: '2018-10-29T08:30:00+08:00',
    instances: 2,
    cache,
  });
});
afterAll(async () => {
  await service?.stop();
  await harness?.stop();
  await rm(cache, { recursive: true, force: true });
});

const rows = (query: string): Promise<Answer[]> =>
  withClient(harness.database.adminUrl, async (client) => (await client.query(query)).rows);
const one = async (query: string): Promise<Answer> => (await rows(query))[0];

/** What the clients were told, and what happened to them on the way. */
const seen = { answers: 0, lost: 0, kills: 0, acknowledged: new Map<string, number[]>() };
const random = chance(SEED);
let killAfter = 0;

/** Kills one instance, or sometimes both, while the others' requests are under way. */
function killNowAndThen(): void {
  if (seen.answers < killAfter) return;
  killAfter = seen.answers + random.between(1, LONGEST_LIFE);
  seen.kills += service.kill(random.pick([0, 1, 'ALL']));
}

/** Asks until an answer comes; tells whether one was lost on the way. */
async function ask(
  caller: Caller,
  query: string,
  variables: object,
): Promise<{ answer: Answer; lost: boolean }> {
  for (let lost = false; ; lost = true) {
    try {
      const asked = service.ask(caller, query, variables as Record<string, unknown>);
      killNowAndThen();
      const answer = await asked;
      seen.answers += 1;
      return { answer, lost };
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      seen.lost += 1;
    }
  }
}

interface Standing {
  id: string;
  version: number;
}

function acknowledge({ id, version }: Standing): Standing {
  seen.acknowledged.set(id, [...(seen.acknowledged.get(id) ?? []), version]);
  return { id, version };
}

const REGISTER = `mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case { id version } } }`;

async function register(place: number): Promise<Standing> {
  const input = {
    idempotencyKey: `visit-${place}`,
    channel: 'VISIT',
    estateId: estateId(place % 2 ? '松石雅居' : '科技家园'),
    categoryId: categoryId('UTILITIES'),
    text: `楼道灯不亮 ${place}`,
    receivedAt: place < LONG_OVERDUE ? '2018-10-01T10:00:00+08:00' : '2018-10-29T08:00:00+08:00',
  };
  const { answer } = await ask(people.community, REGISTER, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return acknowledge(answer.data.registerCase.case);
}

const STEPS = [
  ['acceptCase', 'CaseStepInput', {}],
  ['assignCase', 'AssignCaseInput', { assigneeId: staffId('community'), dueOn: '2018-12-14' }],
  ['resolveCase', 'ResolveCaseInput', { text: '已更换灯具' }],
  ['recordFollowUp', 'FollowUpInput', { satisfaction: 'SATISFIED' }],
  ['closeCase', 'CaseStepInput', {}],
] as const;

async function step(standing: Standing, [name, type, given]: (typeof STEPS)[number]): Promise<Standing> {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { case { id version } } }`;
  const { answer, lost } = await ask(people.community, query, { input: { ...standing, ...given } });
  if (!answer.errors) return acknowledge(answer.data[name].case);
  // The change whose answer was lost had been made.
  const made = lost && answer.errors[0].extensions.code === 'VERSION_CONFLICT';
  if (!made) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
  return acknowledge({ id: standing.id, version: standing.version + 1 });
}

/** Several clients at once, each with one thing at a time. */
async function together<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>) {
  const queue = things.values();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const thing of queue) await work(thing);
    }),
  );
}

/** Has escalation run once more, on whichever instance is there and has declared its queue; one run at most waits. */
const escalate = () =>
  rows(`insert into jobs.job (name, policy) select name, 'short' from jobs.queue where name = 'cases.escalate'
    on conflict do nothing`);

/** Escalation has come to its end for now: every case has had a step, and none is due. */
async function escalated(isDone: string): Promise<void> {
  let steps = 0;
  let killAt = CASES / 10;
  for (;;) {
    const now = await one(`select (${isDone}) as done, (select count(*)::int from escalation_step) as steps`);
    if (now.done) return;
    // In the middle of it, too.
    if (now.steps - steps > killAt) {
      seen.kills += service.kill('ALL');
      steps = now.steps;
      killAt = random.between(CASES / 10, CASES / 2);
    }
    await escalate();
    await pause(25);
  }
}

test('killed again and again, the service keeps every acknowledged change and repeats nothing', async () => {
  const cases: Standing[] = [];
  const places = Array.from({ length: CASES }, (_, place) => place);
  await together(places, async (place) => {
    cases.push(await register(place));
    if (place % 100 === 0) await escalate();
  });
  // Overdue, reminded, both tiers above told, ordered; it is too late for a warning.
  await escalated(`select count(*) = ${5 * LONG_OVERDUE} from escalation_step`);

  // The morning before the last day of acceptance: everybody is warned of it.
  service.killAndMoveClock('2018-11-12T09:00:00+08:00');
  await escalated(`select count(distinct case_id) = ${CASES} from escalation_step`);

  let closed = 0;
  await together(cases, async (standing) => {
    let now = standing;
    for (const next of STEPS) now = await step(now, next);
    closed += 1;
    if (closed % 50 === 0) await escalate();
    // What is not accepted by now is overdue, and escalated while others go on.
    if (closed === CASES / 2) service.killAndMoveClock('2018-11-14T00:10:00+08:00');
  });
  await escalated(`select count(*) = 0 from escalation_watch`);

  // Every acknowledged change is there, exactly once, in the order in which it was made.
  await harness.subgraph.sequence();
  const events = await rows(`
    select subject_id as id, array_agg(type order by position) as types,
      array_agg((data->>'version')::int order by position) as versions
    from outbox_event where type <> 'CaseEscalated' and subject_id like 'Case\\_%' group by 1`);
  expect({ events: events.length, acknowledged: seen.acknowledged.size }).toEqual({
    events: CASES,
    acknowledged: CASES,
  });
  const life = ['Registered', 'Accepted', 'Assigned', 'Resolved', 'FollowedUp', 'Closed'].map(
    (name) => `Case${name}`,
  );
  for (const { id, types, versions } of events) {
    expect(types).toEqual(life);
    expect(versions).toEqual(seen.acknowledged.get(id));
  }
  // Each step of escalation once, with all that belongs to it; no clock runs on, and none is watched.
  expect(
    await one(`
      select (select count(*)::int from escalation_step) as steps,
        (select count(distinct (data->>'id', data->>'clock', data->>'stage'))::int from outbox_event
          where type = 'CaseEscalated') as told,
        (select count(*)::int from outbox_event where type = 'CaseEscalated') as events,
        (select count(distinct case_id)::int from escalation_step) as cases`),
  ).toEqual(
    await one(`select n as steps, n as told, n as events, ${CASES} as cases
    from (select count(*)::int as n from escalation_step) s`),
  );
  expect(
    await one(`
      select (select count(*)::int from case_record where state = 'CLOSED') as closed,
        (select count(*)::int from case_deadline where stopped_at is null and is_current) as running,
        (select count(*)::int from escalation_watch) as watched,
        (select count(*)::int from supervision_order)
          - (select count(*)::int from escalation_step where stage = 'SUPERVISION_ORDER') as orders,
        (select count(*)::int from (select 1 from notice
          group by kind, case_id, order_id, staff_id, division_code, tier, params having count(*) > 1) twice) as twice,
        (select recount_case_figures(false)) as drift`),
  ).toEqual({ closed: CASES, running: 0, watched: 0, orders: 0, twice: 0, drift: 0 });
  // The chain of the audit log is whole.
  const { casesAuditVerification } = await harness.data<Answer>(
    people.auditor,
    '{ casesAuditVerification { intact brokenAt } }',
  );
  expect(casesAuditVerification).toEqual({ intact: true, brokenAt: null });
  // It was killed often, and in the middle of something; what is left of it stops in good order.
  expect(seen.kills).toBeGreaterThan(5);
  expect(seen.lost).toBeGreaterThan(5);
  await service.allUp();
  expect(await service.stop()).toEqual([0, 0]);
});
