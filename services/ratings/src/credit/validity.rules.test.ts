import fc from 'fast-check';
import { points } from './points.ts';
import { termEnd } from './validity.rules.ts';

test.each([
  ['2017-10-29', 12, '2018-10-29'],
  ['2016-02-29', 12, '2017-02-28'],
  ['2018-08-31', 6, '2019-02-28'],
  ['2018-12-01', 1, '2019-01-01'],
  ['2018-01-31', 24, '2020-01-31'],
])('a term from %s of %d months ends on %s', (from, months, end) => {
  expect(termEnd(from, months)).toBe(end);
});

test('points are whole hundredths', () => {
  expect(points(84.99)).toBe(8499);
  expect(points(1.25)).toBe(125);
  expect(() => points(1.005)).toThrow(RangeError);
  fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => points(n / 100) === n));
});
