import type { FigureRows } from '@guanjia/kit';
import { isFinal } from '../life/case-life.ts';
import { casesHarness, DISTRICT, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

interface Rows {
  field: string;
  filter: object;
}
interface Figure {
  numerator: number;
  denominator: number;
  value: number | null;
  numeratorRows: Rows;
  denominatorRows: Rows;
}

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  await harness.subgraph.loadDemo();
});
afterAll(() => harness?.stop());

const FIGURE = `{ numerator denominator value numeratorRows { field filter } denominatorRows { field filter } }`;
const SUMMARY = `query($of: [_Any!]!, $period: PeriodInput) { _entities(representations: $of) { ... on Division {
  caseSummary(period: $period) {
    from to accepted acceptedRows { field filter } open openRows { field filter } overdue overdueRows { field filter }
    resolutionRate ${FIGURE} onTimeResolutionRate ${FIGURE} collectiveOnTimeRate ${FIGURE}
    containment { level figure ${FIGURE} } collectivePetitions persons
    openByAge { bucket count rows { field filter } } channels { channel count rows { field filter } }
    categories { category { key } count rows { field filter } } months {
      month accepted resolved acceptedRows { field filter } resolvedRows { field filter } }
  } } } }`;

async function summary(period?: { from?: string; to?: string }): Promise<Answer> {
  const of = [{ __typename: 'Division', code: DISTRICT }];
  const { _entities } = await harness.data<Answer>(people.district, SUMMARY, { of, period });
  return _entities[0].caseSummary;
}

async function countOf({ field, filter }: Rows | FigureRows): Promise<number> {
  const type = field === 'cases' ? 'CaseFilter' : 'CollectivePetitionFilter';
  const query = `query($filter: ${type}) { list: ${field}(filter: $filter, first: 1) { totalCount } }`;
  return (await harness.data<Answer>(people.district, query, { filter })).list.totalCount;
}

