import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isLocalDate,
  lastDayOfTerm,
  localDateIn,
  startOfDay,
  weekday,
} from './local-date.ts';

test('a moment belongs to its Shanghai date, whatever the process time zone', () => {
  expect(localDateIn(new Date('2018-10-28T15:59:59Z'))).toBe('2018-10-28');
  expect(localDateIn(new Date('2018-10-28T16:00:00Z'))).toBe('2018-10-29');
  expect(startOfDay('2018-10-29').toISOString()).toBe('2018-10-28T16:00:00.000Z');
});

test('months and years end on the last day when the month is shorter', () => {
  expect(addMonths('2018-01-31', 1)).toBe('2018-02-28');
  expect(addMonths('2018-03-31', -1)).toBe('2018-02-28');
  expect(addYears('2020-02-29', 1)).toBe('2021-02-28');
  expect(addMonths('2018-11-15', 14)).toBe('2020-01-15');
});

test.each([
  ['2016-02-29', 5, '2021-02-28'],
  ['2016-02-29', 4, '2020-02-28'],
  ['2015-03-01', 5, '2020-02-29'],
  ['2016-03-01', 5, '2021-02-28'],
  ['2018-07-01', 3, '2021-06-30'],
  ['2018-01-01', 1, '2018-12-31'],
])('a term from %s of %d years ends on %s', (from, years, last) => {
  expect(lastDayOfTerm(from, years)).toBe(last);
});

test('29 October 2018 is a Monday', () => expect(weekday('2018-10-29')).toBe(1));

test.each(['2018-02-29', '2018-13-01', '2018-1-1', '', 20181029, null])('%j is not a calendar date', (text) =>
  expect(isLocalDate(text)).toBe(false),
);

test('adding days and counting them are each other’s inverse', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const from = addDays('2018-10-29', a);
      expect(daysBetween(from, addDays(from, b))).toBe(b);
    }),
  );
});
