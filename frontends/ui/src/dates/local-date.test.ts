import { isLocalDate, localDateTyped } from './local-date.ts';

test.each(['2018-10-29', '2020-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isLocalDate(text)).toBe(true);
});

test.each(['', '2018', '2018-1-5', '2018-11-2', '2018-02-30', '2019-02-29', '2018-13-01', '81120-02-01'])(
  '“%s” is none, or not yet',
  (text) => {
    expect(isLocalDate(text)).toBe(false);
  },
);

test.each([
  ['2 Nov 2018', '2018-11-02'],
  [' 29 feb 2020 ', '2020-02-29'],
  ['2018-11-02', '2018-11-02'],
  ['2018-11', '2018-11'],
  ['2 Foo 2018', '2 Foo 2018'],
  ['', null],
])('what is typed as %p means %p', (typed, date) => {
  expect(localDateTyped(typed)).toBe(date);
});
