import type { LocalDate } from '@guanjia/kit';
import { starOn, StarChangeKind, StarStatus } from './star.rules.ts';
import type { StarAwardFacts, StarChange } from './star.rules.ts';

/** What is known of the plaque on the estate's gate. */
export enum PlaqueState {
  ISSUED = 'ISSUED',
  REISSUED = 'REISSUED',
  HUNG = 'HUNG',
  MISSING = 'MISSING',
  DAMAGED = 'DAMAGED',
  INCORRECT = 'INCORRECT',
  REVOKED = 'REVOKED',
}

/** What an inspection (挂牌督导检查) found: is it hung, is it intact, does it say what was awarded. */
export interface PlaqueFinding {
  plaqueNumber: string;
  on: LocalDate;
  hung: boolean;
  intact: boolean;
  correct: boolean;
}

/** The plaque on a date: as the last inspection of this very plaque found it, or as it was issued. */
export function plaqueStateOn(
  award: StarAwardFacts,
  changes: readonly StarChange[],
  findings: readonly PlaqueFinding[],
  date: LocalDate,
): PlaqueState {
  const { status, plaqueNumber } = starOn(award, changes, date);
  if (status === StarStatus.REVOKED) return PlaqueState.REVOKED;
  const finding = findings.findLast((each) => each.plaqueNumber === plaqueNumber && each.on <= date);
  if (finding === undefined) {
    const reissued = changes.some(
      (change) => change.kind === StarChangeKind.REISSUED && change.plaqueNumber === plaqueNumber,
    );
    return reissued ? PlaqueState.REISSUED : PlaqueState.ISSUED;
  }
  if (!finding.hung) return PlaqueState.MISSING;
  if (!finding.intact) return PlaqueState.DAMAGED;
  return finding.correct ? PlaqueState.HUNG : PlaqueState.INCORRECT;
}
