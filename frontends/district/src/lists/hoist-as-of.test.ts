import { hoistAsOf } from './hoist-as-of.ts';

test('the day moves from a joined condition to the top', () => {
  expect(hoistAsOf({ and: [{ search: '甲' }, { asOf: '2018-10-29', level: { eq: 5 } }] })).toEqual({
    asOf: '2018-10-29',
    and: [{ search: '甲' }, { level: { eq: 5 } }],
  });
});

test.each([null, { asOf: '2018-10-29' }, { and: [{ search: '甲' }] }])('%j stays as it is', (filter) => {
  expect(hoistAsOf(filter)).toEqual(filter);
});
