import type { PageRoute } from '@guanjia/domain';

/** The pages about supervision orders. */
export const supervisionRoutes: readonly PageRoute[] = [
  {
    path: '/orders',
    load: () => import('@guanjia/screens/supervision').then((m) => m.SupervisionOrderListPage),
    entry: { titleKey: 'nav.orders', icon: 'flag', subject: 'cases' },
    lists: 'supervisionOrders',
    rowOf: 'SupervisionOrder',
  },
];
