import { personOf, Role, serviceCaller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { companies, DISTRICT, estates, HOME, NEXT_DOOR } from '../testing/registry.fixture.ts';

const district = personOf(DISTRICT);
const community = personOf(HOME);
let ratings: RatingsWithDemo;
/** What lies next door, as the district sees it. */
let foreign: { awardId: string; estateId: string; plaqueNumber: string; entryId: string; companyId: string };

beforeAll(async () => {
  ratings = await ratingsWithDemo();
  type Found = {
    starAwards: { nodes: { id: string; plaqueNumber: string; estate: { id: string } }[] };
    creditEntries: { nodes: { id: string; company: { id: string } }[] };
  };
  const { starAwards, creditEntries } = await ratings.data<Found>(
    district,
    `query($there: String!) {
       starAwards(first: 1, filter: { divisionCode: { eq: $there }, valid: { eq: true } }) { nodes { id plaqueNumber estate { id } } }
       creditEntries(first: 1, filter: { divisionCode: { eq: $there } }) { nodes { id company { id } } }
     }`,
    { there: NEXT_DOOR },
  );
  const award = starAwards.nodes[0]!;
  const entry = creditEntries.nodes[0]!;
  foreign = {
    awardId: award.id,
    plaqueNumber: award.plaqueNumber,
    estateId: award.estate.id,
    entryId: entry.id,
    companyId: entry.company.id,
  };
});
afterAll(() => ratings?.stop());

describe('a community officer does not reach another community’s rows', () => {
  test('by list', async () => {
    const { starAwards, creditEntries } = await ratings.data<
      Record<string, { nodes: { division: { code: string } }[] }>
    >(
      community,
      `{ starAwards(first: 100) { nodes { division { code } } } creditEntries(first: 100) { nodes { division { code } } } }`,
    );
    expect(starAwards!.nodes.length).toBeGreaterThan(0);
    const divisions = [...starAwards!.nodes, ...creditEntries!.nodes].map((node) => node.division.code);
    expect(new Set(divisions)).toEqual(new Set([HOME]));
  });

  test('by filter, in any combination', async () => {
    const answer = await ratings.data(
      community,
      `query($there: String!, $id: ID!, $plaque: String!, $entry: ID!, $company: ID!) {
         byDivision: starAwards(filter: { divisionCode: { eq: $there } }) { totalCount }
         byId: starAwards(filter: { id: { eq: $id } }) { totalCount }
         byPlaque: starAwards(filter: { or: [{ plaqueNumber: { eq: $plaque } }, { search: $plaque }] }) { totalCount }
         byNot: starAwards(filter: { not: { divisionCode: { ne: $there } } }) { totalCount }
         entries: creditEntries(filter: { id: { eq: $entry } }) { totalCount }
         ofCompany: creditEntries(filter: { companyId: { eq: $company }, divisionCode: { eq: $there } }) { totalCount }
         ranking: creditRanking(filter: { divisionCode: { eq: $there } }) { totalCount }
       }`,
      {
        there: NEXT_DOOR,
        id: foreign.awardId,
        plaque: foreign.plaqueNumber,
        entry: foreign.entryId,
        company: foreign.companyId,
      },
    );
    const nothing = { totalCount: 0 };
    expect(answer).toEqual({
      byDivision: nothing,
      byId: nothing,
      byPlaque: nothing,
      byNot: nothing,
      entries: nothing,
      ofCompany: nothing,
      ranking: nothing,
    });
  });

  test('by id and by entity reference', async () => {
    const answer = await ratings.data(
      community,
      `query($award: ID!, $entry: ID!, $of: [_Any!]!) {
         starAward(id: $award) { id } creditEntry(id: $entry) { id }
         _entities(representations: $of) { ... on StarAward { level } ... on CreditEntry { evidence } }
       }`,
      {
        award: foreign.awardId,
        entry: foreign.entryId,
        of: [
          { __typename: 'StarAward', id: foreign.awardId },
          { __typename: 'CreditEntry', id: foreign.entryId },
        ],
      },
    );
    expect(answer).toEqual({ starAward: null, creditEntry: null, _entities: [null, null] });
  });

  test('by nested path', async () => {
    type Nested = {
      star?: object | null;
      starHistory?: object;
      creditEntries?: { nodes: { division: { code: string } }[] };
    };
    const { _entities } = await ratings.data<{ _entities: Nested[] }>(
      community,
      `query($of: [_Any!]!) { _entities(representations: $of) {
         ... on Estate { star { id } starHistory { totalCount nodes { id } } }
         ... on PropertyCompany { creditEntries(first: 100) { nodes { division { code } } } }
       } }`,
      {
        of: [
          { __typename: 'Estate', id: foreign.estateId },
          { __typename: 'PropertyCompany', id: foreign.companyId },
        ],
      },
    );
    expect(_entities[0]).toEqual({ star: null, starHistory: { totalCount: 0, nodes: [] } });
    for (const { division } of _entities[1]!.creditEntries!.nodes) expect(division.code).toBe(HOME);
  });

  test('by summary: a division beside or above is refused, and the refusal is audited', async () => {
    const of = [HOME, NEXT_DOOR, DISTRICT].map((code) => ({ __typename: 'Division', code }));
    const { data, errors } = await ratings.ask(
      community,
      `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { ratingSummary {
         starRatedShare { denominator } } } } }`,
      { of },
    );
    const denominator = estates.filter((e) => e.divisionCode === HOME && e.status === 'COMPLETED').length;
    expect(data).toEqual({
      _entities: [
        { ratingSummary: { starRatedShare: { denominator } } },
        { ratingSummary: null },
        { ratingSummary: null },
      ],
    });
    expect(errors?.map((error) => error.extensions)).toMatchObject(
      [NEXT_DOOR, DISTRICT].map((code) => ({
        code: 'FORBIDDEN',
        reason: 'divisionOutOfScope',
        params: { code },
      })),
    );
    // Both in one entry.
    expect(await refusals(1)).toEqual(['divisionOutOfScope']);
  });

  test('by a claim about more than its own division', async () => {
    const claim = { __typename: 'PublishedClaim', id: 'claim', metric: 'starRatedShare', asOf: '2018-10-28' };
    const of = [HOME, DISTRICT].map((code) => ({ ...claim, division: { __typename: 'Division', code } }));
    const { data, errors } = await ratings.ask(
      community,
      `query($of: [_Any!]!) { _entities(representations: $of) { ... on PublishedClaim { ratingReconciliation { answer } } } }`,
      { of },
    );
    expect(data).toEqual({
      _entities: [{ ratingReconciliation: { answer: 'OK' } }, { ratingReconciliation: null }],
    });
    expect(errors?.map((error) => error.extensions)).toMatchObject([
      { code: 'FORBIDDEN', reason: 'claimOutsideDivision', params: { code: DISTRICT } },
    ]);
    expect(await refusals(1)).toEqual(['claimOutsideDivision']);
  });

  /** Why the newest refusals happened, as an auditor of the district reads it. */
  async function refusals(first: number): Promise<string[]> {
    const { ratingsAuditLog } = await ratings.data<{
      ratingsAuditLog: { nodes: { outcome: string; details: { reason: string } }[] };
    }>(
      personOf(DISTRICT, [Role.AUDITOR]),
      'query($first: Int) { ratingsAuditLog(first: $first) { nodes { outcome details } } }',
      { first },
    );
    return ratingsAuditLog.nodes
      .filter(({ outcome }) => outcome === 'REFUSED')
      .map(({ details }) => details.reason);
  }

  test('by the feed', async () => {
    type Feed = { ratingsEvents: { events: { divisionCode: string }[] } };
    const query = '{ ratingsEvents(first: 500) { events { divisionCode } } }';
    const { ratingsEvents } = await ratings.data<Feed>(community, query);
    expect(new Set(ratingsEvents.events.map((event) => event.divisionCode))).toEqual(new Set([HOME]));
    const all = await ratings.data<Feed>(serviceCaller('cases'), query);
    expect(all.ratingsEvents.events.length).toBeGreaterThan(ratingsEvents.events.length);
  });

  test('by writing: an award there does not exist for it, an entry there is refused', async () => {
    const subdistrict = personOf('150271020000');
    const answer = await ratings.ask(
      subdistrict,
      `mutation($input: InspectPlaqueInput!) { inspectPlaque(input: $input) { starAward { id } } }`,
      { input: { id: foreign.awardId, hung: true, intact: true, correct: true } },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a company’s score is the same for every department, with all its lines', async () => {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on PropertyCompany { credit { score grade lines { key points counted reason } } } } }`;
  const of = companies.map(({ id }) => ({ __typename: 'PropertyCompany', id }));
  expect(await ratings.data(community, query, { of })).toEqual(await ratings.data(district, query, { of }));
});

test('SQL under the service’s role sees nothing without a scope', async () => {
  await withClient(ratings.database.serviceUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'
         and table_name not in ('database_step', 'audit_head')`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name } of rows) {
      expect({ name, rows: (await client.query(`select * from "${name}"`)).rows }).toEqual({
        name,
        rows: [],
      });
    }
    const scores = await client.query(`select * from credit_scores('2018-10-29')`);
    expect(scores.rows).toEqual([]);
    const awards = await client.query(`select * from star_awards_on('2018-10-29')`);
    expect(awards.rows).toEqual([]);
  });
});
