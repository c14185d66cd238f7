import { STEPS } from './step-definitions.ts';
import type { StepAction, StepField } from './step-definitions.ts';

/** What decides what a step asks for. */
interface AskedCase {
  tier?: string;
  estate?: object | null;
  openTasks?: readonly string[];
  /** The step is only asked for: somebody else has to agree. */
  needsApproval?: boolean;
}

/** The questions of a step's form in order, each with whether an answer is needed. */
export function stepQuestions(
  action: StepAction,
  { tier, estate, openTasks = [], needsApproval = false }: AskedCase,
): { field: StepField; required: boolean }[] {
  const { required, optional } = STEPS[action];
  const questions = [
    ...required.map((field) => ({ field, required: true })),
    ...optional.map((field) => ({ field, required: false })),
  ];
  // Whatever is asked for is asked for with a reason.
  if (needsApproval && !questions.some(({ field }) => field === 'note')) {
    questions.push({ field: 'note', required: true });
  }
  if (action !== 'RESOLVE') return questions;
  // Only what is at its community can have been settled within its estate.
  if (tier === 'COMMUNITY' && estate) questions.push({ field: 'level', required: true });
  // A case with open tasks is resolved only with the reason why it does without them.
  if (openTasks.length > 0) questions.push({ field: 'note', required: true });
  return questions;
}
