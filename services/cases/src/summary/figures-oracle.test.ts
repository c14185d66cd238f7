import { addDays, personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { FigureOracle, type Rows } from '../testing/figure-oracle.ts';
import { liveAtRandom, randomFrom } from '../testing/random-lives.ts';
import { foldCaseFigures } from './fold-figures.job.ts';

/** How many lives and dates: a few here, as many as one likes by hand. */
const LIVES = Number(process.env['FIGURE_LIVES'] ?? 24);
const DATES = Number(process.env['FIGURE_DATES'] ?? 6);
const SEED = Number(process.env['FIGURE_SEED'] ?? 20181029);
const FROM = '2018-01-01';
const TO = '2018-10-29';

const LISTED = `{ numerator denominator numeratorRows { filter } denominatorRows { filter } }`;
const FIGURES = `accepted acceptedRows { filter } open openRows { filter } overdue overdueRows { filter }
  recordedLater recordedLaterRows { filter } resolutionRate ${LISTED} onTimeResolutionRate ${LISTED} responseRate ${LISTED}
  acceptanceInTimeRate ${LISTED} solvedRate ${LISTED} satisfactionRate ${LISTED} containment { level figure ${LISTED} }`;
const SUMMARY = `query($of: [_Any!]!, $period: PeriodInput) { _entities(representations: $of) { ... on Division {
  caseSummary(period: $period) { ${FIGURES}
    channels { channel figures { ${FIGURES} } } categories { category { id } figures { ${FIGURES} } }
    tiers { tier figures { ${FIGURES} } } estates(first: 100) { estate { id } figures { ${FIGURES} } }
    companies(first: 100) { company { id } figures { ${FIGURES} } } companiesNow(first: 100) { company { id } figures { ${FIGURES} } }
    openByAge { bucket count rows { filter } }
    months { month accepted resolved acceptedRows { filter } resolvedRows { filter } } } } } }`;

/** Sees the whole city. */
const reader = personOf('150200000000', [Role.ANALYST]);

interface Numbered {
  readonly count: number;
  readonly filter: object;
}

/** Every number of some figures with the filter that lists its rows. */
function numbersOf(figures: Answer): Record<string, Numbered> {
  const numbers: Record<string, Numbered> = {};
  for (const name of ['accepted', 'open', 'overdue', 'recordedLater'])
    numbers[name] = { count: figures[name], filter: figures[`${name}Rows`].filter };
  const rates = Object.entries(figures).filter(([name]) => name.endsWith('Rate'));
  const contained = figures.containment.map((one: Answer) => [`containment/${one.level}`, one.figure]);
  for (const [name, figure] of [...rates, ...contained] as [string, Answer][]) {
    numbers[`${name}/numerator`] = { count: figure.numerator, filter: figure.numeratorRows.filter };
    numbers[`${name}/denominator`] = { count: figure.denominator, filter: figure.denominatorRows.filter };
  }
  return numbers;
}

const DIMENSIONS: [name: string, field: string, member: (one: Answer) => string][] = [
  ['channel', 'channels', (one) => one.channel],
  ['category', 'categories', (one) => one.category.id],
  ['tier', 'tiers', (one) => one.tier],
  ['estate', 'estates', (one) => one.estate.id],
  ['company', 'companies', (one) => one.company.id],
  ['companyNow', 'companiesNow', (one) => one.company.id],
];

interface Period {
  readonly from: string | null;
  readonly to: string;
}

function checks(harness: () => CasesHarness, random: () => number) {
  async function summary(code: string, period: Period): Promise<Answer> {
    const of = [{ __typename: 'Division', code }];
    const asked = { ...(period.from === null ? {} : { from: period.from }), to: period.to };
    const { _entities } = await harness().data<Answer>(reader, SUMMARY, { of, period: asked });
    return _entities[0].caseSummary;
  }

  async function idsOf(filter: object): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { cases }: Answer = await harness().data<Answer>(
        reader,
        'query($filter: CaseFilter, $after: String) { cases(filter: $filter, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }',
        { filter, after },
      );
      ids.push(...cases.nodes.map(({ id }: Answer) => id));
      if (!cases.pageInfo.hasNextPage) {
        expect(cases.totalCount).toBe(ids.length);
        return ids.sort();
      }
      after = cases.pageInfo.endCursor;
    }
  }

  /** Every number is what was so, and of some of them the list is looked through too. */
  async function expectNumbers(
    where: object,
    numbers: Record<string, Numbered>,
    rows: Rows,
    often: number,
  ): Promise<void> {
    const counted = Object.fromEntries(Object.entries(rows).map(([name, ids]) => [name, ids.length]));
    const said = Object.fromEntries(Object.entries(numbers).map(([name, { count }]) => [name, count]));
    // What differs is named case by case.
    for (const name of Object.keys(said)) {
      if (said[name] !== counted[name])
        expect({ ...where, name, ids: await idsOf(numbers[name]?.filter ?? {}) }).toEqual({
          ...where,
          name,
          ids: rows[name],
        });
    }
    expect({ ...where, ...said }).toEqual({ ...where, ...counted });
    for (const [name, { filter }] of Object.entries(numbers)) {
      if (random() < often)
        expect({ ...where, name, ids: await idsOf(filter) }).toEqual({ ...where, name, ids: rows[name] });
    }
  }

  async function expectTrue(oracle: FigureOracle, code: string, period: Period): Promise<void> {
    const now = harness().clock.now().toISOString();
    const told = await summary(code, period);
    const where = { code, ...period };
    await expectNumbers(where, numbersOf(told), oracle.rows(code, period, now), 0.3);
    for (const [dimension, field, memberOf] of DIMENSIONS) {
      const members = told[field].map(memberOf).sort();
      expect({ ...where, dimension, members }).toEqual({
        ...where,
        dimension,
        members: oracle.members(code, period, dimension, now),
      });
      for (const one of told[field]) {
        const member = memberOf(one);
        const rows = oracle.rows(code, period, now, [dimension, member]);
        await expectNumbers({ ...where, dimension, member }, numbersOf(one.figures), rows, 0.02);
      }
    }
    const ages = Object.fromEntries(
      told.openByAge.map((one: Answer) => [one.bucket, { count: one.count, filter: one.rows.filter }]),
    );
    await expectNumbers({ ...where, ages: true }, ages, oracle.ages(code, period.to, now), 0.3);
    for (const { month, accepted, resolved, acceptedRows, resolvedRows } of told.months) {
      const numbers = {
        accepted: { count: accepted, filter: acceptedRows.filter },
        resolved: { count: resolved, filter: resolvedRows.filter },
      };
      await expectNumbers({ ...where, month }, numbers, oracle.month(code, period, month, now), 0.1);
    }
  }

  return { summary, expectTrue };
}

