import { STEPS } from './step-definitions.ts';
import type { StepAction, StepField } from './step-definitions.ts';

/** The questions of a step's form in order, each with whether an answer is needed. */
export function stepQuestions(
  action: StepAction,
  openTasks: number,
): { field: StepField; required: boolean }[] {
  const { required, optional } = STEPS[action];
  const questions = [
    ...required.map((field) => ({ field, required: true })),
    ...optional.map((field) => ({ field, required: false })),
  ];
  // A case with open tasks is resolved only with the reason why it does without them.
  if (action === 'RESOLVE' && openTasks > 0) questions.push({ field: 'note', required: true });
  return questions;
}
