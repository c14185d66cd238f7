import { useAction } from '@guanjia/ui';
import { MarkAllNoticesReadDocument, MarkNoticeReadDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import type { NoticeRow } from './use-notice-list.ts';

/** The inbox, and the bell in the shell's frame. */
const REFRESHED = ['NoticeList', 'UnreadNotices'];

/** Marks one notice or all of them as read, for the reader alone. */
export function useMarkRead() {
  const { t } = useText();
  const [one, markingOne] = useAction(MarkNoticeReadDocument, { refetch: REFRESHED });
  const [all, markingAll] = useAction(MarkAllNoticesReadDocument, {
    refetch: REFRESHED,
    done: t('notices.allRead'),
  });
  return {
    markRead: async ({ id, read }: NoticeRow) => {
      if (!read) await one({ input: { id } });
    },
    markAllRead: async () => void (await all({ input: {} })),
    busy: markingOne.busy || markingAll.busy,
    error: markingOne.error ?? markingAll.error,
  };
}
