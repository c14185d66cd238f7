import type { Points } from '../credit/points.ts';

/** Weights are integers of 1/10000, so that they add up to exactly 1. */
export const WHOLE_WEIGHT = 10_000;

/** Who scores an item: the four tiers of evaluation (四级考核). */
export enum RatingTier {
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  SUBDISTRICT = 'SUBDISTRICT',
  COMMUNITY = 'COMMUNITY',
}

/** MANUAL: 符合 / 基本符合 / 不符合 on the spot. AUTOMATIC: from a metric of the registry of metrics. */
export enum ScoringMethod {
  MANUAL = 'MANUAL',
  AUTOMATIC = 'AUTOMATIC',
}

export interface TierWeight {
  tier: RatingTier;
  /** In 1/10000. */
  weight: number;
}

export interface SchemeItem {
  code: string;
  name: string;
  points: Points;
  method: ScoringMethod;
  /** The metric of an AUTOMATIC item. */
  metric: string | null;
  evidence: string;
  weights: TierWeight[];
}

export interface SchemeSection {
  code: string;
  name: string;
  points: Points;
  items: SchemeItem[];
}

/** A level of the scale: estates with at least `from` points reach it. */
export interface StarLevel {
  level: number;
  name: string;
  from: Points;
}

export interface SchemeContent {
  /** The total that the scheme declares. */
  total: Points;
  levels: StarLevel[];
  sections: SchemeSection[];
}

/**
 * What keeps a scheme from being published. `at` is the section or item it is about, null for the whole.
 * `expected` and `actual` are in the unit of what does not fit: 0.01 point, 1/10000 of weight, or a number of things.
 */
export interface SchemeProblem {
  reason:
    | 'schemeEmpty'
    | 'schemePointsMismatch'
    | 'sectionPointsMismatch'
    | 'itemWeightsMismatch'
    | 'itemTierTwice'
    | 'itemPointsMissing'
    | 'itemMetricMissing'
    | 'codeTwice'
    | 'levelsInvalid';
  at: string | null;
  expected: number;
  actual: number;
}

/** Everything that keeps a scheme from being published, so that it is mended in one go; empty: publish it. */
export function schemeProblems(scheme: SchemeContent): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  if (scheme.sections.length === 0) problems.push(problem('schemeEmpty', null, 1, 0));
  mismatch(
    problems,
    'schemePointsMismatch',
    null,
    scheme.total,
    sum(scheme.sections.map((each) => each.points)),
  );
  for (const section of scheme.sections) {
    const points = sum(section.items.map((each) => each.points));
    mismatch(problems, 'sectionPointsMismatch', section.code, section.points, points);
    for (const item of section.items) problems.push(...itemProblems(item));
  }
  const codes = scheme.sections.flatMap((section) => [
    section.code,
    ...section.items.map((item) => item.code),
  ]);
  for (const code of codes.filter((each, index) => codes.indexOf(each) !== index)) {
    problems.push(problem('codeTwice', code, 1, 2));
  }
  if (!levelsRise(scheme)) problems.push(problem('levelsInvalid', null, scheme.levels.length, scheme.total));
  return problems;
}

function itemProblems(item: SchemeItem): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  if (item.points <= 0) problems.push(problem('itemPointsMissing', item.code, 1, item.points));
  mismatch(
    problems,
    'itemWeightsMismatch',
    item.code,
    WHOLE_WEIGHT,
    sum(item.weights.map((each) => each.weight)),
  );
  const tiers = new Set(item.weights.map((each) => each.tier));
  mismatch(problems, 'itemTierTwice', item.code, item.weights.length, tiers.size);
  const needsMetric = item.method === ScoringMethod.AUTOMATIC && item.metric === null;
  if (needsMetric) problems.push(problem('itemMetricMissing', item.code, 1, 0));
  return problems;
}

/** Levels count 1, 2, 3 … and each asks more points than the one before, within the total. */
function levelsRise({ levels, total }: SchemeContent): boolean {
  let before = -Infinity;
  for (const [index, { level, from }] of levels.entries()) {
    if (level !== index + 1 || from <= before || from > total) return false;
    before = from;
  }
  return levels.length > 0;
}

function mismatch(
  problems: SchemeProblem[],
  reason: SchemeProblem['reason'],
  at: string | null,
  expected: number,
  actual: number,
): void {
  if (expected !== actual) problems.push(problem(reason, at, expected, actual));
}

function problem(
  reason: SchemeProblem['reason'],
  at: string | null,
  expected: number,
  actual: number,
): SchemeProblem {
  return { reason, at, expected, actual };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
