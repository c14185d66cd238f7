import { orderedSteps } from './ordered-steps.ts';

const answer = (action: string, reason: string | null = null, needsApproval = false) => ({
  action,
  allowed: reason === null,
  needsApproval,
  reason,
});

test('open steps come in working order, the others with their reasons', () => {
  const { open, closed } = orderedSteps([
    answer('VOID', null, true),
    answer('SUSPEND', 'approvalPending', true),
    answer('RESOLVE'),
    answer('REVEAL_COMPLAINANT'),
    answer('OBJECT_TO_TRANSFER', 'notTransferred'),
    answer('START'),
  ]);
  expect(open.map(({ action, needsApproval }) => [action, needsApproval])).toEqual([
    ['START', false],
    ['RESOLVE', false],
    ['VOID', true],
  ]);
  expect(closed.map(({ action, reason }) => [action, reason])).toEqual([
    ['OBJECT_TO_TRANSFER', 'notTransferred'],
    ['SUSPEND', 'approvalPending'],
  ]);
});
