import { historyOf, stepsOf } from './field-history.ts';
import type { HistoryEntry } from './field-history.ts';

const entry = (key: string, at: string, state: HistoryEntry['state']): HistoryEntry => ({
  key,
  at,
  by: '王芳',
  action: 'updateEstate',
  state,
});
const entries = [
  entry('3', '2018-10-03', { households: 320, aliases: ['松石'] }),
  entry('1', '2018-10-01', { name: '松石雅居', households: 300, aliases: [], secret: 1 }),
  entry('2', '2018-10-02', null),
  entry('4', '2018-10-03', { name: '松石雅居', households: 320, aliases: ['松石'] }),
];
const steps = historyOf(entries, ['name', 'households', 'aliases']);

test('each step says what it changed, newest first, and only of the named fields', () => {
  expect(steps.map(({ key, changes }) => [key, changes.map(({ field }) => field)])).toEqual([
    ['4', []],
    ['3', ['households', 'aliases']],
    ['2', []],
    ['1', ['name', 'households', 'aliases']],
  ]);
  expect(steps[1]?.changes[0]).toEqual({ field: 'households', from: 300, to: 320 });
  expect(steps.map(({ first }) => first)).toEqual([false, false, false, true]);
});

test('one field has a history of its own', () => {
  expect(stepsOf(steps, 'households').map(({ changes }) => changes[0]?.to)).toEqual([320, 300]);
});
