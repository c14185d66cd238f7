import { formatArea } from './area.ts';

test('floor area comes in units of 0.01 m²', () => {
  expect(formatArea(6_666_667, 'zh-CN')).toBe('66,666.67 m²');
  expect(formatArea(30_000_000, 'en')).toBe('300,000 m²');
});

test('large areas are short on demand, in each language’s own unit', () => {
  expect(formatArea(530_000_000, 'zh-CN', { unit: 'wan' })).toBe('530 万 m²');
  expect(formatArea(530_000_000, 'en', { unit: 'wan' })).toBe('5.30 M m²');
  expect(formatArea(530_000, 'zh-CN', { unit: 'wan' })).toBe('5,300 m²');
});
