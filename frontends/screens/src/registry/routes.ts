import type { PageRoute } from '@guanjia/domain';

const registry = () => import('@guanjia/screens/registry');

/** The pages about estates and the companies that manage them. */
export const registryRoutes: readonly PageRoute[] = [
  {
    path: '/estates',
    load: () => registry().then((m) => m.EstateListPage),
    entry: { titleKey: 'nav.estates', icon: 'estates', subject: 'registry' },
    lists: 'estates',
  },
  { path: '/estates/:id', load: () => registry().then((m) => m.EstatePage), record: 'Estate' },
  { path: '/companies/:id', load: () => registry().then((m) => m.CompanyPage), record: 'PropertyCompany' },
];
