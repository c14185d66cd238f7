import { startingWith } from './starting-with.ts';

test('those named come first, and none is lost or doubled', () => {
  expect(startingWith(['A', 'B', 'C', 'NEW'], 'C', 'A')).toEqual(['C', 'A', 'B', 'NEW']);
});
