import { periodBefore } from './case-summary.ts';

test.each([
  // The year so far, against as many months before it.
  ['2018-01-01', '2018-10-29', '2017-03-01', '2017-12-29'],
  // Whole months against whole months, whatever number of days they have.
  ['2018-03-01', '2018-03-31', '2018-02-01', '2018-02-28'],
  ['2018-02-01', '2018-02-28', '2018-01-01', '2018-01-31'],
  ['2018-07-01', '2018-09-30', '2018-04-01', '2018-06-30'],
  // Any other period against as many days.
  ['2018-03-05', '2018-03-11', '2018-02-26', '2018-03-04'],
])('what came before %s to %s is %s to %s', (from, to, earlier, until) => {
  expect(periodBefore({ from, to })).toEqual({ from: earlier, to: until });
});

test('nothing came before a period without a beginning', () => {
  expect(periodBefore({ from: null, to: '2018-10-29' })).toBeNull();
});
