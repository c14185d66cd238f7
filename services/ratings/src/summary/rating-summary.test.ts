import { personOf } from '@guanjia/kit';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import {
  COMMUNITIES,
  DISTRICT,
  EAST_STREET,
  estates,
  HOME,
  WEST_STREET,
} from '../testing/registry.fixture.ts';

const district = personOf(DISTRICT);
let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
});
afterAll(() => ratings?.stop());

interface Rows {
  field: string;
  filter: Record<string, unknown>;
}
interface Summary {
  starRatedShare: { numerator: number; denominator: number; numeratorRows: Rows; denominatorRows: Rows };
  stars: { level: number; count: number; rows: Rows }[];
  grades: { grade: string; count: number; rows: Rows }[];
}

const SUMMARY = `query($of: [_Any!]!, $asOf: LocalDate) { _entities(representations: $of) { ... on Division { ratingSummary(asOf: $asOf) {
  starRatedShare { numerator denominator numeratorRows { field filter } denominatorRows { field filter } }
  stars { level count rows { field filter } } grades { grade count rows { field filter } } } } } }`;

async function summaries(codes: readonly string[], asOf: string | null): Promise<Summary[]> {
  const of = codes.map((code) => ({ __typename: 'Division', code }));
  const { _entities } = await ratings.data<{ _entities: { ratingSummary: Summary }[] }>(district, SUMMARY, {
    of,
    asOf,
  });
  return _entities.map((each) => each.ratingSummary);
}

/** How many rows a reader finds who follows a number to what it is made of. */
async function found({ field, filter }: Rows): Promise<number> {
  const type = field === 'starAwards' ? 'StarAwardFilter' : 'CreditRankingFilter';
  const query = `query($filter: ${type}) { ${field}(filter: $filter) { totalCount } }`;
  return (await ratings.data<Record<string, { totalCount: number }>>(district, query, { filter }))[field]!
    .totalCount;
}

test.each([
  [DISTRICT, null],
  [DISTRICT, '2018-03-01'],
  [WEST_STREET, '2018-10-29'],
  [HOME, '2017-06-01'],
])('every number of %s on %s leads to exactly its rows', async (code, asOf) => {
  const [summary] = await summaries([code], asOf);
  const { starRatedShare, stars, grades } = summary!;
  expect(await found(starRatedShare.numeratorRows)).toBe(starRatedShare.numerator);
  expect(stars.reduce((sum, each) => sum + each.count, 0)).toBe(starRatedShare.numerator);
  for (const each of [...stars, ...grades]) expect(await found(each.rows)).toBe(each.count);
  const { field, filter } = starRatedShare.denominatorRows;
  const day = asOf ?? '2018-10-29';
  expect({ field, day: filter['countedOn'] }).toEqual({ field: 'estates', day });
  const { startsWith, eq = '' } = filter['divisionCode'] as { startsWith?: string; eq?: string };
  const listed = estates.filter(
    ({ completedOn, demolishedOn, divisionCode }) =>
      completedOn !== null &&
      completedOn <= day &&
      (demolishedOn === null || demolishedOn > day) &&
      divisionCode.startsWith(startsWith ?? eq),
  );
  expect(listed).toHaveLength(starRatedShare.denominator);
});

test('divisions add up to the one above them', async () => {
  const [all, west, east, ...communities] = await summaries(
    [DISTRICT, WEST_STREET, EAST_STREET, ...COMMUNITIES],
    null,
  );
  const parts = (list: Summary[], part: 'numerator' | 'denominator') =>
    list.reduce((sum, each) => sum + each.starRatedShare[part], 0);
  for (const part of ['numerator', 'denominator'] as const) {
    expect(parts([west!, east!], part)).toBe(all!.starRatedShare[part]);
    expect(parts(communities, part)).toBe(all!.starRatedShare[part]);
  }
});

test('one statement answers for any number of divisions', async () => {
  await summaries([DISTRICT], null);
  expect(ratings.subgraph.lastStatements).toBe(1);
  await summaries([DISTRICT, WEST_STREET, EAST_STREET, ...COMMUNITIES], null);
  expect(ratings.subgraph.lastStatements).toBe(1);
});
