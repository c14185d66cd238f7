import { reportingPeriod } from './reporting-period.ts';

const today = '2018-10-29';
const period = (search: string) => reportingPeriod(new URLSearchParams(search), today);

test('without an address it is everything up to today', () => {
  expect(period('')).toEqual({ from: null, to: '2018-10-29' });
});

test('the address decides', () => {
  expect(period('from=2017-07-01&to=2018-06-30')).toEqual({ from: '2017-07-01', to: '2018-06-30' });
});

test.each(['from=yesterday', 'from=2019-01-01', 'to=%3Cscript%3E'])('%s is not followed', (search) => {
  expect(period(search)).toEqual({ from: null, to: '2018-10-29' });
});