const dayAt = (share: number) => addDays(FROM, Math.floor(share * 301));

describe('figures of cases that lived at random', () => {
  let harness: CasesHarness;
  const random = randomFrom(SEED);
  const oracle = new FigureOracle();
  const { expectTrue } = checks(() => harness, random);

  beforeAll(async () => {
    harness = await casesHarness();
    await liveAtRandom({ harness, oracle, random, lives: LIVES, from: FROM, to: TO, putRight: true });
  }, 3_600_000);
  afterAll(() => harness?.stop());

  test('are what was so on each date, with as many rows behind them', async () => {
    const codes = ['150200000000', DISTRICT, SUBDISTRICT, COMMUNITY];
    for (let date = 0; date < DATES; date += 1) {
      const to = date === 0 ? TO : dayAt(random());
      const begins = [
        null,
        `${to.slice(0, 4)}-01-01`,
        `${to.slice(0, 7)}-01`,
        addDays(to as never, -Math.floor(random() * 90)),
      ];
      const from = begins[date % begins.length] as string | null;
      await expectTrue(oracle, codes[Math.floor(random() * codes.length)] as string, { from, to });
      // Folded or not, they say the same.
      if (date === Math.floor(DATES / 2)) await harness.subgraph.runJob(foldCaseFigures, {});
    }
  }, 3_600_000);

  test('do not drift from the stretches that they are made of, nor those from the cases', async () => {
    const { rows } = await withClient(harness.database.ownerUrl, (client) =>
      client.query('select recount_case_figures(false) as drift'),
    );
    expect(rows).toEqual([{ drift: 0 }]);
  });
});

describe('what was published', () => {
  let harness: CasesHarness;
  afterAll(() => harness?.stop());

  test('is never changed by what happens later', async () => {
    const random = randomFrom(SEED + 1);
    const { summary } = checks(() => harness, random);
    harness = await casesHarness();
    const published: { code: string; period: Period; figures: Answer }[] = [];
    await liveAtRandom({
      harness,
      oracle: new FigureOracle(),
      random,
      lives: Math.ceil(LIVES / 2),
      from: FROM,
      to: TO,
      putRight: false,
      async everyMorning(day) {
        if (random() > 0.04 || day < '2018-02-01') return;
        const period = {
          from: random() < 0.5 ? null : FROM,
          to: addDays(day as never, -1 - Math.floor(random() * 20)),
        };
        // A complaint may be registered some days after it was received: such figures say so.
        if (period.to > addDays(day as never, -5)) return;
        published.push({ code: DISTRICT, period, figures: await summary(DISTRICT, period) });
      },
    });
    expect(published.length).toBeGreaterThan(2);
    for (const { code, period, figures } of published) {
      const { companiesNow: _before, ...then } = figures;
      const { companiesNow: _now, ...later } = await summary(code, period);
      expect(later).toEqual(then);
    }
  }, 3_600_000);
});
