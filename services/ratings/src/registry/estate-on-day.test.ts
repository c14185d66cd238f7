import { personOf } from '@guanjia/kit';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import {
  COMMUNITIES,
  DISTRICT,
  estates,
  feedOf,
  HOME,
  NEXT_DOOR,
  registryEvents,
  saved,
} from '../testing/registry.fixture.ts';

const events = registryEvents();
let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo(feedOf(events));
});
afterAll(() => ratings?.stop());

const ON_DAYS = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on EstateOnDay { star { level plaqueNumber } credit { grade score asOf } } } }`;

interface OnDay {
  star: { level: number; plaqueNumber: string } | null;
  credit: { grade: string; score: number; asOf: string } | null;
}

async function onDays(code: string, keys: { estateId: string; on: string }[]): Promise<OnDay[]> {
  const of = keys.map((key) => ({ __typename: 'EstateOnDay', ...key }));
  return (await ratings.data<{ _entities: OnDay[] }>(personOf(code), ON_DAYS, { of }))._entities;
}

test('star and credit of estates on days take two statements, however many', async () => {
  const keys = estates
    .slice(0, 50)
    .map(({ id }, index) => ({ estateId: id, on: `2018-0${(index % 9) + 1}-15` }));
  await onDays(DISTRICT, keys);
  expect(ratings.subgraph.lastStatements).toBe(2);
});

test('an estate without a star on the day, or without a company, has none', async () => {
  const [starred, , alone] = [estates[0]!, estates[1]!, estates[72]!];
  const [before, after, unmanaged] = await onDays(DISTRICT, [
    { estateId: starred.id, on: '2010-01-01' },
    { estateId: starred.id, on: '2018-10-01' },
    { estateId: alone.id, on: '2018-10-01' },
  ]);
  expect(before).toEqual({ star: null, credit: null });
  expect(after).toMatchObject({ star: { level: 2 }, credit: { asOf: '2018-10-01' } });
  expect(unmanaged).toEqual({ star: null, credit: null });
});

test('of an estate that moved its old division reads of the days before, the new one of all, others nothing', async () => {
  const estate = estates[0]!;
  const span = { from: '2005-06-30', to: null, divisionCode: HOME, counts: true, recordedOn: '2005-06-30' };
  const there = { from: '2018-10-10', divisionCode: NEXT_DOOR, recordedOn: '2018-10-10' };
  events.push(
    saved('EstateSaved', {
      ...estate,
      divisionCode: NEXT_DOOR,
      history: [
        { ...span, to: '2018-10-09' },
        { ...span, ...there },
      ],
    }),
  );
  await ratings.subgraph.catchUp();
  const keys = ['2018-10-01', '2018-10-20'].map((on) => ({ estateId: estate.id, on }));
  const levels = async (code: string) => (await onDays(code, keys)).map(({ star }) => star?.level ?? null);
  expect(await levels(HOME)).toEqual([2, null]);
  expect(await levels(NEXT_DOOR)).toEqual([2, 2]);
  expect(await levels(COMMUNITIES[2])).toEqual([null, null]);
});
