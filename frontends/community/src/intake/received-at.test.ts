import { receivedAt } from './received-at.ts';

test.each([
  ['2018-10-29T08:05', '2018-10-29T08:05:00+08:00'],
  ['2018-10-29T08:05:30', '2018-10-29T08:05:30+08:00'],
  ['', null],
  [undefined, null],
])('%p is received at %p', (typed, moment) => {
  expect(receivedAt(typed)).toBe(moment);
});
