import { BandCondition, CreditGrade } from './credit-pack.ts';
import type { CreditPack, GradeBand } from './credit-pack.ts';
import type { Points } from './points.ts';

/** Why a pack cannot be used. `score` and `badRecord` are an example that has no grade, or more than one. */
export interface PackProblem {
  reason: 'gradeMissing' | 'gradeAmbiguous';
  score: Points;
  badRecord: boolean;
}

/** The grade for a score. Throws when the pack has no band for it, which `packProblems` finds beforehand. */
export function gradeOf(pack: CreditPack, score: Points, badRecord: boolean, vetoed: boolean): CreditGrade {
  if (vetoed) return pack.vetoGrade;
  const band = pack.bands.find((each) => holds(each, score, badRecord));
  if (band === undefined) {
    throw new Error(`Credit pack ${pack.key} has no grade for ${score}: add a band, see packProblems()`);
  }
  return band.grade;
}

/**
 * Every score must have exactly one grade, with and without a bad record. Bands change only at their
 * edges, so it is enough to look at each edge and just below it.
 */
export function packProblems(pack: CreditPack): PackProblem[] {
  const edges = pack.bands.flatMap((band) => [band.from, band.below]).filter((edge) => edge !== null);
  const scores = [...new Set([0, ...edges.flatMap((edge) => [edge - 1, edge])])].sort((a, b) => a - b);
  return scores.flatMap((score) =>
    [false, true].flatMap((badRecord): PackProblem[] => {
      const matching = pack.bands.filter((band) => holds(band, score, badRecord)).length;
      if (matching === 1) return [];
      return [{ reason: matching === 0 ? 'gradeMissing' : 'gradeAmbiguous', score, badRecord }];
    }),
  );
}

function holds(band: GradeBand, score: Points, badRecord: boolean): boolean {
  if (band.from !== null && score < band.from) return false;
  if (band.below !== null && score >= band.below) return false;
  switch (band.condition) {
    case BandCondition.NONE:
      return true;
    case BandCondition.BAD_RECORD:
      return badRecord;
    case BandCondition.NO_BAD_RECORD:
      return !badRecord;
    default:
      return unknownCondition(band.condition);
  }
}

function unknownCondition(condition: never): never {
  throw new Error(`Unknown band condition ${String(condition)}`);
}
