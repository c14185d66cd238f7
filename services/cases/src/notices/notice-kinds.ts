/** What a notice tells. The frontends keep a sentence for each; `params` fill it. */
export const noticeKinds = [
  'CASE_ASSIGNED',
  'CASE_RETURNED',
  'CASE_PASSED_UP',
  'CASE_REOPENED',
  'APPROVAL_ASKED',
  'APPROVAL_DECIDED',
  'DEADLINE_WARNING',
  'DEADLINE_OVERDUE',
  'DEADLINE_REMINDER',
  'CASE_ESCALATED',
  'SUPERVISION_ORDER_ISSUED',
  'SUPERVISION_ORDER_REPLIED',
  'SUPERVISION_REPLY_REJECTED',
  'SUPERVISION_ORDER_CLOSED',
  'SUPERVISION_ORDER_CANCELLED',
  'SUPERVISION_ORDER_OVERDUE',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
