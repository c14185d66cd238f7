import { personOf, Role } from '@guanjia/kit';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { companies, DISTRICT, estates } from '../testing/registry.fixture.ts';

const district = personOf(DISTRICT);
let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
});
afterAll(() => ratings?.stop());

const entities = (query: string) => `query($of: [_Any!]!) { _entities(representations: $of) { ${query} } }`;

test('51 of the 77 completed estates have a valid star, and the published 66% is right', async () => {
  const { _entities: answer } = await ratings.data<{ _entities: object[] }>(
    district,
    entities(`... on Division { ratingSummary { asOf starRatedShare { numerator denominator value } stars { level count } } }
      ... on PublishedClaim { ratingReconciliation { answer reason recomputed { numerator denominator } } }`),
    {
      of: [
        { __typename: 'Division', code: DISTRICT },
        {
          __typename: 'PublishedClaim',
          id: 'PublishedClaim_0',
          metric: 'starRatedShare',
          asOf: '2018-10-28',
          numerator: 51,
          denominator: 77,
          percentage: '66%',
          division: { __typename: 'Division', code: DISTRICT },
        },
        {
          __typename: 'PublishedClaim',
          id: 'PublishedClaim_1',
          metric: 'resolutionRate',
          asOf: '2018-10-28',
          numerator: 201,
          denominator: 209,
          percentage: '96%',
          division: { __typename: 'Division', code: DISTRICT },
        },
      ],
    },
  );
  expect(answer).toEqual([
    {
      ratingSummary: {
        asOf: '2018-10-29',
        starRatedShare: { numerator: 51, denominator: 77, value: 51 / 77 },
        stars: [
          { level: 3, count: expect.any(Number) },
          { level: 2, count: expect.any(Number) },
          { level: 1, count: expect.any(Number) },
        ],
      },
    },
    {
      ratingReconciliation: {
        answer: 'OK',
        reason: 'agrees',
        recomputed: { numerator: 51, denominator: 77 },
      },
    },
    { ratingReconciliation: null },
  ]);
});

test('the main job’s estate has a star; expired and revoked ones are there and do not count', async () => {
  const { starAwards, revoked, expired, _entities } = await ratings.data<Record<string, never>>(
    district,
    `query($of: [_Any!]!) {
       starAwards(filter: { valid: { eq: true } }) { totalCount }
       revoked: starAwards(filter: { status: { eq: REVOKED } }) { totalCount nodes { plaqueState } }
       expired: starAwards(filter: { status: { eq: EXPIRED } }) { totalCount }
       _entities(representations: $of) { ... on Estate { star { level status plaqueNumber plaqueState scheme { schemeVersion scale } } } }
     }`,
    { of: [{ __typename: 'Estate', id: estates[0]!.id }] },
  );
  expect(starAwards).toEqual({ totalCount: 51 });
  expect(revoked).toMatchObject({
    totalCount: 2,
    nodes: [{ plaqueState: 'REVOKED' }, { plaqueState: 'REVOKED' }],
  });
  expect(expired).toEqual({ totalCount: 3 });
  expect(_entities).toMatchObject([
    { star: { level: 2, status: 'VALID', scheme: { schemeVersion: '2016', scale: 3 } } },
  ]);
});

test('an estate that no company manages has no star', async () => {
  const unmanaged = estates.slice(71, 77).map(({ id }) => id);
  const { starAwards } = await ratings.data<{ starAwards: { totalCount: number } }>(
    district,
    'query($of: [ID!]) { starAwards(filter: { estateId: { in: $of } }) { totalCount } }',
    { of: unmanaged },
  );
  expect(starAwards.totalCount).toBe(0);
});

test('grades spread from AAA to C, one of them by veto; every score is explained by its lines', async () => {
  type Node = {
    rank: number;
    credit: { score: number; grade: string; lines: { counted: number; reason: string }[] };
  };
  const { creditRanking } = await ratings.data<{ creditRanking: { nodes: Node[]; totalCount: number } }>(
    district,
    '{ creditRanking { totalCount nodes { rank credit { score grade lines { counted reason } } } } }',
  );
  expect(creditRanking.totalCount).toBe(companies.length);
  const grades = creditRanking.nodes.map((node) => node.credit.grade);
  expect(new Set(grades)).toEqual(new Set(['AAA', 'AA', 'A', 'B', 'C']));
  const scores = creditRanking.nodes.map((node) => node.credit.score);
  expect(scores).toContain(85);
  expect(new Set(scores).size).toBe(companies.length);
  for (const { credit } of creditRanking.nodes) {
    expect(credit.lines.reduce((sum, line) => sum + line.counted, 0)).toBeCloseTo(credit.score, 5);
  }
  const reasons = new Set(
    creditRanking.nodes.flatMap((node) => node.credit.lines.map((line) => line.reason)),
  );
  expect(reasons).toEqual(new Set(['COUNTS', 'EXPIRED', 'VOIDED']));
  const { good, bad } = await ratings.data<Record<string, { totalCount: number }>>(
    district,
    `{ good: creditEntries(filter: { kind: { eq: GOOD } }) { totalCount } bad: creditEntries(filter: { kind: { eq: BAD } }) { totalCount } }`,
  );
  expect(good!.totalCount + bad!.totalCount).toBeGreaterThanOrEqual(40);
  expect(good!.totalCount + bad!.totalCount).toBeLessThanOrEqual(60);
});

test('loading it again writes nothing', async () => {
  const count =
    '{ starAwards { totalCount } creditEntries { totalCount } ratingsEvents(first: 500) { lastPosition } }';
  const before = await ratings.data(district, count);
  expect(await ratings.subgraph.loadDemo()).toBe(false);
  expect(await ratings.data(district, count)).toEqual(before);
});

test('the district’s auditor reads of the load in one entry', async () => {
  const LOG = '{ ratingsAuditLog(first: 10) { totalCount nodes { action divisionCode } } }';
  const auditor = personOf('150271000000', [Role.AUDITOR]);
  expect(await ratings.data(auditor, LOG)).toEqual({
    ratingsAuditLog: { totalCount: 1, nodes: [{ action: 'loadDemo', divisionCode: '150271000000' }] },
  });
});
