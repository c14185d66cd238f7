import { dateFault } from './date-fault.ts';

test('a date is taken once it is whole and lies within the days that may be given', () => {
  const limits = { min: '2018-10-29', max: '2018-11-30' };
  expect(dateFault('2018-11-02', limits)).toBeNull();
  expect(dateFault('2018-10-29', limits)).toBeNull();
  expect(dateFault('2018-11', limits)).toBe('format');
  expect(dateFault('2018-02-30')).toBe('format');
  expect(dateFault('2018-10-28', limits)).toBe('early');
  expect(dateFault('2018-12-01', limits)).toBe('late');
});

test('nothing typed is nothing wrong', () => {
  expect(dateFault('')).toBeNull();
  expect(dateFault(null, { min: '2018-10-29' })).toBeNull();
});
