import { waitsForApproval } from './waits-for-approval.ts';

test('a step that answers a request waits; one that answers the case alone was taken', () => {
  expect(waitsForApproval({ suspendCase: { case: { id: 'Case_1' }, approval: { id: 'Approval_1' } } })).toBe(
    true,
  );
  expect(waitsForApproval({ voidCase: { case: { id: 'Case_1' }, approval: null } })).toBe(false);
  expect(waitsForApproval({ acceptCase: { case: { id: 'Case_1' } } })).toBe(false);
  expect(waitsForApproval(null)).toBe(false);
});
