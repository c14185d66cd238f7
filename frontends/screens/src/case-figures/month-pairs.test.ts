import type { MonthPartsFragment } from '../generated/graphql.ts';
import { monthPairs } from './month-pairs.ts';

const month = (name: string, accepted: number): MonthPartsFragment => ({
  month: name,
  accepted,
  resolved: 0,
  acceptedRows: { field: 'cases', filter: {} },
  resolvedRows: { field: 'cases', filter: {} },
});

test('each month stands beside the same month of the year before', () => {
  const pairs = monthPairs(
    [month('2018-09', 9), month('2018-10', 10)],
    [month('2017-10', 5), month('2017-11', 6)],
  );
  expect(pairs.map(({ month: name, now, before }) => [name, now.accepted, before?.accepted ?? null])).toEqual(
    [
      ['2018-09', 9, null],
      ['2018-10', 10, 5],
    ],
  );
});
