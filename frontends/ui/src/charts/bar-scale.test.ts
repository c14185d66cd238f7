import { namedEvery, scaleLines } from './bar-scale.ts';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [18, [0, 5, 10, 15, 20]],
  [20, [0, 5, 10, 15, 20]],
  [21, [0, 10, 20, 30]],
  [430, [0, 200, 400, 600]],
])('a largest value of %d has lines at %j', (largest, lines) => expect(scaleLines(largest)).toEqual(lines));

test('about eight categories are named', () => {
  expect([1, 8, 16, 24].map(namedEvery)).toEqual([1, 1, 2, 3]);
});
