import { mergedValues, obviousSide, threeWay } from './three-way.ts';

const base = { name: '甲', phone: null, state: { a: 1, b: 2 }, note: '', tier: 'COMMUNITY' };
const mine = { name: '乙', phone: '', state: { b: 2, a: 1 }, note: '我的', tier: 'DISTRICT' };
const theirs = { name: '丙', phone: undefined, state: { a: 1, b: 3 }, note: '', tier: 'DISTRICT' };
const fields = threeWay(Object.keys(base), base, mine, theirs);

test('each field says who changed it', () => {
  expect(fields.map(({ key, standing }) => [key, standing])).toEqual([
    ['name', 'conflict'],
    ['phone', 'unchanged'],
    ['state', 'theirs'],
    ['note', 'mine'],
    ['tier', 'alike'],
  ]);
});

test('only what both changed has to be chosen; the rest goes together by itself', () => {
  expect(fields.filter(({ standing }) => !obviousSide(standing)).map(({ key }) => key)).toEqual(['name']);
  expect(mergedValues(fields, { name: 'theirs' })).toEqual({
    name: '丙',
    phone: '',
    state: { a: 1, b: 3 },
    note: '我的',
    tier: 'DISTRICT',
  });
  expect(mergedValues(fields, { name: 'mine', state: 'mine' })).toMatchObject({
    name: '乙',
    state: { a: 1, b: 2 },
  });
});
