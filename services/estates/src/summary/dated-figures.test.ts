import { addDays, localDateIn, personOf, Role, startOfDay, type Clock, type LocalDate } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { demoHarness, type DemoHarness } from '../testing/demo-harness.ts';
import { recountRegistry, type CountedFacts, type ToldRegistry } from '../testing/registry-oracle.ts';

const DAYS = Number(process.env['GUANJIA_ORACLE_DAYS'] ?? 20);
const DISTRICT = '150271000000';
const COMMUNITIES = ['150271010001', '150271010027', '150271010030', '150271020100', '150271020103'];
const registrar = personOf(DISTRICT, [Role.REGISTRAR]);

/** A clock that the test moves on. */
let today: LocalDate = '2018-10-30';
const clock: Clock = {
  now: () => new Date(startOfDay(today).getTime() + 36_000_000),
  today: () => localDateIn(clock.now()),
};

/** Numbers that are random and always the same. */
let seed = 20_181_030;
function below(limit: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}
const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;

const told: ToldRegistry = { estates: [], management: [] };
let companies: string[];

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness(clock);
  await tellDemo();
});
afterAll(() => harness?.stop());

async function rows<Row extends object>(query: string): Promise<Row[]> {
  return withClient(harness.database.adminUrl, async (client) => (await client.query<Row>(query)).rows);
}

/** The oracle hears of the demonstration from its plain tables: completion, and the mode that groups estates. */
async function tellDemo(): Promise<void> {
  type Estate = CountedFacts & { estateId: string; from: LocalDate; area: string | null };
  const estates =
    await rows<Estate>(`select id as "estateId", division_code as "divisionCode", management_area_id as area,
    coalesce(completed_on, make_date(completion_year, 1, 1))::text as "from", floor_area::float8 as "floorArea", households from estate`);
  const spans = await rows<{ estateId: string; mode: string; companyId: string | null; from: LocalDate }>(
    `select estate_id as "estateId", mode, company_id as "companyId", from_date::text as "from" from estate_management`,
  );
  for (const { estateId, from, area, ...facts } of estates) {
    const begun = { ...facts, managementAreaId: null, counts: true };
    told.estates.push({ estateId, from, recordedOn: from, facts: begun });
    const joined = spans.find((span) => span.estateId === estateId && span.mode === 'QUASI')?.from;
    if (area && joined)
      told.estates.push({ estateId, from: joined, recordedOn: joined, facts: { managementAreaId: area } });
  }
  for (const span of spans) told.management.push({ ...span, recordedOn: span.from });
  companies = (await rows<{ id: string }>('select id from property_company order by id')).map(({ id }) => id);
}

/** Runs a mutation; what the rules refuse is not told to the oracle. Answers the estate's id, or null. */
async function attempt(name: string, input: object, path = 'estate'): Promise<string | null> {
  const query = `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${path} { id } } }`;
  const { data, errors } = await harness.ask(registrar, query, { input });
  if (errors) expect(['RULE_VIOLATED', 'ILLEGAL_TRANSITION']).toContain(errors[0]?.extensions['code']);
  const answer = data?.[name] as Record<string, { id: string }> | null | undefined;
  return answer?.[path]?.id ?? null;
}

const someEstate = async () =>
  pick(
    await rows<{ id: string; version: number; divisionCode: string; status: string; area: string | null }>(
      `select id, version, division_code as "divisionCode", status, management_area_id as area from estate order by id`,
    ),
  );
/** Often today, sometimes a day before that is recorded late. */
const since = () => (below(3) === 0 ? addDays(today, -1 - below(60)) : null);

function tell(estateId: string, from: LocalDate | null, facts: Partial<CountedFacts>): void {
  told.estates.push({ estateId, from: from ?? today, recordedOn: today, facts });
}

/** Nothing before the first day that is known of an estate: there it is not. */
const notBefore = (estateId: string, from: LocalDate | null): LocalDate => {
  const first =
    told.estates
      .filter((one) => one.estateId === estateId)
      .map((one) => one.from)
      .sort()[0] ?? today;
  return from && from > first ? from : from ? first : today;
};

const STEPS: (() => Promise<void>)[] = [
  async function create() {
    const from = since();
    const facts = { divisionCode: pick(COMMUNITIES), floorArea: below(90_000), households: below(900) };
    const id = await attempt('createEstate', { name: `新苑${seed}`, ...facts, ...(from ? { from } : {}) });
    if (id) tell(id, from, { ...facts, managementAreaId: null, counts: true });
  },
  async function change() {
    const { id, version } = await someEstate();
    const from = since();
    const facts = below(2) ? { floorArea: below(90_000) } : { households: below(900) };
    const known =
      told.estates
        .filter((one) => one.estateId === id)
        .map((one) => one.from)
        .sort()[0] ?? today;
    if (from && from < known) return;
    if (await attempt('updateEstate', { id, version, ...facts, ...(from ? { from } : {}) }))
      tell(id, from, facts);
  },
  async function demolish() {
    const { id, version, status } = await someEstate();
    if (status !== 'COMPLETED' || below(3) > 0) return;
    const demolishedOn = since() ?? today;
    if (notBefore(id, demolishedOn) > demolishedOn) return;
    if (await attempt('updateEstate', { id, version, status: 'DEMOLISHED', demolishedOn }))
      tell(id, demolishedOn, { counts: false });
  },
  async function move() {
    const { id, version, divisionCode: present } = await someEstate();
    const divisionCode = pick(COMMUNITIES);
    const from = since();
    if (divisionCode === present) return;
    if (await attempt('moveEstate', { id, version, divisionCode, ...(from ? { from } : {}) }))
      tell(id, notBefore(id, from), { divisionCode, managementAreaId: null });
  },
  async function group() {
    const { id, area } = await someEstate();
    if (area) return;
    const from = since();
    const input = { name: `合管${seed}`, estateIds: [id], ...(from ? { from } : {}) };
    const managementAreaId = await attempt('groupEstates', input, 'managementArea');
    if (managementAreaId) tell(id, notBefore(id, from), { managementAreaId });
  },
  async function manage() {
    const { id, version } = await someEstate();
    const from = since() ?? today;
    const companyId = below(4) ? pick(companies) : null;
    const mode = companyId ? 'PROPERTY_COMPANY' : 'SELF_MANAGED';
    const input = { id, version, mode, companyId, from };
    if (await attempt('changeManagementMode', input))
      told.management.push({ estateId: id, recordedOn: today, mode, companyId, from });
  },
];

