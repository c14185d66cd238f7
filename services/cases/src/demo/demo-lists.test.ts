import { withClient } from '@guanjia/postgres';
import { isEnumType } from 'graphql';
import { sendMails } from '../notices/mail/send-mails.ts';
import { casesHarness, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

/** Waits until the load is held up by a lock, cuts it off as a crash would, and answers what it says. */
async function cutOffWhileLoading(table: string): Promise<unknown> {
  const { adminUrl } = harness.database;
  return withClient(adminUrl, async (client) => {
    await client.query('begin');
    await client.query(`lock table ${table} in exclusive mode`);
    const loading = harness.subgraph.loadDemo().catch((error: unknown) => error);
    let waiting: { pid: number }[] = [];
    while (waiting.length === 0) {
      waiting = await withClient(
        adminUrl,
        async (other) =>
          (
            await other.query<{ pid: number }>(`select pid from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`)
          ).rows,
      );
    }
    await client.query('select pg_terminate_backend($1)', [waiting[0]?.pid]);
    await client.query('commit');
    return loading;
  });
}

test('a load that is cut off in the middle leaves nothing, and the next one loads everything', async () => {
  // By then all cases are written, and people have begun to work on them.
  expect(await cutOffWhileLoading('supervision_reply')).toBeInstanceOf(Error);
  const { rows } = await withClient(harness.database.adminUrl, (client) =>
    client.query(`select (select count(*)::int from case_record) as cases,
      (select count(*)::int from supervision_order) as orders, (select count(*)::int from notice) as notices`),
  );
  expect(rows).toEqual([{ cases: 0, orders: 0, notices: 0 }]);
  expect(await harness.subgraph.loadDemo()).toBe(true);
  expect(await harness.subgraph.loadDemo()).toBe(false);
});

const openOnesArePublished = 'published are eight open cases, each of them with somebody who works on it';
const batchesArePublished = 'each batch counts into the published 15 of 15 from the day on which it comes in';

/** The lists that people look at, the state that each shows, and why a state has no item in the demo. */
const LISTS: readonly {
  list: string;
  field: string;
  states: string;
  without?: Readonly<Record<string, string>>;
}[] = [
  { list: 'supervisionOrders', field: 'state', states: 'SupervisionOrderState' },
  { list: 'approvals', field: 'state', states: 'ApprovalState' },
  { list: 'approvals', field: 'kind', states: 'ApprovalKind' },
  { list: 'caseTasks', field: 'state', states: 'TaskState' },
  { list: 'caseTransfers', field: 'state', states: 'TransferState' },
  { list: 'petitionRounds', field: 'state', states: 'PetitionRoundState' },
  { list: 'petitionRounds', field: 'kind', states: 'PetitionRoundKind' },
  { list: 'cases', field: 'petition { stage }', states: 'PetitionStage' },
  { list: 'cases', field: 'petition { notices { kind } }', states: 'PetitionNoticeKind' },
  {
    list: 'collectivePetitions',
    field: 'state',
    states: 'CollectivePetitionState',
    without: {
      RECEIVED: batchesArePublished,
      ACCEPTED: batchesArePublished,
      WITHDRAWN: batchesArePublished,
    },
  },
  {
    list: 'cases',
    field: 'state',
    states: 'CaseState',
    without: {
      REGISTERED: openOnesArePublished,
      REOPENED: openOnesArePublished,
      SUSPENDED: openOnesArePublished,
    },
  },
];

/** All words that an answer holds. */
function words(answer: Answer): string[] {
  if (typeof answer === 'string') return [answer];
  return answer && typeof answer === 'object' ? Object.values(answer).flatMap(words) : [];
}

async function shown(list: string, fields: string): Promise<Answer[]> {
  const nodes: Answer[] = [];
  for (let after: string | undefined; ;) {
    const page = (
      await harness.data<Answer>(
        people.district,
        `query($after: String) { ${list}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
        { after },
      )
    )[list];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

test.each(LISTS)('$list of the demo shows each $states', async ({ list, field, states, without = {} }) => {
  const type = harness.subgraph.schema.getType(states);
  if (!isEnumType(type)) throw new Error(`${states} is no enum of the graph.`);
  const all = type.getValues().map(({ name }) => name);
  const found = new Set(words(await shown(list, field)));
  expect(all.filter((state) => !found.has(state))).toEqual(Object.keys(without));
});

test.each([
  ['supervisionOrders', 'issuedAt replies { repliedAt decidedAt }'],
  ['approvals', 'requestedAt decidedAt'],
  ['caseTasks', 'createdAt endedAt'],
  ['caseTransfers', 'transferredAt objectedAt answeredAt decidedAt'],
  ['cases', 'events(first: 100) { nodes { occurredAt } }'],
])('nothing in %s happened after the demo’s first morning', async (list, fields) => {
  const moments = words(await shown(list, fields));
  expect(moments.length).toBeGreaterThan(0);
  expect(moments.filter((moment) => new Date(moment) >= new Date('2018-10-29T08:30:00+08:00'))).toEqual([]);
});

test('who acted is a person, never the platform under a name of its inside', async () => {
  const names = words([
    await shown('supervisionOrders', 'issuerName replies { repliedBy decidedBy }'),
    await shown('approvals', 'requestedByName decidedByName'),
    await shown('caseTasks', 'createdByName endedByName'),
    await shown('caseTransfers', 'transferredByName objectedByName answeredByName decidedByName'),
  ]);
  expect(names.filter((name) => !/^(值班人员|测试人员|.+员)$/.test(name))).toEqual([]);
});

test('the audit log tells the load in one entry, which says how much of what was loaded', async () => {
  const LOG =
    '{ casesAuditLog(first: 10) { nodes { action actorName divisionCode changes { id } details } totalCount } }';
  const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG);
  expect(casesAuditLog.totalCount).toBe(1);
  expect(casesAuditLog.nodes[0]).toMatchObject({
    action: 'loadDemo',
    actorName: null,
    divisionCode: '150271000000',
    changes: [],
    details: { events: { CaseLoaded: 215, SupervisionOrderIssued: 5, CaseTransferred: 6 } },
  });
});

test('people have read what they were told weeks ago, and not what came last', async () => {
  const { myNotices } = await harness.data<Answer>(
    people.district,
    '{ myNotices(first: 100) { nodes { occurredAt read } } }',
  );
  const [old, late] = [true, false].map((isOld) =>
    myNotices.nodes.filter(({ occurredAt }: Answer) => occurredAt < '2018-10-22' === isOld),
  ) as [Answer[], Answer[]];
  expect(old.length * late.length).toBeGreaterThan(0);
  expect(old.map(({ read }) => read)).toEqual(old.map(() => true));
  expect(late.map(({ read }) => read)).toContain(false);
});

test('nobody is sent a mail about what the demo says has happened', async () => {
  const sent: unknown[] = [];
  const other = await casesHarness({
    mail: {
      transport: { send: async (mail) => void sent.push(mail) },
      addressOf: (account) => `${account}@example.org`,
      baseUrl: 'https://guanjia.example',
    },
  });
  try {
    await other.subgraph.loadDemo();
    await other.subgraph.runJob(sendMails, {});
    expect(sent).toEqual([]);
  } finally {
    await other.stop();
  }
});
