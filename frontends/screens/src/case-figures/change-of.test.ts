import { changeOf } from './change-of.ts';

test('a change is told in tenths of a percentage point, without sign', () => {
  expect(changeOf(0.962, 0.94)).toEqual({ direction: 'up', points: 2.2 });
  expect(changeOf(0.5, 0.75)).toEqual({ direction: 'down', points: 25 });
});

test('what reads equal is equal', () => {
  expect(changeOf(0.96172, 0.96174)).toEqual({ direction: 'same', points: 0 });
});

test('against nothing there is no change', () => {
  expect(changeOf(0.9, null)).toBeNull();
  expect(changeOf(undefined, 0.9)).toBeNull();
});
