import { personOf } from '../testing/harness.ts';
import { DISTRICT, EAST, LIST, startParks, WEST, type Page, type Parks } from '../testing/parks.ts';

let running: Parks;
let harness: Parks['harness'];

beforeAll(async () => {
  running = await startParks();
  ({ harness } = running);
});

afterAll(() => running?.stop());

describe('lists', () => {
  test('page forwards and backwards through every row once, in a mixed order too', async () => {
    for (const orderBy of [
      [{ field: 'TREES', direction: 'DESC' }],
      [
        { field: 'TREES', direction: 'DESC' },
        { field: 'NAME', direction: 'ASC' },
      ],
    ]) {
      const seen: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 3; page += 1) {
        const { parks } = await harness.data<Page>(personOf(DISTRICT), LIST, { first: 2, after, orderBy });
        seen.push(...parks.nodes.map((park) => park.id));
        expect(parks.totalCount).toBe(5);
        expect(parks.pageInfo.hasNextPage).toBe(page < 2);
        after = parks.pageInfo.endCursor;
      }
      expect(new Set(seen).size).toBe(5);
      const back = await harness.data<Page>(personOf(DISTRICT), LIST, { last: 4, before: after, orderBy });
      expect(back.parks.nodes.map((park) => park.id)).toEqual(seen.slice(0, 4));
    }
  });

  test('filter with and, or, not', async () => {
    const filter = {
      or: [{ trees: { gte: 300 } }, { name: { contains: '园' }, not: { trees: { lt: 10 } } }],
    };
    const { parks } = await harness.data<Page>(personOf(DISTRICT), LIST, {
      filter,
      orderBy: [{ field: 'TREES' }],
    });
    expect(parks.nodes.map((park) => park.name)).toEqual(['东风公园', '槐荫园', '松林']);
  });

  test('below many parents with one statement', async () => {
    const query = `query($codes: [String!]!) { parksByWard(codes: $codes, first: 2) { nodes { name } pageInfo { hasNextPage } } }`;
    const answer = await harness.data(personOf(DISTRICT), query, { codes: [WEST, EAST, '150271020009'] });
    expect(answer).toEqual({
      parksByWard: [
        { nodes: [{ name: '东风公园' }, { name: '小游园' }], pageInfo: { hasNextPage: true } },
        { nodes: [{ name: '杨树广场' }, { name: '松林' }], pageInfo: { hasNextPage: false } },
        { nodes: [], pageInfo: { hasNextPage: false } },
      ],
    });
    expect(harness.subgraph.lastStatements).toBe(1);
  });

  test('refuse a page that is too large and a cursor of another order', async () => {
    expect((await harness.ask(personOf(WEST), LIST, { first: 101 })).errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'pageSize',
    });
    const { parks } = await harness.data<Page>(personOf(WEST), LIST, { first: 1 });
    const other = await harness.ask(personOf(WEST), LIST, {
      after: parks.pageInfo.endCursor,
      orderBy: [{ field: 'TREES' }],
    });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'cursorInvalid' });
  });

  test('of one request, what the database cannot take fails alone', async () => {
    const forged = Buffer.from(JSON.stringify(['trees:ASC', 'many', 'Park_1'])).toString('base64url');
    const { errors } = await harness.ask(
      personOf(WEST),
      `query($after: String, $wards: [String!]!) { wrong: parks(after: $after, orderBy: [{ field: TREES }]) { nodes { name } }
        right: parks(first: 2) { nodes { name } } later: parksByWard(codes: $wards, first: 2) { nodes { name } } }`,
      { after: forged, wards: [WEST] },
    );
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions?.['reason']])).toEqual([
      ['wrong', 'valueUnusable'],
    ]);
  });

  test('refuse what the database cannot take as the asker’s mistake', async () => {
    const forged = Buffer.from(JSON.stringify(['trees:ASC', 'many', 'Park_1'])).toString('base64url');
    for (const asked of [
      { after: forged, orderBy: [{ field: 'TREES' }] },
      { filter: { name: { eq: 'a\0b' } } },
    ]) {
      const { errors } = await harness.ask(personOf(WEST), LIST, asked);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'valueUnusable' });
    }
  });
});
