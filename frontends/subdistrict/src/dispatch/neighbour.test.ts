import { afterwards, neighbour } from './neighbour.ts';

const ids = ['a', 'b', 'c'];

test.each([
  [null, 1, 'a'],
  ['a', 1, 'b'],
  ['c', 1, 'c'],
  ['a', -1, 'a'],
  ['gone', -1, 'a'],
] as const)('from %p by %p one comes to %p', (current, step, next) => {
  expect(neighbour(ids, current, step)).toBe(next);
});

test('an empty desk has no neighbours', () => {
  expect(neighbour([], null, 1)).toBeNull();
});

test('after a dispatch the next case comes up, and the last one gives way to the one before', () => {
  expect(afterwards(ids, 'b')).toBe('c');
  expect(afterwards(ids, 'c')).toBe('b');
  expect(afterwards(['a'], 'a')).toBeNull();
});
