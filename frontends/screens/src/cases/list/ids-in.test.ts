import { idsIn } from './ids-in.ts';

test('the ids of a field are found wherever a condition compares it', () => {
  const condition = {
    and: [
      { assigneeId: { eq: 'StaffMember_1' } },
      { not: { estateId: { in: ['Estate_1', 'Estate_2'] } } },
      { or: [{ open: { eq: true } }, { estateId: { eq: 'Estate_3' } }] },
    ],
  };
  expect(idsIn(condition, 'estateId')).toEqual(['Estate_1', 'Estate_2', 'Estate_3']);
  expect(idsIn(condition, 'assigneeId')).toEqual(['StaffMember_1']);
});

test.each([null, {}, { estateId: { isNull: true } }])('%j names no estate', (condition) => {
  expect(idsIn(condition, 'estateId')).toEqual([]);
});
