import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { companies, DISTRICT, estates, HOME, NEXT_DOOR } from '../testing/registry.fixture.ts';
import { creditTotals } from './credit-score.rules.ts';
import type { CreditRecord } from './credit-score.rules.ts';
import type { CreditPack } from './credit-pack.ts';

const supervisor = personOf(DISTRICT, [Role.SUPERVISOR, Role.REGISTRAR]);
const community = personOf(HOME);
let ratings: RatingsWithDemo;
let items: Map<string, { id: string; kind: string; points: number }>;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
  type Catalogue = { creditCatalogue: { id: string; key: string; kind: string; points: number }[] };
  const { creditCatalogue } = await ratings.data<Catalogue>(
    community,
    '{ creditCatalogue { id key kind points } }',
  );
  items = new Map(creditCatalogue.map((item) => [item.key, item]));
});
afterAll(() => ratings?.stop());

const RECORD = `mutation($input: RecordCreditEntryInput!) { recordCreditEntry(input: $input) { creditEntry {
  id version points status effectiveOn expiresOn item { key } division { code } estate { id } recordedTier } } }`;
const VOID = `mutation($input: VoidCreditEntryInput!) { voidCreditEntry(input: $input) { creditEntry { status voidReason } } }`;
const CREDIT = `query($of: [_Any!]!, $asOf: LocalDate) { _entities(representations: $of) { ... on PropertyCompany { credit(asOf: $asOf) { score grade pack lines { key counted reason } } } } }`;
type Entry = { id: string; version: number; points: number; expiresOn: string };
type Credit = {
  score: number;
  grade: string;
  pack: string;
  lines: { key: string; counted: number; reason: string }[];
};

const company = companies[5]!.id;

function inputOf(key: string, given: object = {}): object {
  return {
    companyId: company,
    itemId: items.get(key)!.id,
    effectiveOn: '2018-10-26',
    evidence: '现场照片',
    ...given,
  };
}

async function credit(companyId: string, asOf?: string): Promise<Credit | null> {
  const of = [{ __typename: 'PropertyCompany', id: companyId }];
  const { _entities } = await ratings.data<{ _entities: { credit: Credit | null }[] }>(community, CREDIT, {
    of,
    asOf,
  });
  return _entities[0]!.credit;
}

