import { addDays, localDateIn, personOf, Role, startOfDay } from '@guanjia/kit';
import type { Clock, LocalDate } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { recount, type Books } from '../testing/rating-oracle.ts';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import {
  COMMUNITIES,
  companies,
  DISTRICT,
  EAST_STREET,
  estates,
  feedOf,
  HOME,
  registryEvents,
  saved,
  WEST_STREET,
} from '../testing/registry.fixture.ts';
import type { EstateSpan } from '../registry/registry-events.ts';

const DAYS = Number(process.env['GUANJIA_ORACLE_DAYS'] ?? 30);
const FIRST: LocalDate = '2018-10-30';
const district = personOf(DISTRICT, [Role.REGISTRAR, Role.SUPERVISOR, Role.HEAD]);

/** A clock that the test moves on. */
let today: LocalDate = FIRST;
const clock: Clock = {
  now: () => new Date(startOfDay(today).getTime() + 36_000_000),
  today: () => localDateIn(clock.now()),
};

/** Numbers that are random and always the same. */
let seed = 20_181_029;
function below(limit: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}
const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;

const events = registryEvents();
const histories = new Map<string, EstateSpan[]>(
  estates.map(({ id, divisionCode, completedOn, status, demolishedOn }) => {
    const from = completedOn ?? '1900-01-01';
    const span = { divisionCode, recordedOn: from };
    if (status === 'COMPLETED') return [id, [{ ...span, from, to: null, counts: true }]];
    if (demolishedOn === null) return [id, [{ ...span, from, to: null, counts: false }]];
    return [
      id,
      [
        { ...span, from, to: addDays(demolishedOn, -1), counts: true },
        { ...span, from: demolishedOn, to: null, counts: false },
      ],
    ];
  }),
);
const managed = new Map(
  events
    .filter(({ type }) => type === 'ManagementChanged')
    .map(({ subjectId, data }) => [
      subjectId,
      data['history'] as { companyId: string; from: LocalDate; to: LocalDate | null }[],
    ]),
);

let ratings: RatingsWithDemo;
beforeAll(async () => {
  ratings = await ratingsWithDemo(feedOf(events), clock);
});
afterAll(() => ratings?.stop());

