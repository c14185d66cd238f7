import {
  DEMO_MORNING,
  fixedClock,
  migrate,
  personOf,
  Role,
  scopeRange,
  subgraphHarness,
  type DomainEvent,
  type FeedReader,
  type Harness,
} from '@guanjia/kit';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { estatesSubgraph } from '../subgraph.ts';

const HOME = '150271010027';
const NEXT_DOOR = '150271010030';
const registrar = personOf('150271000000', [Role.REGISTRAR]);

/** What ratings told, and the two services that follow it: one today, one in a year. */
const events: DomainEvent[] = [];
const feed: FeedReader = async (after, first) => {
  const stretch = events.slice(after, after + first);
  return { events: stretch, lastPosition: after + stretch.length };
};
let database: TestDatabase;
let today: Harness;
let nextYear: Harness;

interface Row {
  id: string;
  version: number;
  company: { id: string };
}
/** Estates of one community that companies manage, in the list's order. */
let rows: Row[];

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'estates-demo',
    prepare: async (urls) => {
      await migrate(urls, estatesSubgraph.databaseParts);
      const loading = await subgraphHarness(estatesSubgraph, urls);
      await loading.subgraph.loadDemo();
      await loading.stop();
    },
  });
  const start = (clock: string) =>
    subgraphHarness(estatesSubgraph, {
      serviceUrl: database.serviceUrl,
      clock: fixedClock(clock),
      feeds: { ratings: feed },
    });
  today = await start(DEMO_MORNING);
  nextYear = await start('2019-10-29T08:30:00+08:00');
  const found = await today.data<{ estates: { nodes: Row[] } }>(
    registrar,
    `query ($code: String) { estates(filter: { divisionCode: { eq: $code }, managementMode: { eq: PROPERTY_COMPANY } }) {
      nodes { id version company { id } } } }`,
    { code: HOME },
  );
  rows = found.estates.nodes;
});
afterAll(async () => {
  await today?.stop();
  await nextYear?.stop();
  await database?.drop();
});

async function tell(type: string, data: Record<string, unknown> & { id: string }): Promise<void> {
  const position = events.length + 1;
  const occurredAt = '2018-10-29T00:30:00.000Z';
  events.push({ position, type, subjectId: data.id, divisionCode: '000000000000', occurredAt, data });
  await today.subgraph.catchUp();
}

async function found(filter: object, { at = today, code = '150271000000' } = {}): Promise<string[]> {
  const { estates } = await at.data<{ estates: { totalCount: number; nodes: { id: string }[] } }>(
    personOf(code, [Role.HANDLER]),
    'query ($filter: EstateFilter) { estates(first: 100, filter: $filter) { totalCount nodes { id } } }',
    { filter },
  );
  expect(estates.totalCount).toBe(estates.nodes.length);
  return estates.nodes.map(({ id }) => id);
}

const award = (estate: Row, periods: object[], id = 'StarAward_1') => ({ id, estateId: estate.id, periods });

test('a star is found from its first day to its last, without an event for its end', async () => {
  const [estate, other] = rows as [Row, Row];
  await tell('StarAwarded', award(estate, [{ level: 3, from: '2018-10-29', to: '2019-10-29' }]));
  await tell(
    'StarAwarded',
    award(other, [{ level: 3, from: '2018-10-30', to: '2020-01-01' }], 'StarAward_2'),
  );
  expect(await found({ star: { eq: 'STAR_3' } })).toEqual([estate.id]);
  expect(await found({ star: { eq: 'STAR_3' } }, { at: nextYear })).toEqual([other.id]);
  const without = await found({ star: { eq: 'NONE' } });
  expect(without).not.toContain(estate.id);
  expect(without).toContain(other.id);
});

test('a change takes the place of what was told before, and being told twice changes nothing', async () => {
  const [estate] = rows as [Row];
  const changed = award(estate, [
    { level: 3, from: '2018-10-01', to: '2018-10-20' },
    { level: 1, from: '2018-10-20', to: '2019-10-29' },
  ]);
  await tell('StarChanged', changed);
  await tell('StarChanged', changed);
  expect(await found({ star: { in: ['STAR_1', 'STAR_2'] } })).toEqual([estate.id]);
  await tell('StarChanged', award(estate, [{ level: 3, from: '2018-10-01', to: '2018-10-20' }]));
  expect(await found({ star: { in: ['STAR_1', 'STAR_2', 'STAR_3'] } })).toEqual([]);
});

test('estates are found by the grade that their company has today', async () => {
  const { company } = rows[0]!;
  const ofCompany = await found({ companyId: { eq: company.id } });
  await tell('CreditGradesChanged', {
    id: company.id,
    grades: [
      { grade: 'B', from: '2017-01-01', to: '2018-10-29' },
      { grade: 'AA', from: '2018-10-29', to: '2019-06-01' },
      { grade: 'A', from: '2019-06-01', to: null },
    ],
  });
  expect(await found({ creditGrade: { eq: 'AA' } })).toEqual(ofCompany);
  expect(await found({ creditGrade: { eq: 'B' } })).toEqual([]);
  expect(await found({ creditGrade: { eq: 'A' } }, { at: nextYear })).toEqual(ofCompany);
  await tell('CreditGradesChanged', {
    id: company.id,
    grades: [{ grade: 'C', from: '2017-01-01', to: null }],
  });
  expect(await found({ creditGrade: { in: ['AA', 'A'] } })).toEqual([]);
  expect(await found({ creditGrade: { eq: 'C' } })).toEqual(ofCompany);
});

test('a star goes with its estate, and is told of one that moved where it lies now', async () => {
  const estate = rows[2]!;
  const star = [{ level: 2, from: '2018-01-01', to: '2020-01-01' }];
  await tell('StarAwarded', award(estate, star, 'StarAward_3'));
  await today.data(
    registrar,
    'mutation ($input: MoveEstateInput!) { moveEstate(input: $input) { estate { id } } }',
    {
      input: { id: estate.id, version: estate.version, divisionCode: NEXT_DOOR },
    },
  );
  const filter = { star: { eq: 'STAR_2' } };
  expect(await found(filter, { code: NEXT_DOOR })).toEqual([estate.id]);
  expect(await found(filter, { code: HOME })).toEqual([]);
  await tell('StarChanged', award(estate, [{ ...star[0], level: 1 }], 'StarAward_3'));
  expect(await found({ star: { eq: 'STAR_1' } }, { code: NEXT_DOOR })).toEqual([estate.id]);
});

test('the database shows nobody the stars of another department’s estates', async () => {
  const seenBy = (code: string) =>
    withClient(database.serviceUrl, async (client) => {
      const { from, to } = scopeRange(code);
      await client.query(
        `select set_config('guanjia.scope_from', $1, false), set_config('guanjia.scope_to', $2, false)`,
        [from, to],
      );
      const { rows: seen } = await client.query<{ division_code: string }>(
        'select division_code from estate_star',
      );
      return seen.map(({ division_code }) => division_code);
    });
  expect(new Set(await seenBy(HOME))).toEqual(new Set([HOME]));
  expect(new Set(await seenBy(NEXT_DOOR))).toEqual(new Set([NEXT_DOOR]));
});
