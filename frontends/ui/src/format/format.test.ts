import {
  daysBetween,
  formatDateTime,
  formatLocalDate,
  formatMoney,
  formatShare,
  formatWan,
  localDateOf,
} from './format.ts';

describe('dates', () => {
  test('a calendar date is written without any time zone', () => {
    expect(formatLocalDate('2018-10-29', 'zh-CN')).toBe('2018-10-29');
    expect(formatLocalDate('2018-10-09', 'en')).toBe('9 Oct 2018');
  });

  test('nothing stays nothing, and what is no date is shown as it came', () => {
    expect(formatLocalDate(null, 'en')).toBe('');
    expect(formatLocalDate('soon', 'en')).toBe('soon');
  });

  test('an instant is written in the offices’ time, whatever the zone of the machine', () => {
    expect(formatDateTime('2018-10-29T00:30:00Z', 'zh-CN')).toBe('2018-10-29 08:30');
    expect(formatDateTime('2018-10-28T16:05:00Z', 'en')).toBe('29 Oct 2018 00:05');
    expect(localDateOf('2018-10-28T16:05:00Z')).toBe('2018-10-29');
  });

  test('days between calendar dates count over the ends of months and years', () => {
    expect(daysBetween('2018-10-29', '2018-11-13')).toBe(15);
    expect(daysBetween('2018-12-31', '2019-01-01')).toBe(1);
    expect(daysBetween('2018-11-01', '2018-10-29')).toBe(-3);
  });
});

describe('numbers', () => {
  test('percentages, money and ten thousands', () => {
    expect(formatShare({ numerator: 201, denominator: 209 }, 'zh-CN')).toBe('96.2%');
    expect(formatShare({ numerator: 0, denominator: 0 }, 'en')).toBe('');
    expect(formatShare(null, 'en')).toBe('');
    expect(formatMoney(123_456, 'zh-CN')).toBe('¥1,234.56');
    expect(formatWan(86_084, 'zh-CN')).toBe('8.61 万');
    expect(formatWan(9_999, 'zh-CN')).toBe('9,999');
    expect(formatWan(86_084, 'en')).toBe('86,084');
  });

  test.each([
    [23, 80, '28.8%'],
    [1_005, 10_000, '10.1%'],
    [1_999, 2_000, '>99.9%'],
    [2_000, 2_000, '100.0%'],
    [1, 2_001, '<0.1%'],
    [0, 2_000, '0.0%'],
  ])('%d of %d is %s: half up from exact parts, whole only when it is', (numerator, denominator, text) => {
    expect(formatShare({ numerator, denominator }, 'zh-CN')).toBe(text);
    expect(formatShare({ numerator, denominator }, 'en')).toBe(text);
  });
});