/** Runs a mutation that the rules may refuse: what they allow lands in the books. */
async function attempt(name: string, input: object, shape: string): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${shape} { id } } }`;
  const { errors } = await ratings.ask(district, query, { input });
  const refusals = ['RULE_VIOLATED', 'ALREADY_EXISTS', 'ILLEGAL_TRANSITION'];
  if (errors) expect(refusals).toContain(errors[0]?.extensions['code']);
}

async function rows<Row extends object>(query: string): Promise<Row[]> {
  return withClient(ratings.database.adminUrl, async (client) => (await client.query<Row>(query)).rows);
}

/** Some day of the last two years, or today. */
const someDay = () => (below(3) === 0 ? addDays(today, -below(700)) : today);

const STEPS: (() => Promise<void>)[] = [
  async function award() {
    const [scheme] = await rows<{ id: string }>('select id from rating_scheme');
    const awardedOn = someDay();
    const input = { estateId: pick(estates).id, schemeId: scheme?.id, level: 1 + below(3), awardedOn };
    const validUntil = addDays(awardedOn, 30 + below(900));
    const plaqueNumber = `T-${seed}`;
    await attempt('awardStar', { ...input, validUntil, plaqueNumber }, 'starAward');
  },
  async function change() {
    const award = pick(
      await rows<{ id: string; version: number }>('select id, version from star_award order by id'),
    );
    const kind = pick(['DOWNGRADED', 'REVOKED', 'REISSUED']);
    const input = { ...award, kind, on: someDay(), reason: '复核', level: 1 + below(2) };
    const more = kind === 'REISSUED' ? { plaqueNumber: `R-${seed}` } : {};
    await attempt('changeStar', { ...input, ...more }, 'starAward');
  },
  async function credit() {
    const item = pick(
      await rows<{ id: string }>(`select id from credit_item where pack_key = 'yantai' order by id`),
    );
    const input = {
      companyId: pick(companies).id,
      itemId: item.id,
      effectiveOn: someDay(),
      evidence: '文件',
    };
    await attempt('recordCreditEntry', input, 'creditEntry');
  },
  async function voiding() {
    const entry = pick(
      await rows<{ id: string; version: number }>('select id, version from credit_entry order by id'),
    );
    const from = below(2) === 0 ? {} : { from: someDay() };
    await attempt('voidCreditEntry', { ...entry, reason: '误录', ...from }, 'creditEntry');
  },
  async function move() {
    const estate = pick(estates);
    const history = histories.get(estate.id) as EstateSpan[];
    const last = history.at(-1) as EstateSpan;
    const from = last.from < addDays(today, -20) && below(3) === 0 ? addDays(today, -below(20)) : today;
    if (last.from >= from) return;
    last.to = addDays(from, -1);
    history.push({ ...last, from, to: null, divisionCode: pick(COMMUNITIES), recordedOn: today });
    const { divisionCode } = history.at(-1) as EstateSpan;
    events.push(saved('EstateSaved', { ...estate, divisionCode, history: structuredClone(history) }));
  },
  async function otherCompany() {
    const { id, divisionCode } = pick(estates.slice(0, 60));
    const history = managed.get(id) ?? [];
    const last = history.at(-1);
    if (!last || last.from >= today) return;
    last.to = addDays(today, -1);
    history.push({ companyId: pick(companies).id, from: today, to: null });
    const companyId = history.at(-1)?.companyId;
    events.push(
      saved('ManagementChanged', { id, divisionCode, companyId, history: structuredClone(history) }),
    );
  },
];

async function books(): Promise<Books> {
  const day = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date::text`;
  return {
    spans: [...histories].flatMap(([estateId, history]) =>
      history.map(({ divisionCode: division, from, to, counts }) => ({
        estateId,
        division,
        from,
        to,
        counts,
      })),
    ),
    managed: [...managed].flatMap(([estateId, history]) => history.map((span) => ({ estateId, ...span }))),
    awards: await rows(`select id, estate_id as "estateId", level, awarded_on::text as "awardedOn",
      valid_until::text as "validUntil", recorded_on::text as "recordedOn" from star_award`),
    changes: await rows(`select award_id as "awardId", kind, changed_on::text as "changedOn", level,
      ${day('recorded_at')} as "recordedOn" from star_change order by award_id, place`),
    entries:
      await rows(`select e.company_id as "companyId", e.kind, e.points, i.veto, e.effective_on::text as "effectiveOn",
      e.valid_until::text as "validUntil", p.void_from::text as "voidFrom", ${day('e.recorded_at')} as "recordedOn",
      p.void_recorded_on::text as "voidRecordedOn"
      from credit_entry e join credit_item i on i.id = e.item_id join credit_point p on p.entry_id = e.id`),
  };
}

interface Rows {
  field: 'starAwards' | 'creditRanking';
  filter: object;
}
interface Summary {
  starRatedShare: { numerator: number; denominator: number; numeratorRows: Rows };
  stars: { level: number; count: number; rows: Rows }[];
  grades: { grade: string; count: number; rows: Rows }[];
  recordedLater: number;
  recordedLaterRows: Rows;
  creditRecordedLater: number;
  creditRecordedLaterRows: Rows;
}

const SUMMARY = `query($of: [_Any!]!, $asOf: LocalDate) { _entities(representations: $of) { ... on Division { ratingSummary(asOf: $asOf) {
  starRatedShare { numerator denominator numeratorRows { field filter } }
  stars { level count rows { field filter } } grades { grade count rows { field filter } }
  recordedLater recordedLaterRows { field filter } creditRecordedLater creditRecordedLaterRows { field filter } } } } }`;

