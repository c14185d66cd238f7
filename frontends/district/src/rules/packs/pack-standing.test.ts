import { inOrder, lastDay, standingOf } from './pack-standing.ts';

test.each([
  ['2018-10-30', null, 'COMING'],
  ['2018-10-29', null, 'HOLDS'],
  ['2005-05-01', '2018-10-30', 'HOLDS'],
  ['2005-05-01', '2018-10-29', 'ENDED'],
])('from %s to %s: %s', (validFrom, validTo, standing) => {
  expect(standingOf({ validFrom, validTo }, '2018-10-29')).toBe(standing);
});

test('what holds stands first, what ended last', () => {
  const packs = [
    { key: 'old', validFrom: '2000-01-01', validTo: '2005-05-01' },
    { key: 'next', validFrom: '2022-05-01' },
    { key: 'now', validFrom: '2005-05-01', validTo: '2022-05-01' },
  ];
  expect(inOrder(packs, '2018-10-29').map(({ key }) => key)).toEqual(['now', 'next', 'old']);
});

test('a pack holds until the day before its end', () => {
  expect(lastDay('2022-03-01')).toBe('2022-02-28');
});
