import { STEP_ORDER, STEPS } from './step-definitions.ts';
import { stepQuestions } from './step-questions.ts';

test('resolving asks why it does without the tasks that are open, and for nothing more when there are none', () => {
  expect(stepQuestions('RESOLVE', 0)).toEqual([{ field: 'text', required: true }]);
  expect(stepQuestions('RESOLVE', 2)).toEqual([
    { field: 'text', required: true },
    { field: 'note', required: true },
  ]);
});

test('open tasks change no other step', () => {
  expect(stepQuestions('SUSPEND', 2)).toEqual([
    { field: 'until', required: true },
    { field: 'note', required: true },
  ]);
});

test('no two steps have the same key', () => {
  const keys = STEP_ORDER.map((action) => STEPS[action].shortcut);
  expect(new Set(keys).size).toBe(keys.length);
});
