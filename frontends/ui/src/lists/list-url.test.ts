import { conditionOf, filterOf, pageOf, parseSort, parseWhere, sortText } from './list-url.ts';
import type { FilterDefinition } from './list-url.ts';

const filters: FilterDefinition[] = [
  { key: 'q', label: 'Search', kind: 'search' },
  { key: 'state', label: 'State', kind: 'choice', multiple: true, options: [] },
  { key: 'estate', label: 'Estate', kind: 'choice', field: 'estateId', options: [] },
  { key: 'overdue', label: 'Overdue', kind: 'flag' },
  { key: 'received', label: 'Received', kind: 'dates', field: 'receivedOn' },
  { key: 'households', label: 'Households', kind: 'range' },
];

test('each kind of filter becomes its condition', () => {
  const values = {
    q: '垃圾',
    state: 'ACCEPTED,ASSIGNED',
    estate: 'Estate_1',
    overdue: 'yes',
    received: '2018-10-01..',
    households: '..300',
  };
  const conditions = filters.map((filter) => conditionOf(filter, values[filter.key as keyof typeof values]));
  expect(conditions).toEqual([
    { search: '垃圾' },
    { state: { in: ['ACCEPTED', 'ASSIGNED'] } },
    { estateId: { eq: 'Estate_1' } },
    { overdue: { eq: true } },
    { receivedOn: { gte: '2018-10-01' } },
    { households: { lte: 300 } },
  ]);
});

test('an address without filters asks for everything', () => {
  expect(filterOf(new URLSearchParams('sort=-DUE_ON&size=50'), filters)).toBeNull();
});

test('the filters of an address and the rows of a figure all have to hold', () => {
  const params = new URLSearchParams({ q: '垃圾', where: '{"open":{"eq":true}}' });
  expect(filterOf(params, filters)).toEqual({ and: [{ search: '垃圾' }, { open: { eq: true } }] });
});

test('a filter may build its condition itself', () => {
  const own: FilterDefinition = {
    key: 'place',
    label: 'Place',
    kind: 'choice',
    options: [],
    toFilter: (code) => ({ divisionCode: { startsWith: code } }),
  };
  expect(filterOf(new URLSearchParams('place=150271010'), [own])).toEqual({
    divisionCode: { startsWith: '150271010' },
  });
});

test.each(['nonsense', '[1]', '3', 'null', ''])('rows that cannot be read restrict nothing: %s', (text) => {
  expect(parseWhere(text)).toBeNull();
});

test('a sort is read back as it was written', () => {
  for (const text of ['DUE_ON', '-RECEIVED_AT']) {
    const sort = parseSort(text);
    expect(sort && sortText(sort)).toBe(text);
  }
  expect(parseSort(null)).toBeNull();
});

test('pages run forwards from a cursor and backwards to one', () => {
  expect(pageOf(new URLSearchParams('after=abc'), 20)).toEqual({
    size: 20,
    first: 20,
    after: 'abc',
    last: null,
    before: null,
  });
  expect(pageOf(new URLSearchParams('before=abc&size=50'), 20)).toEqual({
    size: 50,
    first: null,
    after: null,
    last: 50,
    before: 'abc',
  });
});

test.each(['0', '101', 'many', '2.5'])('a page size of %s is not asked for', (size) => {
  expect(pageOf(new URLSearchParams({ size }), 20).first).toBe(20);
});
