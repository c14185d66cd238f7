import { receivedAt } from './received-at.ts';

test.each([
  ['2018-10-29T08:05', '2018-10-29T08:05:00+08:00'],
  ['2018-10-29T08:05:31', '2018-10-29T08:05:31+08:00'],
  ['2018-10-29T08:05:61', null],
  ['2018-10-29T23:59', '2018-10-29T23:59:00+08:00'],
  ['2018-10-29T8:0', null],
  ['2018-10-29T24:00', null],
  ['', null],
  [undefined, null],
])('%p is received at %p', (typed, moment) => {
  expect(receivedAt(typed)).toBe(moment);
});
