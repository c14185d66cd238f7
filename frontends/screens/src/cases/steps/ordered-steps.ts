import { STEP_ORDER } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';

export interface OfferedStep {
  action: StepAction;
  allowed: boolean;
  /** Taken only once somebody else has agreed. */
  needsApproval: boolean;
  /** Why not, as a catalogue key under `refusal`; null when allowed. */
  reason: string | null;
}

/** What the graph says about one action. */
export interface AnsweredAction {
  action: string;
  allowed: boolean;
  needsApproval: boolean;
  reason: string | null;
}

/**
 * The steps of a case as the page offers them: those that are open to the viewer in working order, then those that are
 * not, with the reason. Actions that are no step of an existing case (registering) are left out.
 */
export function orderedSteps(answered: readonly AnsweredAction[]): {
  open: OfferedStep[];
  closed: OfferedStep[];
} {
  const steps = STEP_ORDER.flatMap((action): OfferedStep[] => {
    const answer = answered.find((candidate) => candidate.action === action);
    return answer
      ? [{ action, allowed: answer.allowed, needsApproval: answer.needsApproval, reason: answer.reason }]
      : [];
  });
  return { open: steps.filter(({ allowed }) => allowed), closed: steps.filter(({ allowed }) => !allowed) };
}
