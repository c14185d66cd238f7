import { countedTo } from './counted-to.ts';

const { count } = countedTo(10);

test('a field of text counts characters as people do, and cuts nothing', () => {
  expect(count.strategy('楼道😀')).toBe(3);
  expect(count.max).toBe(10);
  expect(countedTo(10)).not.toHaveProperty('maxLength');
  expect(count).not.toHaveProperty('exceedFormatter');
});

test.each([
  [9, null],
  [10, '10 / 10'],
  [12, '12 / 10'],
])('of %i characters it shows %j', (given, shown) => expect(count.show({ count: given })).toBe(shown));
