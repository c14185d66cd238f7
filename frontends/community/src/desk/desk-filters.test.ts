import { deskFilters } from './desk-filters.ts';

const filters = deskFilters('2018-10-29');

test('what is due today and what is due later meet at today without overlapping', () => {
  expect(filters.dueToday).toMatchObject({ dueOn: { eq: '2018-10-29' }, overdue: { eq: false } });
  expect(filters.working).toMatchObject({ dueOn: { gt: '2018-10-29' }, overdue: { eq: false } });
});

test('what is suspended waits for its day and is in no other part', () => {
  expect(filters.returning).toMatchObject({ state: { eq: 'SUSPENDED' }, tier: { eq: 'COMMUNITY' } });
  for (const part of ['overdue', 'dueToday', 'toAccept', 'working'] as const) {
    expect(filters[part]).toMatchObject({ not: { state: { eq: 'SUSPENDED' } } });
  }
});

test('what is registered and not accepted yet is not in work', () => {
  expect(filters.toAccept).toMatchObject({ state: { eq: 'REGISTERED' } });
  expect(filters.working).toMatchObject({ state: { ne: 'REGISTERED' } });
});

test("a case that was passed up is on the desk's last part only", () => {
  expect(filters.passedUp).toMatchObject({ tier: { ne: 'COMMUNITY' } });
  for (const part of ['overdue', 'dueToday', 'toAccept', 'followUp', 'working'] as const) {
    expect(filters[part]).toMatchObject({ tier: { eq: 'COMMUNITY' } });
  }
});
