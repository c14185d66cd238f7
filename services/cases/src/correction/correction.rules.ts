import type { Actor, Verdict } from '../life/case-step.rules.ts';
import { caseWorkers, isOpen, standsAtOrAbove, type CaseState } from '../life/case-life.ts';
import type { Tier } from '@guanjia/kit';

/** What of a case can be put right afterwards. */
export const correctedFields = ['text', 'location', 'categoryId', 'urgency', 'estateId'] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** Whoever may work on the case may put it right while it is open: what is judged already is not judged anew. */
export function judgeCorrection(
  { state, tier }: { readonly state: CaseState; readonly tier: Tier },
  actor: Actor,
): Verdict {
  if (!isOpen(state)) return { allowed: false, code: 'ILLEGAL_TRANSITION', reason: 'notFromThisState' };
  if (!caseWorkers.some((role) => actor.roles.includes(role))) {
    return { allowed: false, code: 'FORBIDDEN', reason: 'roleMissing' };
  }
  if (!standsAtOrAbove(actor.tier, tier)) return { allowed: false, code: 'FORBIDDEN', reason: 'notYourDesk' };
  return { allowed: true };
}

export interface Correction {
  readonly field: CorrectedField;
  readonly from: string | null;
  readonly to: string | null;
}

type Values = Readonly<Partial<Record<CorrectedField, string | null>>>;

/** What of the given values differs; a field that was not given stays as it is. */
export function correctionsOf(before: Values, given: Values): Correction[] {
  return correctedFields.flatMap((field) => {
    const to = given[field];
    const from = before[field] ?? null;
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });
}

/** Whether the time limits have to be looked up anew. */
export function decidesLimits(corrections: readonly Correction[]): boolean {
  return corrections.some(({ field }) => field === 'categoryId' || field === 'urgency');
}
