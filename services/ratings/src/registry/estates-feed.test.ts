import { migrate, personOf, subgraphHarness } from '@guanjia/kit';
import type { FeedReader } from '@guanjia/kit';
import { createTestDatabase, withClient } from '@guanjia/postgres';
import { ratingsSubgraph } from '../ratings-subgraph.ts';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import {
  companies,
  DISTRICT,
  estates,
  feedOf,
  NEXT_DOOR,
  registryEvents,
  saved,
} from '../testing/registry.fixture.ts';

const district = personOf(DISTRICT);
const COUNT = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { ratingSummary { starRatedShare { numerator denominator } } } } }`;
const share = { of: [{ __typename: 'Division', code: DISTRICT }] };

async function emptyRatings(feed: FeedReader) {
  const database = await createTestDatabase({
    name: 'ratings',
    prepare: (urls) => migrate(urls, ratingsSubgraph.databaseParts),
  });
  const start = () =>
    subgraphHarness(ratingsSubgraph, { serviceUrl: database.serviceUrl, feeds: { estates: feed } });
  return { database, start };
}

test('after an outage the service goes on where it was; an event takes effect once', async () => {
  const events = registryEvents().slice(0, 60);
  let fails = false;
  const { database, start } = await emptyRatings(async (after, first) => {
    if (fails) throw new Error('estates does not answer');
    return feedOf(events)(after, first);
  });
  const before = await start();
  await before.subgraph.catchUp();
  fails = true;
  events.push(...registryEvents().slice(60));
  await expect(before.subgraph.catchUp()).rejects.toThrow('estates does not answer');
  await before.stop();

  fails = false;
  const [one, other] = await Promise.all([start(), start()]);
  await Promise.all([one.subgraph.catchUp(), other.subgraph.catchUp(), one.subgraph.catchUp()]);
  expect(await one.data(district, COUNT, share)).toMatchObject({
    _entities: [{ ratingSummary: { starRatedShare: { denominator: 77 } } }],
  });
  await withClient(database.adminUrl, async (client) => {
    const { rows } = await client.query('select position from feed_position');
    expect(rows).toEqual([{ position: String(events.length) }]);
  });
  await one.stop();
  await other.stop();
  await database.drop();
});

test('replaying the whole feed changes nothing', async () => {
  const events = registryEvents();
  const ratings = await ratingsWithDemo(feedOf(events));
  const counts = '{ creditRanking { totalCount } starAwards { totalCount } }';
  const before = await ratings.data(district, counts);
  events.push(...registryEvents());
  await ratings.subgraph.catchUp();
  expect(await ratings.data(district, counts)).toEqual(before);
  await ratings.stop();
});

test('a demolished estate leaves both sides of the share; a moved one takes its star along', async () => {
  const events = registryEvents();
  const ratings = await ratingsWithDemo(feedOf(events));
  const [gone, moved] = estates;
  events.push(
    saved('EstateSaved', { ...gone!, status: 'DEMOLISHED', demolishedOn: '2018-10-20' }),
    saved('EstateSaved', { ...moved!, divisionCode: '150271020104' }),
    saved('SomethingElse', { id: 'Other_1' }),
  );
  await ratings.subgraph.catchUp();
  expect(await ratings.data(district, COUNT, share)).toMatchObject({
    _entities: [{ ratingSummary: { starRatedShare: { numerator: 50, denominator: 76 } } }],
  });
  const history = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Estate { starHistory { totalCount } } } }`;
  const of = [{ __typename: 'Estate', id: moved!.id }];
  expect(await ratings.data(personOf(NEXT_DOOR), history, { of })).toEqual({
    _entities: [{ starHistory: { totalCount: 0 } }],
  });
  const there = await ratings.data<{ _entities: { starHistory: { totalCount: number } }[] }>(
    personOf('150271020104'),
    history,
    { of },
  );
  const everywhere = await ratings.data(district, history, { of });
  expect(there).toEqual(everywhere);
  await ratings.stop();
});

test('grades follow who manages an estate on the date', async () => {
  const events = registryEvents();
  const ratings = await ratingsWithDemo(feedOf(events));
  const { id, divisionCode } = estates[0]!;
  const company = companies[7]!.id;
  const history = [{ mode: 'PROPERTY_COMPANY', companyId: company, from: '2018-10-01', to: null }];
  events.push(saved('ManagementChanged', { id, divisionCode, companyId: company, history }));
  await ratings.subgraph.catchUp();
  const ranking = `query($asOf: LocalDate, $company: ID!, $there: String!) {
    creditRanking(asOf: $asOf, filter: { companyId: { eq: $company }, divisionCode: { eq: $there } }) { totalCount } }`;
  const variables = { company, there: divisionCode };
  expect(await ratings.data(district, ranking, variables)).toEqual({ creditRanking: { totalCount: 1 } });
  await ratings.stop();
});