async function summaryOf(code: string, asOf: LocalDate, caller = district): Promise<Summary> {
  const { _entities } = await ratings.data<{ _entities: { ratingSummary: Summary }[] }>(caller, SUMMARY, {
    of: [{ __typename: 'Division', code }],
    asOf,
  });
  return _entities[0]!.ratingSummary;
}

async function listed({ field, filter }: Rows, caller = district): Promise<number> {
  const type = field === 'starAwards' ? 'StarAwardFilter' : 'CreditRankingFilter';
  const query = `query($filter: ${type}) { list: ${field}(filter: $filter) { totalCount } }`;
  return (await ratings.data<{ list: { totalCount: number } }>(caller, query, { filter })).list.totalCount;
}

const prefixOf = (code: string) => code.replace(/(000000|000)$/, '');

/** The same figures from the graph, in the oracle's shape. */
function flat({ starRatedShare, stars, grades, recordedLater, creditRecordedLater }: Summary) {
  const nonzero = <Of extends { count: number }>(list: Of[], key: (one: Of) => string | number) =>
    Object.fromEntries(list.filter(({ count }) => count > 0).map((one) => [key(one), one.count]));
  return {
    completed: starRatedShare.denominator,
    starred: starRatedShare.numerator,
    stars: nonzero(stars, ({ level }) => level),
    grades: nonzero(grades, ({ grade }) => grade),
    recordedLater,
    creditRecordedLater,
  };
}

test('figures of any day are what the books say of it, their lists as long, and what was published stays', async () => {
  const published: { day: LocalDate; figures: ReturnType<typeof flat> }[] = [];
  for (let count = 0; count < DAYS; count += 1) {
    for (let step = below(8); step >= 0; step -= 1) await pick(STEPS)();
    await ratings.subgraph.catchUp();
    published.push({ day: today, figures: flat(await summaryOf(DISTRICT, today)) });
    today = addDays(today, 1 + below(4));
  }
  const recorded = await books();
  const movedSpans = recorded.spans.length - estates.length;
  expect(Math.min(movedSpans, recorded.changes.length, recorded.entries.length)).toBeGreaterThan(5);
  for (const { day, figures } of published) {
    const now = flat(await summaryOf(DISTRICT, day));
    expect({ day, ...now }).toEqual({ day, ...recount(recorded, prefixOf(DISTRICT), day) });
    // Within the district a move changes nothing: what differs was recorded later, and the figure says so.
    const retold = now.recordedLater > 0 || now.creditRecordedLater > 0;
    if (!retold && now.starred >= figures.starred) expect(now).toEqual(figures);
  }
  const scopes: [string, ReturnType<typeof personOf>][] = [
    [DISTRICT, district],
    [WEST_STREET, personOf(WEST_STREET)],
    [EAST_STREET, district],
    [HOME, personOf(HOME)],
  ];
  let late = 0;
  for (let count = 0; count < DAYS; count += 1) {
    const [code, caller] = pick(scopes);
    const day = addDays(today, -below(below(2) === 0 ? 900 : 120));
    const summary = await summaryOf(code, day, caller);
    expect({ code, day, ...flat(summary) }).toEqual({ code, day, ...recount(recorded, prefixOf(code), day) });
    const { starRatedShare, stars, grades } = summary;
    late += summary.recordedLater + summary.creditRecordedLater;
    expect(await listed(starRatedShare.numeratorRows, caller)).toBe(starRatedShare.numerator);
    for (const one of [...stars, ...grades]) expect(await listed(one.rows, caller)).toBe(one.count);
    expect(await listed(summary.recordedLaterRows, caller)).toBe(summary.recordedLater);
    expect(await listed(summary.creditRecordedLaterRows, caller)).toBe(summary.creditRecordedLater);
  }
  expect(late).toBeGreaterThan(0);
});
