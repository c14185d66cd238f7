import type { LocalDate } from '@guanjia/kit';
import {
  allowedSteps,
  committeeStatus,
  FIRST_STEPS,
  type CommitteeRules,
  type CommitteeStateName,
  type CommitteeStepFact,
} from './committee-rules.ts';

/** Why a step cannot be recorded; `reason` is a key of the frontends' catalogue, `params` the values of its sentence. */
export interface StepRefusal {
  code: 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'INVALID_INPUT';
  reason:
    | 'committeeStepNotAllowed'
    | 'committeeStepInFuture'
    | 'committeeStepBeforeLast'
    | 'committeeSizeNotAllowed'
    | 'committeeTermNotAllowed'
    | 'committeeVoteIncomplete';
  field: 'step' | 'on' | 'size' | 'termYears' | 'passed';
  params: Record<string, unknown>;
}

/** Null when the step may follow those already recorded, or why not. A step that comes late is recorded, not refused. */
export function refusalOfStep(
  steps: readonly CommitteeStepFact[],
  next: CommitteeStepFact,
  rules: CommitteeRules,
  today: LocalDate,
): StepRefusal | null {
  const params = { step: next.step, on: next.on };
  if (next.on > today)
    return {
      code: 'INVALID_INPUT',
      reason: 'committeeStepInFuture',
      field: 'on',
      params: { ...params, today },
    };
  const last = steps.at(-1);
  if (last && next.on < last.on) {
    return {
      code: 'INVALID_INPUT',
      reason: 'committeeStepBeforeLast',
      field: 'on',
      params: { ...params, last: last.on },
    };
  }
  const allowed = last ? allowedSteps(steps, rules, next.on) : [...FIRST_STEPS];
  if (!allowed.includes(next.step)) {
    const state: CommitteeStateName | null = last ? committeeStatus(steps, rules, next.on).state : null;
    return {
      code: 'ILLEGAL_TRANSITION',
      reason: 'committeeStepNotAllowed',
      field: 'step',
      params: { ...params, state, allowed },
    };
  }
  return refusalOfVote(next, rules) ?? refusalOfSize(next, rules);
}

function refusalOfVote(next: CommitteeStepFact, rules: CommitteeRules): StepRefusal | null {
  if (next.step !== 'CONGRESS_VOTED') return null;
  if (next.passed === undefined || next.passed === null) {
    return { code: 'INVALID_INPUT', reason: 'committeeVoteIncomplete', field: 'passed', params: {} };
  }
  if (!next.passed) return null;
  if (!next.size)
    return { code: 'INVALID_INPUT', reason: 'committeeVoteIncomplete', field: 'size', params: {} };
  if (!next.termYears || next.termYears < 1 || next.termYears > rules.termYearsMax) {
    const params = { termYears: next.termYears ?? null, max: rules.termYearsMax };
    return { code: 'RULE_VIOLATED', reason: 'committeeTermNotAllowed', field: 'termYears', params };
  }
  return null;
}

/** 建房[2009]274号 art. 31: five to eleven members, an odd number; local packs differ. */
function refusalOfSize({ size }: CommitteeStepFact, rules: CommitteeRules): StepRefusal | null {
  if (size === undefined || size === null) return null;
  const fits = size >= rules.sizeMin && size <= rules.sizeMax && (!rules.sizeOdd || size % 2 === 1);
  if (fits) return null;
  const params = { size, min: rules.sizeMin, max: rules.sizeMax, odd: rules.sizeOdd };
  return { code: 'RULE_VIOLATED', reason: 'committeeSizeNotAllowed', field: 'size', params };
}
