/** What the actions on every record share: refusals, closed actions, one at a time, asking why. */
export { ClosedSteps } from './closed-steps.tsx';
export { RevealForm } from './reveal-form.tsx';
export { StepError } from './step-error.tsx';
export { useOneAtATime } from './use-one-at-a-time.ts';
