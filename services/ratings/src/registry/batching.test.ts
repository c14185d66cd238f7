import { personOf } from '@guanjia/kit';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { companies, DISTRICT, estates } from '../testing/registry.fixture.ts';

let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
});
afterAll(() => ratings?.stop());

const QUERY = `query($of: [_Any!]!) { _entities(representations: $of) {
  ... on Estate { star { level plaqueState scheme { name } changes { kind } } past: star(asOf: "2017-01-01") { level }
    starHistory(first: 3) { totalCount nodes { level } } }
  ... on PropertyCompany { credit { grade lines { name } } past: credit(asOf: "2017-06-01") { score } creditEntries(first: 2) { nodes { item { name } } } }
} }`;

async function statementsFor(estateCount: number, companyCount: number): Promise<number> {
  const of = [
    ...estates.slice(0, estateCount).map(({ id }) => ({ __typename: 'Estate', id })),
    ...companies.slice(0, companyCount).map(({ id }) => ({ __typename: 'PropertyCompany', id })),
  ];
  await ratings.data(personOf(DISTRICT), QUERY, { of });
  return ratings.subgraph.lastStatements;
}

test('stars and credit of many parents take as many statements as those of one', async () => {
  const one = await statementsFor(1, 1);
  expect(await statementsFor(50, 15)).toBe(one);
});

test('what a page of estates asks, star and grade, takes two statements', async () => {
  const of = [
    ...estates.slice(0, 50).map(({ id }) => ({ __typename: 'Estate', id })),
    ...companies.map(({ id }) => ({ __typename: 'PropertyCompany', id })),
  ];
  const query = `query($of: [_Any!]!) { _entities(representations: $of) {
    ... on Estate { star { level status } } ... on PropertyCompany { credit { score grade } } } }`;
  await ratings.data(personOf(DISTRICT), query, { of });
  expect(ratings.subgraph.lastStatements).toBe(2);
});

test('ids may be repeated, unknown, or asked on several dates at once', async () => {
  const id = estates[0]!.id;
  const of = [id, id, 'Estate_00000000000000000000000000000000'].map((each) => ({
    __typename: 'Estate',
    id: each,
  }));
  const answer = await ratings.data(
    personOf(DISTRICT),
    `query($of: [_Any!]!) { _entities(representations: $of) { ... on Estate { now: star { level } before: star(asOf: "2010-01-01") { level } } } }`,
    { of },
  );
  const first = { now: { level: 2 }, before: null };
  expect(answer).toEqual({ _entities: [first, first, { now: null, before: null }] });
});
