import { NOTICE_KINDS, useEnumOptions } from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import { NoticeListDocument } from '../generated/graphql.ts';
import type { NoticeListQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';

export type NoticeRow = NonNullable<NoticeListQuery['myNotices']>['nodes'][number];

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
        options: enumOptions('NoticeKind', NOTICE_KINDS),
        pinned: true,
      },
    ],
    defaultSort: { field: 'OCCURRED_AT', direction: 'DESC' },
  });
  const result = useConnection(NoticeListDocument, { list, select: (data) => data.myNotices });
  return { list, result };
}
