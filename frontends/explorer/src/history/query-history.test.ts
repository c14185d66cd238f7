import { readHistory, remember } from './query-history.ts';

function storage(initial: string | null = null) {
  let kept = initial;
  return { getItem: () => kept, setItem: (_key: string, value: string) => void (kept = value) };
}

test('the newest stands first and nothing stands twice', () => {
  const store = storage();
  remember({ query: 'a', variables: '', at: '1' }, store);
  remember({ query: 'b', variables: '', at: '2' }, store);
  remember({ query: 'a', variables: '', at: '3' }, store);
  expect(readHistory(store).map(({ query, at }) => [query, at])).toEqual([
    ['a', '3'],
    ['b', '2'],
  ]);
});

test('a broken storage is an empty history', () => {
  expect(readHistory(storage('{oops'))).toEqual([]);
  expect(readHistory(storage('[1, {"query": 3}]'))).toEqual([]);
});

test('at most fifty are kept', () => {
  const store = storage();
  for (let at = 0; at < 60; at += 1) remember({ query: `q${at}`, variables: '', at: String(at) }, store);
  expect(readHistory(store)).toHaveLength(50);
});
