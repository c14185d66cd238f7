import { addDays, daysBetween, type LocalDate } from '@guanjia/kit';
import fc from 'fast-check';
import { periodBefore, yearBefore } from './case-summary.ts';

test.each([
  // The year so far, against as many days right before it.
  ['2018-01-01', '2018-10-29', '2017-03-05', '2017-12-31'],
  ['2020-03-01', '2020-03-15', '2020-02-15', '2020-02-29'],
  // Whole months against whole months, whatever number of days they have.
  ['2018-03-01', '2018-03-31', '2018-02-01', '2018-02-28'],
  ['2018-02-01', '2018-02-28', '2018-01-01', '2018-01-31'],
  ['2018-07-01', '2018-09-30', '2018-04-01', '2018-06-30'],
  ['2020-03-01', '2020-03-31', '2020-02-01', '2020-02-29'],
  ['2020-02-29', '2020-02-29', '2020-02-28', '2020-02-28'],
  // Any other period against as many days.
  ['2018-03-05', '2018-03-11', '2018-02-26', '2018-03-04'],
])('what came before %s to %s is %s to %s', (from, to, earlier, until) => {
  expect(periodBefore({ from, to })).toEqual({ from: earlier, to: until });
});

test('nothing came before a period without a beginning', () => {
  expect(periodBefore({ from: null, to: '2018-10-29' })).toBeNull();
});

test('no day lies between a period and the one before it', () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days): LocalDate => addDays('2016-01-01', days));
  fc.assert(
    fc.property(day, fc.nat(800), (from, days) => {
      const before = periodBefore({ from, to: addDays(from, days) });
      expect(before && addDays(before.to, 1)).toBe(from);
      expect(before?.from && before.from <= before.to).toBe(true);
      const whole = from.endsWith('-01') && addDays(from, days + 1).endsWith('-01');
      if (!whole) expect(before?.from && daysBetween(before.from, before.to)).toBe(days);
    }),
  );
});

test.each([
  ['2018-01-01', '2018-10-29', '2017-01-01', '2017-10-29'],
  ['2020-02-01', '2020-02-29', '2019-02-01', '2019-02-28'],
  ['2021-01-01', '2021-02-28', '2020-01-01', '2020-02-29'],
  ['2021-02-15', '2021-02-27', '2020-02-15', '2020-02-27'],
])('a year before %s to %s lies %s to %s', (from, to, earlier, until) => {
  expect(yearBefore({ from, to })).toEqual({ from: earlier, to: until });
});
