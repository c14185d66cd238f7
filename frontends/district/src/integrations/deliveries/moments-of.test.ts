import { momentsOf } from './moments-of.ts';

test.each([
  ['2026-11-22..2026-11-23', { gte: '2026-11-21T16:00:00.000Z', lt: '2026-11-23T16:00:00.000Z' }],
  ['2026-11-22..', { gte: '2026-11-21T16:00:00.000Z' }],
  ['..2026-12-31', { lt: '2026-12-31T16:00:00.000Z' }],
])('%s in the office are whole days there', (days, moments) => {
  expect(momentsOf(days)).toEqual(moments);
});