test('a community enters what its tier may, the score falls, voiding gives it back for every day', async () => {
  const before = await credit(company);
  const { recordCreditEntry } = await ratings.data<{ recordCreditEntry: { creditEntry: Entry } }>(
    community,
    RECORD,
    {
      input: inputOf('YT-D2', { idempotencyKey: 'e-1' }),
    },
  );
  const entry = recordCreditEntry.creditEntry;
  expect(entry).toMatchObject({
    points: -1.25,
    status: 'ACTIVE',
    expiresOn: '2019-04-26',
    division: { code: HOME },
    estate: null,
    recordedTier: 'COMMUNITY',
  });
  expect((await credit(company))!.score).toBeCloseTo(before!.score - 1.25, 5);
  expect((await credit(company, '2018-10-25'))!.score).toBe((await credit(company))!.score + 1.25);
  expect((await credit(company, '2019-04-26'))!.lines).toContainEqual({
    key: 'YT-D2',
    counted: -1.25,
    reason: 'COUNTS',
  });
  expect((await credit(company, '2019-04-27'))!.lines).toContainEqual({
    key: 'YT-D2',
    counted: 0,
    reason: 'EXPIRED',
  });

  const again = await ratings.data<{ recordCreditEntry: { creditEntry: Entry } }>(community, RECORD, {
    input: inputOf('YT-D2', { idempotencyKey: 'e-1' }),
  });
  expect(again.recordCreditEntry.creditEntry.id).toBe(entry.id);

  const input = { id: entry.id, version: entry.version, reason: '误录' };
  expect((await ratings.ask(community, VOID, { input })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  expect(await ratings.data(supervisor, VOID, { input })).toEqual({
    voidCreditEntry: { creditEntry: { status: 'VOIDED', voidReason: '误录' } },
  });
  expect((await credit(company))!.score).toBe(before!.score);
  // What was so before it was voided stays so, unless it is told that it was never right.
  expect((await credit(company, '2018-10-28'))!.score).toBeCloseTo(before!.score - 1.25, 5);
  const twice = await ratings.ask(supervisor, VOID, { input: { ...input, version: 2 } });
  expect(twice.errors?.[0]?.extensions).toMatchObject({ code: 'ILLEGAL_TRANSITION', reason: 'entryVoided' });
});

describe('is refused', () => {
  const cases: [string, typeof community, string, object, object][] = [
    ['an item of a higher tier', community, 'YT-D8', {}, { code: 'FORBIDDEN', reason: 'tierNotAllowed' }],
    [
      'a future entry',
      community,
      'YT-G7',
      { effectiveOn: '2018-10-30' },
      { code: 'RULE_VIOLATED', reason: 'dateInFuture' },
    ],
    [
      'a day on which the pack did not hold',
      community,
      'YT-G7',
      { effectiveOn: '2015-12-31' },
      { code: 'RULE_VIOLATED', reason: 'itemOfOtherPack' },
    ],
    [
      'base information that stands already',
      supervisor,
      'YT-B1',
      {},
      { code: 'ALREADY_EXISTS', reason: 'baseItemAlreadyCounted' },
    ],
    ['another community', community, 'YT-G7', { divisionCode: NEXT_DOOR }, { code: 'NOT_FOUND' }],
    ['an estate there', community, 'YT-G7', { estateId: estates[1]!.id }, { code: 'NOT_FOUND' }],
    ['an unknown company', community, 'YT-G7', { companyId: 'PropertyCompany_0' }, { code: 'NOT_FOUND' }],
  ];
  test.each(cases)('%s', async (_case, caller, key, given, expected) => {
    const answer = await ratings.ask(caller, RECORD, { input: inputOf(key, given) });
    expect(answer.errors?.[0]?.extensions).toMatchObject(expected);
  });

  test('whoever only reads', async () => {
    const analyst = personOf(DISTRICT, [Role.ANALYST]);
    const answer = await ratings.ask(analyst, RECORD, { input: inputOf('YT-G7') });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
  });
});

test('before any pack held there is no score', async () => {
  expect(await credit(company, '2015-12-31')).toBeNull();
  const { creditRanking } = await ratings.data<{ creditRanking: { totalCount: number } }>(
    community,
    '{ creditRanking(asOf: "2015-12-31") { totalCount } }',
  );
  expect(creditRanking.totalCount).toBe(0);
});

test('the ranking over all companies says what the rule says, under each pack, on many days', async () => {
  await withClient(ratings.database.adminUrl, async (client) => {
    const columns = `company_id as "companyId", pack_key as "packKey", kind, points, veto, effective_on::text as "effectiveOn", valid_until::text as "validUntil", void_from::text as "voidFrom"`;
    for (const key of ['yantai', 'shandong']) {
      await client.query(`update credit_pack set in_force_from = null`);
      await client.query(`update credit_pack set in_force_from = '2016-01-01' where key = $1`, [key]);
      await client.query(`update credit_point set pack_key = $1`, [key]);
      const { rows: packs } = await client.query<CreditPack>(
        `select key, kinds, bands, veto_grade as "vetoGrade" from credit_pack where key = $1`,
        [key],
      );
      const { rows: records } = await client.query<CreditRecord & { companyId: string }>(
        `select ${columns} from credit_point`,
      );
      for (const date of [
        '2016-06-01',
        '2017-03-10',
        '2018-05-29',
        '2018-05-30',
        '2018-10-29',
        '2019-03-20',
        '2020-05-29',
      ]) {
        const { rows } = await client.query<Record<string, string>>(
          `select * from credit_scores($1) order by company_id`,
          [date],
        );
        const expected = companies
          .map(({ id }) => {
            const totals = creditTotals(
              packs[0]!,
              records.filter((record) => record.companyId === id),
              date,
            );
            return {
              company_id: id,
              pack_key: key,
              base: totals.base,
              good: totals.good,
              bad: totals.bad,
              total: totals.total,
              grade: totals.grade,
            };
          })
          .sort((a, b) => (a.company_id < b.company_id ? -1 : 1));
        expect(
          rows.map((row) => ({
            ...row,
            base: Number(row['base']),
            good: Number(row['good']),
            bad: Number(row['bad']),
            total: Number(row['total']),
          })),
        ).toEqual(expected);
      }
    }
  });
});

test('each shipped pack shows its bands and its catalogue', async () => {
  const { creditPacks, creditCatalogue } = await ratings.data<{
    creditPacks: { key: string }[];
    creditCatalogue: { key: string }[];
  }>(
    community,
    `{ creditPacks { key inForceFrom baseCap goodCap badCap vetoGrade bands { grade from below condition } } creditCatalogue(pack: "shandong") { key tiers veto } }`,
  );
  expect(creditPacks.map((pack) => pack.key).sort()).toEqual(['shandong', 'yantai']);
  expect(creditPacks.find((pack) => pack.key === 'shandong')).toMatchObject({
    baseCap: 80,
    goodCap: 40,
    badCap: null,
    bands: expect.arrayContaining([{ grade: 'B', from: null, below: 60, condition: 'NO_BAD_RECORD' }]),
  });
  expect(creditCatalogue.length).toBeGreaterThan(10);
});
