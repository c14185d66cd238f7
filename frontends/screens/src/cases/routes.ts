import type { PageRoute } from '@guanjia/domain';

const cases = () => import('@guanjia/screens/cases');

/** The pages about cases. */
export const caseRoutes: readonly PageRoute[] = [
  {
    path: '/cases',
    load: () => cases().then((m) => m.CaseListPage),
    entry: { titleKey: 'nav.cases', icon: 'cases', subject: 'cases' },
    lists: 'cases',
  },
  { path: '/cases/print', load: () => cases().then((m) => m.LedgerPrintPage) },
  { path: '/cases/imports', load: () => cases().then((m) => m.ImportsPage) },
  { path: '/cases/imports/:id', load: () => cases().then((m) => m.ImportPage) },
  {
    path: '/cases/:id',
    load: () => import('@guanjia/screens/case').then((m) => m.CasePage),
    record: 'Case',
  },
];
