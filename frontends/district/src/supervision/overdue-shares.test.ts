import { overdueShares, sharesBelow } from './overdue-shares.ts';

const division = (code: string, level: string, overdue: number, atCommunity: number) =>
  ({
    id: code,
    code,
    name: code,
    level,
    caseSummary: {
      open: overdue,
      overdue,
      tiers: [{ tier: 'COMMUNITY', figures: { overdue: atCommunity } }],
    },
  }) as never;

const subdistrict = division('150271010000', 'SUBDISTRICT', 6, 3);
const communities = [
  division('150271010001', 'COMMUNITY', 1, 1),
  division('150271010027', 'COMMUNITY', 4, 2),
  division('150271010020', 'COMMUNITY', 0, 0),
];

const read = (shares: ReturnType<typeof overdueShares>) =>
  shares.map(({ key, count, rows }) => [key, count, rows.filter]);

test('a subdistrict leads to the rows of all its communities, at every desk or at one', () => {
  const below = { divisionCode: { startsWith: '150271010' }, overdue: { eq: true } };
  expect(read(overdueShares([subdistrict], null))).toEqual([['150271010000', 6, below]]);
  expect(read(overdueShares([subdistrict], 'COMMUNITY'))).toEqual([
    ['150271010000', 3, { ...below, tier: { eq: 'COMMUNITY' } }],
  ]);
});

test('below it stand the communities with something overdue, most first, then what lies with none of them', () => {
  const overdue = { overdue: { eq: true } };
  expect(read(sharesBelow(subdistrict, communities, null))).toEqual([
    ['150271010027', 4, { divisionCode: { startsWith: '150271010027' }, ...overdue }],
    ['150271010001', 1, { divisionCode: { startsWith: '150271010001' }, ...overdue }],
    ['150271010000', 1, { divisionCode: { eq: '150271010000' }, ...overdue }],
  ]);
});

test('nothing overdue is nothing below', () => {
  expect(sharesBelow(subdistrict, [], 'DISTRICT')).toEqual([]);
});
