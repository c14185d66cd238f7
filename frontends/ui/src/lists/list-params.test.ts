import { listParams, paramChanges, sameParams } from './list-params.ts';

const filters = [{ key: 'q' }, { key: 'state' }];
const address = new URLSearchParams(
  'q=水&sort=-DUE_ON&after=abc&page=3&row=Case_1&view=SavedView_1&cols=number',
);

test('a view keeps filters, order and columns, and neither the page nor the open row', () => {
  expect(listParams(address, filters)).toEqual({ q: '水', sort: '-DUE_ON', cols: 'number' });
});

test('applying a view takes away what it does not say', () => {
  expect(paramChanges({ q: '水', size: 50 }, filters)).toEqual({
    q: '水',
    state: null,
    where: null,
    figure: null,
    rules: null,
    sort: null,
    size: null,
    cols: null,
  });
});

test('two states are the same whatever the order of their names', () => {
  expect(sameParams({ q: '水', sort: 'NUMBER' }, { sort: 'NUMBER', q: '水', size: '' })).toBe(true);
  expect(sameParams({ q: '水' }, { q: '水', sort: 'NUMBER' })).toBe(false);
});
