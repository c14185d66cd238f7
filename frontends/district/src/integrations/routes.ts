import type { PageRoute } from '@guanjia/domain';

/** The pages about other systems. */
export const integrationRoutes: readonly PageRoute[] = [
  {
    path: '/integrations',
    load: () => import('./endpoints/endpoints-page.tsx').then((m) => m.EndpointsPage),
    entry: {
      titleKey: 'nav.integrations',
      icon: 'link',
      subject: 'rules',
      roles: ['ADMINISTRATOR', 'HEAD'],
    },
  },
  {
    path: '/integrations/deliveries',
    load: () => import('./deliveries/deliveries-page.tsx').then((m) => m.DeliveriesPage),
    lists: 'webhookDeliveries',
  },
  {
    path: '/integrations/clients',
    load: () => import('./clients/clients-page.tsx').then((m) => m.ClientsPage),
  },
];
