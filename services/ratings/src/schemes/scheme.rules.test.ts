import fc from 'fast-check';
import { points } from '../credit/points.ts';
import { scheme2016 } from './scheme-2016.ts';
import { RatingTier, ScoringMethod, schemeProblems } from './scheme.rules.ts';
import type { SchemeContent } from './scheme.rules.ts';

function changed(change: (scheme: SchemeContent) => void): SchemeContent {
  // Through JSON, because the items share their lists of weights.
  const copy = JSON.parse(JSON.stringify(scheme2016)) as SchemeContent;
  change(copy);
  return copy;
}

test('the scheme of 2016 can be published', () => {
  expect(schemeProblems(scheme2016)).toEqual([]);
});

test('points that do not add up to the declared total are refused', () => {
  expect(schemeProblems(changed((scheme) => (scheme.total = points(110))))).toEqual([
    { reason: 'schemePointsMismatch', at: null, expected: points(110), actual: points(100) },
  ]);
});

test('items that do not add up to their section are refused, even by one hundredth', () => {
  const scheme = changed((each) => (each.sections[1]!.items[0]!.points += 1));
  expect(schemeProblems(scheme)).toEqual([
    { reason: 'sectionPointsMismatch', at: '2', expected: points(30), actual: points(30.01) },
  ]);
});

test('weights that do not add up to 1 are refused', () => {
  const scheme = changed((each) => (each.sections[0]!.items[1]!.weights[0]!.weight = 999));
  expect(schemeProblems(scheme)).toEqual([
    { reason: 'itemWeightsMismatch', at: '1.2', expected: 10_000, actual: 9999 },
  ]);
});

test.each<[string, (scheme: SchemeContent) => void]>([
  ['schemeEmpty', (scheme) => (scheme.sections = [])],
  ['itemTierTwice', (scheme) => (scheme.sections[0]!.items[0]!.weights[0]!.tier = RatingTier.COMMUNITY)],
  ['itemPointsMissing', (scheme) => (scheme.sections[0]!.items[0]!.points = 0)],
  ['itemMetricMissing', (scheme) => (scheme.sections[0]!.items[0]!.method = ScoringMethod.AUTOMATIC)],
  ['codeTwice', (scheme) => (scheme.sections[0]!.items[1]!.code = '1.1')],
  ['levelsInvalid', (scheme) => (scheme.levels[2]!.from = points(75))],
  ['levelsInvalid', (scheme) => (scheme.levels[2]!.from = points(101))],
  ['levelsInvalid', (scheme) => (scheme.levels = scheme.levels.slice(1))],
])('%s is refused', (reason, change) => {
  expect(schemeProblems(changed(change)).map((problem) => problem.reason)).toContain(reason);
});

test('whatever the points are, exactly the sums that differ are named', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.integer({ min: -100, max: 100 }), (index, more) => {
      const scheme = changed((each) => (each.sections[index % 4]!.points += more));
      const reasons = schemeProblems(scheme).map((problem) => problem.reason);
      expect(reasons).toEqual(more === 0 ? [] : ['schemePointsMismatch', 'sectionPointsMismatch']);
    }),
  );
});
