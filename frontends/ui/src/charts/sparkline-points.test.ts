import { sparklinePoints } from './sparkline-points.ts';

test('the largest value is on top, the smallest at the bottom', () => {
  expect(sparklinePoints([1, 3, 2], 100, 20)).toBe('0.0,18.0 50.0,2.0 100.0,10.0');
});

test('values that are all the same make a line and no division by zero', () => {
  expect(sparklinePoints([5, 5], 100, 20)).toBe('0.0,18.0 100.0,18.0');
});
