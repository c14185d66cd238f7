import { decimal } from '../credit/points.ts';
import { WHOLE_WEIGHT } from './scheme.rules.ts';
import type { SchemeProblem } from './scheme.rules.ts';

/** A problem in the units that people write: points and weights as decimals. */
export function shownProblem(problem: SchemeProblem): SchemeProblem {
  const shown = unitOf(problem.reason);
  return { ...problem, expected: shown(problem.expected), actual: shown(problem.actual) };
}

function unitOf(reason: SchemeProblem['reason']): (value: number) => number {
  switch (reason) {
    case 'schemePointsMismatch':
    case 'sectionPointsMismatch':
    case 'itemPointsMissing':
      return decimal;
    case 'itemWeightsMismatch':
      return (value) => value / WHOLE_WEIGHT;
    default:
      return (value) => value;
  }
}
