import { STEP_ORDER, STEPS } from './step-definitions.ts';
import { stepQuestions } from './step-questions.ts';

test('resolving asks why it does without the tasks that are open, and for nothing more when there are none', () => {
  expect(stepQuestions('RESOLVE', {})).toEqual([{ field: 'text', required: true }]);
  expect(stepQuestions('RESOLVE', { openTasks: ['王芳', '李强'] })).toEqual([
    { field: 'text', required: true },
    { field: 'note', required: true },
  ]);
});

test('what is at the community of an estate is asked whether it was settled within it', () => {
  const fields = (shown: Parameters<typeof stepQuestions>[1]) =>
    stepQuestions('RESOLVE', shown).map(({ field }) => field);
  expect(fields({ tier: 'COMMUNITY', estate: { id: 'Estate_1' } })).toEqual(['text', 'level']);
  expect(fields({ tier: 'COMMUNITY', estate: null })).toEqual(['text']);
  expect(fields({ tier: 'SUBDISTRICT', estate: { id: 'Estate_1' } })).toEqual(['text']);
});

test('closing asks for nothing, unless somebody else has to agree to it', () => {
  expect(stepQuestions('CLOSE', {})).toEqual([]);
  expect(stepQuestions('CLOSE', { needsApproval: true })).toEqual([{ field: 'note', required: true }]);
});

test('open tasks change no other step', () => {
  expect(stepQuestions('SUSPEND', { openTasks: ['王芳'] })).toEqual([
    { field: 'until', required: true },
    { field: 'note', required: true },
  ]);
});

test('no two steps have the same key', () => {
  const keys = STEP_ORDER.map((action) => STEPS[action].shortcut);
  expect(new Set(keys).size).toBe(keys.length);
});
