import type { PageRoute } from '@guanjia/domain';

/** The inbox; the bell in the top bar leads there. */
export const noticeRoutes: readonly PageRoute[] = [
  {
    path: '/notices',
    load: () => import('@guanjia/screens/supervision').then((m) => m.NoticeListPage),
    lists: 'myNotices',
  },
];
