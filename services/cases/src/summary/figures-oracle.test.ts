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
import { FigureOracle } from '../testing/figure-oracle.ts';
import type { Rows } from '../testing/oracle-days.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { randomFrom } from '../testing/random-scene.ts';
import { foldCaseFigures } from './fold-figures.job.ts';

/** How many lives and dates: a few here, as many as one likes by hand (with a longer `--testTimeout`). */
const LIVES = Number(process.env['FIGURE_LIVES'] ?? 24);
const DATES = Number(process.env['FIGURE_DATES'] ?? 6);
const SEED = Number(process.env['FIGURE_SEED'] ?? 20181029);
const FROM = '2018-01-01';
const TO = '2018-10-29';

const LISTED = `{ numerator denominator numeratorRows { filter } denominatorRows { filter } }`;
const FIGURES = `accepted acceptedRows { filter } open openRows { filter } overdue overdueRows { filter }
  recordedLater recordedLaterRows { filter } resolutionRate ${LISTED} onTimeResolutionRate ${LISTED}
  firstResolutionInTimeRate ${LISTED} repeatedResolutionInTimeRate ${LISTED} responseRate ${LISTED}
  acceptanceInTimeRate ${LISTED} solvedRate ${LISTED} satisfactionRate ${LISTED} containment { level figure ${LISTED} }`;
const SUMMARY = `query($of: [_Any!]!, $period: PeriodInput) { _entities(representations: $of) { ... on Division {
  caseSummary(period: $period) { ${FIGURES}
    channels { channel figures { ${FIGURES} } } categories { category { id } figures { ${FIGURES} } }
    tiers { tier figures { ${FIGURES} } } estates(first: 100) { estate { id } figures { ${FIGURES} } }
    companies(first: 100) { company { id } figures { ${FIGURES} } } companiesNow(first: 100) { company { id } figures { ${FIGURES} } }
    collectivePetitions persons petitionsRecordedLater petitionsRecordedLaterRows { filter } collectiveOnTimeRate ${LISTED}
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

  async function idsOf(filter: object, list: 'cases' | 'collectivePetitions' = 'cases'): Promise<string[]> {
    const type = list === 'cases' ? 'CaseFilter' : 'CollectivePetitionFilter';
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { [list]: page }: Answer = await harness().data<Answer>(
        reader,
        `query($filter: ${type}, $after: String) { ${list}(filter: $filter, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
        { filter, after },
      );
      ids.push(...page.nodes.map(({ id }: Answer) => id));
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(ids.length);
        return ids.sort();
      }
      after = page.pageInfo.endCursor;
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

  /** To a division's own staff the list is as long too, with what it has handed over since. */
  async function expectOwnRows(code: string, numbers: Record<string, Numbered>): Promise<void> {
    const own = personOf(code as never, [Role.ANALYST]);
    const LIST = `query($filter: CaseFilter, $rest: HandedOverCaseFilter!) {
      cases(filter: $filter) { totalCount } handedOverCases(filter: $rest) { totalCount } }`;
    for (const [name, { count, filter }] of Object.entries(numbers)) {
      if (random() > 0.3) continue;
      const { cases, handedOverCases } = await harness().data<Answer>(own, LIST, { filter, rest: filter });
      expect({ code, name, rows: cases.totalCount + handedOverCases.totalCount }).toEqual({
        code,
        name,
        rows: count,
      });
    }
  }

  /** The figures of collective petitions, and the list behind everything that one counts as. */
  async function expectPetitions(
    where: object,
    told: Answer,
    { rows, persons }: ReturnType<FigureOracle['petitions']['figures']>,
  ): Promise<void> {
    const { numerator, denominator, numeratorRows, denominatorRows } = told.collectiveOnTimeRate;
    expect({ ...where, persons: told.persons, received: told.collectivePetitions }).toEqual({
      ...where,
      persons,
      received: denominator,
    });
    const standing = (name: string) => ({ asOf: { ...denominatorRows.filter.asOf, standing: name } });
    const lists: Record<string, { count?: number; filter: object }> = {
      RECEIVED: { count: denominator, filter: denominatorRows.filter },
      RESOLVED_IN_TIME: { count: numerator, filter: numeratorRows.filter },
      recordedLater: { count: told.petitionsRecordedLater, filter: told.petitionsRecordedLaterRows.filter },
      ...Object.fromEntries(
        ['RESOLVED', 'OPEN', 'OVERDUE'].map((name) => [name, { filter: standing(name) }]),
      ),
    };
    for (const [name, { count, filter }] of Object.entries(lists)) {
      const ids = await idsOf(filter, 'collectivePetitions');
      expect({ ...where, name, ids }).toEqual({ ...where, name, ids: rows[name] });
      expect({ ...where, name, count: count ?? ids.length }).toEqual({ ...where, name, count: ids.length });
    }
  }

  async function expectTrue(oracle: FigureOracle, code: string, period: Period): Promise<void> {
    const now = harness().clock.now().toISOString();
    const told = await summary(code, period);
    const where = { code, ...period };
    await expectPetitions(where, told, oracle.petitions.figures(code, period, now));
    const { collectiveOnTimeRate: _petitions, ...ofCases } = told;
    await expectNumbers(where, numbersOf(ofCases), oracle.rows(code, period, now), 0.3);
    await expectOwnRows(code, numbersOf(ofCases));
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
  });
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
  });

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
  });
});
