import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { DISTRICT } from '../testing/registry.fixture.ts';

const registrar = personOf(DISTRICT, [Role.REGISTRAR]);
let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
});
afterAll(() => ratings?.stop());

const CREATE = `mutation($input: CreateRatingSchemeInput!) { createRatingScheme(input: $input) { ratingScheme {
  id version status total scale problems { reason at expected actual }
  sections { key points items { key points method weights { tier weight } } } levels { level from } } } }`;
const PUBLISH = `mutation($input: PublishRatingSchemeInput!) { publishRatingScheme(input: $input) { ratingScheme { status publishedOn version } } }`;
type Created = { createRatingScheme: { ratingScheme: { id: string; version: number; problems: object[] } } };

const item = (key: string, points: number) => ({
  key,
  name: `第${key}项`,
  points,
  method: 'MANUAL',
  evidence: '照片',
  weights: [
    { tier: 'DISTRICT', weight: 0.4 },
    { tier: 'SUBDISTRICT', weight: 0.35 },
    { tier: 'COMMUNITY', weight: 0.25 },
  ],
});

const draft = (schemeVersion: string, total = 100) => ({
  name: '物业小区星级评定标准',
  schemeVersion,
  total,
  levels: [60, 70, 80, 90, 95].map((from, place) => ({ level: place + 1, name: `${place + 1}星`, from })),
  sections: [
    { key: '1', name: '环境', points: 60, items: [item('1.1', 30.5), item('1.2', 29.5)] },
    { key: '2', name: '秩序', points: 40, items: [item('2.1', 40)] },
  ],
});

async function create(input: object) {
  return (await ratings.data<Created>(registrar, CREATE, { input })).createRatingScheme.ratingScheme;
}

test('a scheme is written as a draft, published, and then frozen', async () => {
  const scheme = await create(draft('2024'));
  expect(scheme).toMatchObject({ status: 'DRAFT', total: 100, scale: 5, problems: [] });
  const { id, version } = scheme;
  expect(await ratings.data(registrar, PUBLISH, { input: { id, version } })).toEqual({
    publishRatingScheme: {
      ratingScheme: { status: 'PUBLISHED', publishedOn: '2018-10-29', version: version + 1 },
    },
  });
  const again = await ratings.ask(registrar, PUBLISH, { input: { id, version: version + 1 } });
  expect(again.errors?.[0]?.extensions).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    reason: 'schemePublished',
  });
});

test('points that do not add up to the declared total keep it a draft, and are named', async () => {
  const { id, version, problems } = await create(draft('2025', 99.99));
  const problem = { reason: 'schemePointsMismatch', at: null, expected: 99.99, actual: 100 };
  expect(problems).toEqual([problem]);
  const answer = await ratings.ask(registrar, PUBLISH, { input: { id, version } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'schemePointsMismatch',
  });
});

test('weights that do not add up to 1 keep it a draft', async () => {
  const input = draft('2026');
  input.sections[0]!.items[0]!.weights[0]!.weight = 0.41;
  const { id, version, problems } = await create(input);
  expect(problems).toEqual([{ reason: 'itemWeightsMismatch', at: '1.1', expected: 1, actual: 1.01 }]);
  const answer = await ratings.ask(registrar, PUBLISH, { input: { id, version } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'itemWeightsMismatch',
  });
});

test('a version has one scheme; points have two decimals; the office of the district writes them', async () => {
  const code = async (caller: typeof registrar, input: object) =>
    (await ratings.ask(caller, CREATE, { input })).errors?.[0]?.extensions['code'];
  expect(await code(registrar, draft('2016'))).toBe('ALREADY_EXISTS');
  expect(await code(registrar, draft('2027', 100.001))).toBe('INVALID_INPUT');
  expect(await code(personOf('150271010000', [Role.REGISTRAR]), draft('2027'))).toBe('FORBIDDEN');
});

test('the database itself refuses to change a published scheme, and lets a draft be changed', async () => {
  const { id: draftId } = await create(draft('2028'));
  await withClient(ratings.database.serviceUrl, async (client) => {
    await client.query(
      `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
    );
    const published = `(select id from rating_scheme where scheme_version = '2016')`;
    for (const change of [
      `update rating_scheme set total = 1 where id = ${published}`,
      `delete from rating_scheme where id = ${published}`,
      `update rating_section set points = 1 where scheme_id = ${published}`,
      `delete from rating_item where scheme_id = ${published}`,
      `update rating_item set scheme_id = '${draftId}' where scheme_id = ${published}`,
      `insert into rating_section values ('x', ${published}, 99, 'x', 'x', 1)`,
      `update rating_section set scheme_id = ${published}, place = 99 where scheme_id = '${draftId}' and place = 0`,
    ]) {
      await expect(client.query(change)).rejects.toThrow(/published and frozen/);
    }
    const changed = await client.query(
      `update rating_section set points = 61 where scheme_id = '${draftId}' and place = 0`,
    );
    expect(changed.rowCount).toBe(1);
  });
});

test('schemes are found by filter, by id and by reference', async () => {
  type Found = { ratingSchemes: { nodes: { id: string; schemeVersion: string }[] } };
  const { ratingSchemes } = await ratings.data<Found>(
    personOf('150271010001'),
    `{ ratingSchemes(filter: { status: { eq: PUBLISHED }, schemeVersion: { eq: "2016" } }) { nodes { id schemeVersion } } }`,
  );
  const { id } = ratingSchemes.nodes[0]!;
  const answer = await ratings.data(
    personOf('150271010001'),
    `query($id: ID!, $of: [_Any!]!) { ratingScheme(id: $id) { scale } _entities(representations: $of) { ... on RatingScheme { schemeVersion } } }`,
    { id, of: [{ __typename: 'RatingScheme', id }] },
  );
  expect(answer).toEqual({ ratingScheme: { scale: 3 }, _entities: [{ schemeVersion: '2016' }] });
});