describe('the demo district', () => {
  test('has 209 cases accepted, 201 resolved, 8 open, and 15 collective petitions in time', async () => {
    const found = await summary();
    expect(found).toMatchObject({
      accepted: 209,
      open: 8,
      overdue: 2,
      collectivePetitions: 15,
      to: '2018-10-29',
    });
    expect(found.resolutionRate).toMatchObject({ numerator: 201, denominator: 209 });
    expect(found.onTimeResolutionRate).toMatchObject({ numerator: 193, denominator: 203 });
    expect(found.collectiveOnTimeRate).toMatchObject({ numerator: 15, denominator: 15, value: 1 });
  });

  test.each([
    ['today', undefined],
    ['of 2018', { from: '2018-01-01' }],
    ['of the third quarter', { from: '2018-07-01', to: '2018-09-30' }],
  ])('every figure %s lists exactly its rows', async (_name, period) => {
    const found = await summary(period);
    const figures: Figure[] = [
      found.resolutionRate,
      found.onTimeResolutionRate,
      found.collectiveOnTimeRate,
      ...found.containment.map((one: { figure: Figure }) => one.figure),
    ];
    for (const figure of figures) {
      expect(figure.denominator).toBeGreaterThan(0);
      expect(await countOf(figure.numeratorRows)).toBe(figure.numerator);
      expect(await countOf(figure.denominatorRows)).toBe(figure.denominator);
    }
    const counts = [
      { count: found.accepted, rows: found.acceptedRows },
      { count: found.open, rows: found.openRows },
      { count: found.overdue, rows: found.overdueRows },
      ...found.openByAge,
      ...found.channels,
      ...found.categories,
    ];
    for (const { count, rows } of counts) expect(await countOf(rows)).toBe(count);
    const sum = (rows: { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
    expect([sum(found.channels), sum(found.categories), sum(found.openByAge)]).toEqual([
      found.accepted,
      found.accepted,
      found.open,
    ]);
  });

  test('has months that add up, each with its rows', async () => {
    const { months } = await summary();
    for (const { accepted, acceptedRows, resolved, resolvedRows } of months) {
      expect([await countOf(acceptedRows), await countOf(resolvedRows)]).toEqual([accepted, resolved]);
    }
    expect(months.at(0)?.month).toBe('2017-07');
    expect(months.at(-1)?.month).toBe('2018-10');
    expect(months.reduce((sum: number, month: { accepted: number }) => sum + month.accepted, 0)).toBe(209);
    expect(months.reduce((sum: number, month: { resolved: number }) => sum + month.resolved, 0)).toBe(201);
  });

  test('what was settled within the district is all that was resolved, on each day', async () => {
    const { containment } = await summary({ to: '2018-10-15' });
    expect(containment.at(-1)).toMatchObject({
      level: 'DISTRICT',
      figure: { numerator: 194, denominator: 194 },
    });
  });

  test.each(['2018-03-06', '2018-05-14', '2018-05-17', '2018-06-24'])(
    'the months to %s are as long as their lists',
    async (to) => {
      for (const { accepted, acceptedRows, resolved, resolvedRows } of (await summary({ to })).months) {
        expect([await countOf(acceptedRows), await countOf(resolvedRows)]).toEqual([accepted, resolved]);
      }
    },
  );

  test('reconciles the published 201 of 209 as of the claim’s date, and says what it would not', async () => {
    const claim = {
      __typename: 'PublishedClaim',
      id: 'claim',
      metric: 'resolutionRate',
      division: { __typename: 'Division', code: DISTRICT },
      asOf: '2018-10-28',
      numerator: 201,
      denominator: 209,
      percentage: '96%',
    };
    const RECONCILE = `query($of: [_Any!]!) { _entities(representations: $of) { ... on PublishedClaim {
      caseReconciliation { answer reason recomputed { numerator denominator } } } } }`;
    const of = [claim, { ...claim, percentage: '97%' }, { ...claim, metric: 'starRatedShare' }];
    const { _entities } = await harness.data<Answer>(people.district, RECONCILE, { of });
    expect(_entities).toMatchObject([
      { caseReconciliation: { answer: 'OK', recomputed: { numerator: 201, denominator: 209 } } },
      { caseReconciliation: { answer: 'INCONSISTENT' } },
      { caseReconciliation: null },
    ]);
  });

  test('shows in every case how it came to be what it is, with no clock left running at its end', async () => {
    const LIST = `query($after: String) { cases(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes {
      state text receivedAt acceptedAt reopenedCount complainant { name phone } resolution { text onTime }
      deadlines { clock state dueOn explanation { rule } } events(first: 50) { nodes { type occurredAt actorName } } } } }`;
    const nodes: Answer[] = [];
    for (let after: string | undefined; ;) {
      const { cases } = await harness.data<Answer>(people.district, LIST, { after });
      nodes.push(...cases.nodes);
      if (!cases.pageInfo.hasNextPage) break;
      after = cases.pageInfo.endCursor;
    }
    expect(nodes).toHaveLength(215);
    expect(new Set(nodes.map((node) => node.text)).size).toBeGreaterThan(200);
    for (const node of nodes) {
      const times = node.events.nodes.map((event: { occurredAt: string }) => event.occurredAt);
      expect([...times].sort()).toEqual(times);
      expect(node.events.nodes[0].type).toBe('REGISTERED');
      expect(times.at(-1) < '2018-10-29T00:30:00.000Z').toBe(true);
      const running = node.deadlines.filter((deadline: { state: string }) => deadline.state === 'RUNNING');
      if (isFinal(node.state)) expect(running).toEqual([]);
      expect(node.resolution !== null).toBe(['RESOLVED', 'CLOSED'].includes(node.state));
      if (node.complainant) expect(node.complainant.name).toContain('*');
    }
    expect(nodes.filter((node) => node.reopenedCount > 0).length).toBeGreaterThanOrEqual(5);
  });

  test('is loaded once, and the same wherever it is loaded', async () => {
    expect(await harness.subgraph.loadDemo()).toBe(false);
    const other = await casesHarness();
    try {
      await other.subgraph.loadDemo();
      const ALL =
        '{ cases(first: 100) { nodes { id number text state receivedAt dueOn assigneeName complainant { name phone } } } }';
      expect(await other.data(people.district, ALL)).toEqual(await harness.data(people.district, ALL));
    } finally {
      await other.stop();
    }
  });
});
