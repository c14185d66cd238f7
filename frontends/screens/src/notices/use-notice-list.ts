import { useConnection, useEnumOptions, useListState } from '@guanjia/ui';
import { NoticeListDocument } from '../generated/graphql.ts';
import type { NoticeListQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';

export type NoticeRow = NonNullable<NoticeListQuery['myNotices']>['nodes'][number];

const KINDS = [
  'CASE_ASSIGNED',
  'CASE_RETURNED',
  'CASE_PASSED_UP',
  'CASE_REOPENED',
  'CASE_MESSAGE',
  'CASE_SUPPLEMENTED',
  'CASE_URGED',
  'CASE_WITHDRAWN',
  'CASE_SATISFACTION',
  'CASE_TRANSFERRED',
  'TRANSFER_OBJECTED',
  'TRANSFER_INSISTED',
  'TRANSFER_UPHELD',
  'TRANSFER_TAKEN_BACK',
  'TASK_GIVEN',
  'TASK_ENDED',
  'TASK_OVERDUE',
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
  'BATCH_WARNING',
  'BATCH_OVERDUE',
  'BATCH_REMINDER',
  'BATCH_ESCALATED',
  'PETITION_REVIEW_ASKED',
  'PETITION_OPINION_TO_DELIVER',
  'PETITION_OPINION_DUE',
  'PETITION_OPINION_OVERDUE',
];

/** What the inbox shows: its filters in the address and the page of notices that belongs to them. */
export function useNoticeList() {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const list = useListState({
    id: 'notices',
    filters: [
      { key: 'unread', label: t('notices.onlyUnread'), kind: 'flag', pinned: true },
      { key: 'personal', label: t('notices.onlyPersonal'), kind: 'flag', pinned: true },
      {
        key: 'kind',
        label: t('notices.kind'),
        kind: 'choice',
        multiple: true,
        options: enumOptions('NoticeKind', KINDS),
        pinned: true,
      },
    ],
    defaultSort: { field: 'OCCURRED_AT', direction: 'DESC' },
  });
  const result = useConnection(NoticeListDocument, { list, select: (data) => data.myNotices });
  return { list, result };
}