interface Rows {
  field: keyof typeof FILTERS;
  filter: object;
}
interface Summary {
  completedEstates: number;
  completedEstatesRows: Rows;
  floorArea: number;
  households: number;
  managementAreas: number;
  managementAreasRows: Rows;
  companies: number;
  companiesRows: Rows;
  modes: { mode: string; count: number; rows: Rows }[];
  recordedLater: number;
  recordedLaterRows: Rows;
}
const FILTERS = {
  estates: 'EstateFilter',
  managementAreas: 'ManagementAreaFilter',
  propertyCompanies: 'PropertyCompanyFilter',
};

async function summaryOf(code: string, asOf: LocalDate, caller = registrar): Promise<Summary> {
  const query = `query($code: DivisionCode, $asOf: LocalDate) { division(code: $code) { registrySummary(asOf: $asOf) {
    completedEstates floorArea households managementAreas companies recordedLater modes { mode count rows { field filter } }
    completedEstatesRows { field filter } managementAreasRows { field filter } companiesRows { field filter }
    recordedLaterRows { field filter } } } }`;
  const { division } = await harness.data<{ division: { registrySummary: Summary } }>(caller, query, {
    code,
    asOf,
  });
  return division.registrySummary;
}

async function listed({ field, filter }: Rows, caller = registrar): Promise<number> {
  const query = `query($filter: ${FILTERS[field]}) { list: ${field}(first: 1, filter: $filter) { totalCount } }`;
  return (await harness.data<{ list: { totalCount: number } }>(caller, query, { filter })).list.totalCount;
}

/** The figures in the oracle's shape. */
function flat({ modes, ...summary }: Summary) {
  const { completedEstates, floorArea, households, managementAreas, companies: at, recordedLater } = summary;
  const counts = modes.filter(({ count }) => count > 0).map(({ mode, count }) => [mode, count]);
  const figures = { completedEstates, floorArea, households, managementAreas, companies: at, recordedLater };
  return { ...figures, modes: Object.fromEntries(counts) as Record<string, number> };
}

const prefixOf = (code: string) => code.replace(/(000000|000)$/, '');

test('figures of any day are what was told of it, their lists as long, and what was published stays', async () => {
  const published: { day: LocalDate; figures: ReturnType<typeof flat> }[] = [];
  for (let count = 0; count < DAYS; count += 1) {
    for (let step = 2 + below(8); step > 0; step -= 1) await pick(STEPS)();
    published.push({ day: today, figures: flat(await summaryOf(DISTRICT, today)) });
    today = addDays(today, 1 + below(4));
  }
  let stayed = 0;
  for (const { day, figures } of published) {
    const now = flat(await summaryOf(DISTRICT, day));
    expect({ day, ...now }).toEqual({ day, ...recountRegistry(told, prefixOf(DISTRICT), day) });
    // A demolition that is recorded late takes its estate out of the count: no row is left that could say so.
    if (now.recordedLater > 0 || now.completedEstates < figures.completedEstates) continue;
    expect(now).toEqual(figures);
    stayed += 1;
  }
  expect(stayed).toBeGreaterThan(0);
  const scopes: [string, ReturnType<typeof personOf>][] = [
    [DISTRICT, registrar],
    ['150271010000', personOf('150271010000')],
    ['150271020000', registrar],
    ...COMMUNITIES.map((code): [string, ReturnType<typeof personOf>] => [code, personOf(code)]),
  ];
  let late = 0;
  for (let count = 0; count < DAYS * 2; count += 1) {
    const [code, caller] = pick(scopes);
    const day = addDays(today, -below(below(2) === 0 ? 5_000 : 120));
    const summary = await summaryOf(code, day, caller);
    expect({ code, day, ...flat(summary) }).toEqual({
      code,
      day,
      ...recountRegistry(told, prefixOf(code), day),
    });
    late += summary.recordedLater;
    expect(await listed(summary.completedEstatesRows, caller)).toBe(summary.completedEstates);
    expect(await listed(summary.companiesRows, caller)).toBe(summary.companies);
    expect(await listed(summary.recordedLaterRows, caller)).toBe(summary.recordedLater);
    for (const mode of summary.modes) expect(await listed(mode.rows, caller)).toBe(mode.count);
    if (caller === registrar)
      expect(await listed(summary.managementAreasRows, caller)).toBe(summary.managementAreas);
  }
  expect(late).toBeGreaterThan(0);
});
