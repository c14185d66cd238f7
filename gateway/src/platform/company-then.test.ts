import { startPlatform, type Platform } from '../testing/platform.ts';

/** Company, star and credit of a case are those of the day on which it was received; today's are told apart. */
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const DISTRICT = '150271000000';
const TODAY = '2018-10-29';

interface Company {
  id: string;
  name: string;
  credit: { grade: string };
}

interface ShownCase {
  id: string;
  receivedAt: string;
  estate: { id: string; star: { level: number } | null; company: Company | null } | null;
  estateThen: {
    on: string;
    managementMode: string;
    company: Company | null;
    star: { level: number; plaqueNumber: string; awardedOn: string; scheme: { scale: number } } | null;
    credit: { grade: string; score: number; asOf: string } | null;
  };
}

interface Counted {
  company: Company;
  figures: { accepted: number; acceptedRows: { filter: object } };
}

async function answered<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await platform.inProcess.query(query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

const CASES = `query ($filter: CaseFilter, $after: String) {
  cases(first: 100, after: $after, filter: $filter, orderBy: [{ field: NUMBER }]) {
    pageInfo { hasNextPage endCursor }
    nodes { id receivedAt estate { id star { level } company { id name } }
      estateThen { on managementMode company { id name } star { level plaqueNumber awardedOn scheme { scale } }
        credit { grade score asOf } } } } }`;

async function casesOf(filter: object | null): Promise<ShownCase[]> {
  const found: ShownCase[] = [];
  for (let after: string | null = null; ;) {
    const {
      cases,
    }: { cases: { nodes: ShownCase[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await answered(CASES, { filter, after });
    found.push(...cases.nodes);
    if (!cases.pageInfo.hasNextPage) return found;
    after = cases.pageInfo.endCursor;
  }
}

const SUMMARY = `query ($code: DivisionCode!, $to: LocalDate!) { division(code: $code) { caseSummary(period: { to: $to }) {
  companies(first: 100) { ...Counted } companiesNow(first: 100) { ...Counted } } } }
  fragment Counted on CompanyCount { company { id name } figures { accepted acceptedRows { filter } } }`;

async function companyCounts(): Promise<{ companies: Counted[]; companiesNow: Counted[] }> {
  const { division } = await answered<{
    division: { caseSummary: { companies: Counted[]; companiesNow: Counted[] } };
  }>(SUMMARY, { code: DISTRICT, to: TODAY });
  return division.caseSummary;
}

const byCompanyNow = (one: ShownCase) => one.estate?.company?.id;
const byCompanyThen = (one: ShownCase) => one.estateThen.company?.id;

describe('complaints count against the company of their day', () => {
  test('nine of the demo’s complaints have a successor today, and nothing else sets the two countings apart', async () => {
    const all = await casesOf(null);
    const succeeded = all.filter((one) => byCompanyNow(one) !== byCompanyThen(one));
    expect(succeeded).toHaveLength(9);
    const { companies, companiesNow } = await companyCounts();
    const accepted = await casesOf({ asOf: { on: TODAY, standing: 'ACCEPTED' } });
    for (const { company, figures } of companiesNow) {
      const then = companies.find((other) => other.company.id === company.id)?.figures.accepted ?? 0;
      const counted = succeeded.filter(({ id }) => accepted.some((one) => one.id === id));
      const gained = counted.filter((one) => byCompanyNow(one) === company.id).length;
      const lost = counted.filter((one) => byCompanyThen(one) === company.id).length;
      expect([company.name, figures.accepted]).toEqual([company.name, then + gained - lost]);
    }
  });

  test('the list behind each figure has as many rows, all of that company then, or now', async () => {
    const { companies, companiesNow } = await companyCounts();
    for (const [counts, companyOf] of [
      [companies, byCompanyThen],
      [companiesNow, byCompanyNow],
    ] as const) {
      for (const { company, figures } of counts) {
        const rows = await casesOf(figures.acceptedRows.filter);
        expect(rows).toHaveLength(figures.accepted);
        expect(new Set(rows.map(companyOf))).toEqual(new Set([company.id]));
      }
    }
  });
});

describe('what an estate was on the day of a case', () => {
  test('is its star and credit as of that day, as those who ask for the day read them', async () => {
    for (const { receivedAt, estate, estateThen } of (await casesOf(null)).slice(0, 60)) {
      const on = new Date(Date.parse(receivedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
      const { estate: asked } = await answered<{
        estate: ShownCase['estateThen'] & { company: Company | null };
      }>(
        `query ($id: ID!, $on: LocalDate!) { estate(id: $id) { company(asOf: $on) { id credit(asOf: $on) { grade score asOf } }
          managementMode(asOf: $on) star(asOf: $on) { level plaqueNumber awardedOn scheme { scale } } } }`,
        { id: estate?.id, on },
      );
      expect(estateThen).toMatchObject({
        on,
        managementMode: asked.managementMode,
        company: asked.company && { id: asked.company.id },
        star: asked.star,
        credit: asked.company && asked.company.credit,
      });
    }
  });

  test('shows a star that came later as today’s alone, and an estate that nobody managed without company and credit', async () => {
    const all = await casesOf(null);
    const later = all.find(({ estate, estateThen }) => estate?.star && !estateThen.star);
    expect(later?.estate?.star?.level).toBeGreaterThan(0);
    const alone = all.find(({ estate, estateThen }) => estate?.company && !estateThen.company);
    expect(alone?.estateThen).toMatchObject({ managementMode: 'NONE', company: null, credit: null });
  });

  test('is the same over HTTP', async () => {
    const inProcess = await platform.inProcess.query(CASES, { filter: null });
    const overHttp = await platform.overHttp.query(CASES, { filter: null });
    expect(overHttp.errors).toBeUndefined();
    expect(overHttp.data).toEqual(inProcess.data);
  });

  test('is nothing for a case without an estate', async () => {
    const { registerCase } = await answered<{ registerCase: { case: { estate: null; estateThen: null } } }>(
      `mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { estate { id } estateThen { on company { id } star { level } } } } }`,
      { input: await withoutEstate() },
    );
    expect(registerCase.case).toEqual({ estate: null, estateThen: null });
  });
});

async function withoutEstate(): Promise<object> {
  const { caseCategories } = await answered<{ caseCategories: { id: string }[] }>(
    '{ caseCategories { id } }',
  );
  return {
    idempotencyKey: 'without an estate',
    channel: 'CALL',
    divisionCode: '150271010001',
    categoryId: caseCategories[0]?.id,
    text: '路灯不亮',
    receivedAt: '2018-10-29T00:10:00.000Z',
  };
}
