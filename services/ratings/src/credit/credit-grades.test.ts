import { addDays, personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { companies, DISTRICT, feedOf, registryEvents, saved } from '../testing/registry.fixture.ts';

const supervisor = personOf(DISTRICT, [Role.SUPERVISOR, Role.REGISTRAR]);
const registry = registryEvents();
let ratings: RatingsWithDemo;

beforeAll(async () => {
  ratings = await ratingsWithDemo(feedOf(registry));
});
afterAll(() => ratings?.stop());

interface GradesTold {
  id: string;
  grades: { grade: string; from: string; to: string | null }[];
}

/** What the feed told last of a company's grades. */
async function toldOf(companyId: string): Promise<GradesTold['grades']> {
  await ratings.subgraph.sequence();
  const { rows } = await withClient(ratings.database.adminUrl, (client) =>
    client.query<{ data: GradesTold }>(
      `select data from outbox_event where type = 'CreditGradesChanged' and subject_id = $1 order by position desc limit 1`,
      [companyId],
    ),
  );
  return rows[0]?.data.grades ?? [];
}

const gradeOn = (grades: GradesTold['grades'], day: string) =>
  grades.find(({ from, to }) => from <= day && (to === null || to > day))?.grade;

/** The grades that companies have on days, as everybody reads them. */
async function shownOn(companyId: string, days: readonly string[]): Promise<(string | undefined)[]> {
  const fields = days.map((day, index) => `d${index}: credit(asOf: "${day}") { grade }`);
  const { _entities } = await ratings.data<{ _entities: Record<string, { grade: string } | null>[] }>(
    supervisor,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PropertyCompany { ${fields.join(' ')} } } }`,
    { of: [{ __typename: 'PropertyCompany', id: companyId }] },
  );
  return days.map((_day, index) => _entities[0]?.[`d${index}`]?.grade);
}

/** Every tenth day of three years, those to come too. */
const DAYS = Array.from({ length: 110 }, (_, index) => addDays('2017-01-10', index * 10));

const RECORD = `mutation ($input: RecordCreditEntryInput!) { recordCreditEntry(input: $input) { creditEntry { id version } } }`;
const VOID = `mutation ($input: VoidCreditEntryInput!) { voidCreditEntry(input: $input) { creditEntry { id } } }`;

async function record(companyId: string, key: string, idempotencyKey: string) {
  const { creditCatalogue } = await ratings.data<{ creditCatalogue: { id: string; key: string }[] }>(
    supervisor,
    '{ creditCatalogue { id key } }',
  );
  const itemId = creditCatalogue.find((item) => item.key === key)?.id;
  const input = { companyId, itemId, effectiveOn: '2018-10-20', evidence: '现场照片', idempotencyKey };
  const answer = await ratings.data<{ recordCreditEntry: { creditEntry: { id: string; version: number } } }>(
    supervisor,
    RECORD,
    { input },
  );
  return answer.recordCreditEntry.creditEntry;
}

async function expectTold(companyId: string): Promise<void> {
  const told = await toldOf(companyId);
  expect(DAYS.map((day) => gradeOn(told, day))).toEqual(await shownOn(companyId, DAYS));
  expect(new Set(DAYS.map((day) => gradeOn(told, day))).size).toBeGreaterThan(1);
}

test.each(companies.slice(0, 8).map(({ id }) => id))(
  'the feed tells the grade that %s has on every day, those to come too',
  expectTold,
);

test('an entry and its voiding are told with all the days that they change', async () => {
  const { id } = companies[3]!;
  const before = await toldOf(id);
  // A veto: the worst grade for as long as it is valid.
  const entry = await record(id, 'YT-D9', 'grades-veto');
  expect(gradeOn(await toldOf(id), '2018-10-29')).toBe('C');
  await expectTold(id);
  await ratings.data(supervisor, VOID, {
    input: { id: entry.id, version: entry.version, reason: '记录有误', from: '2018-10-20' },
  });
  expect(await toldOf(id)).toEqual(before);
});

test('of entries that are made at once the last that is told counts them all', async () => {
  const { id } = companies[1]!;
  await Promise.all(Array.from({ length: 6 }, (_, index) => record(id, 'YT-D1', `at-once-${index}`)));
  await expectTold(id);
});

test('a company has a grade as soon as it is known', async () => {
  const id = 'PropertyCompany_00000000000000000000000000000099';
  registry.push(
    saved('CompanySaved', { id, version: 1, name: '新来的物业', creditCode: '91150271MA0DEM99XX' }),
  );
  await ratings.subgraph.catchUp();
  expect(gradeOn(await toldOf(id), '2018-10-29')).toBe((await shownOn(id, ['2018-10-29']))[0]);
});
