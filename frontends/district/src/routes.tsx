import { fetchCatalogue, lazyPage } from '@guanjia/ui';
import type { AppRoute } from '@guanjia/ui';
import { OverviewPage } from './overview/overview-page.tsx';

// Few people open the audit log, and its texts are many: they come with its pages.
const audit = async () => {
  await fetchCatalogue('district', {
    'zh-CN': () => import('./audit/locales/zh-CN.json'),
    en: () => import('./audit/locales/en.json'),
  });
  return import('./audit/audit-page.tsx');
};
const cases = () => import('@guanjia/screens/cases');
const petitions = () => import('@guanjia/screens/petitions');
const registry = () => import('@guanjia/screens/registry');
const supervision = () => import('@guanjia/screens/supervision');

export const routes: AppRoute[] = [
  { path: '/', page: OverviewPage },
  {
    path: '/reconciliation',
    page: lazyPage(() =>
      import('./reconciliation/reconciliation-page.tsx').then((m) => m.ReconciliationPage),
    ),
  },
  {
    path: '/figures',
    page: lazyPage(() => import('@guanjia/screens/case-figures').then((m) => m.CaseFiguresPage)),
  },
  {
    path: '/supervision',
    page: lazyPage(() => import('./supervision/supervision-page.tsx').then((m) => m.SupervisionPage)),
  },
  { path: '/cases', page: lazyPage(() => cases().then((m) => m.CaseListPage)) },
  { path: '/cases/print', page: lazyPage(() => cases().then((m) => m.LedgerPrintPage)) },
  { path: '/cases/imports', page: lazyPage(() => cases().then((m) => m.ImportsPage)) },
  { path: '/cases/imports/:id', page: lazyPage(() => cases().then((m) => m.ImportPage)) },
  { path: '/cases/:id', page: lazyPage(() => import('@guanjia/screens/case').then((m) => m.CasePage)) },
  {
    path: '/cases/:id/notices/:kind',
    page: lazyPage(() => cases().then((m) => m.PetitionNoticePage)),
  },
  { path: '/procedures', page: lazyPage(() => petitions().then((m) => m.RoundListPage)) },
  { path: '/petitions', page: lazyPage(() => petitions().then((m) => m.BatchListPage)) },
  { path: '/petitions/new', page: lazyPage(() => petitions().then((m) => m.NewBatchPage)) },
  { path: '/petitions/:id', page: lazyPage(() => petitions().then((m) => m.BatchPage)) },
  { path: '/estates', page: lazyPage(() => registry().then((m) => m.EstateListPage)) },
  { path: '/estates/:id', page: lazyPage(() => registry().then((m) => m.EstatePage)) },
  {
    path: '/companies',
    page: lazyPage(() => import('./companies/company-list-page.tsx').then((m) => m.CompanyListPage)),
  },
  { path: '/companies/:id', page: lazyPage(() => registry().then((m) => m.CompanyPage)) },
  {
    path: '/credit',
    page: lazyPage(() => import('./credit/credit-ranking-page.tsx').then((m) => m.CreditRankingPage)),
  },
  { path: '/stars', page: lazyPage(() => import('./stars/star-list-page.tsx').then((m) => m.StarListPage)) },
  { path: '/orders', page: lazyPage(() => supervision().then((m) => m.SupervisionOrderListPage)) },
  {
    path: '/rules',
    page: lazyPage(() => import('./rules/calendar/calendar-page.tsx').then((m) => m.CalendarPage)),
  },
  {
    path: '/rules/packs',
    page: lazyPage(() => import('./rules/packs/packs-page.tsx').then((m) => m.PacksPage)),
  },
  {
    path: '/rules/simulator',
    page: lazyPage(() => import('./rules/simulator-page.tsx').then((m) => m.SimulatorPage)),
  },
  {
    path: '/divisions',
    page: lazyPage(() => import('./divisions/divisions-page.tsx').then((m) => m.DivisionsPage)),
  },
  {
    path: '/integrations',
    page: lazyPage(() => import('./integrations/endpoints/endpoints-page.tsx').then((m) => m.EndpointsPage)),
  },
  {
    path: '/integrations/deliveries',
    page: lazyPage(() =>
      import('./integrations/deliveries/deliveries-page.tsx').then((m) => m.DeliveriesPage),
    ),
  },
  {
    path: '/integrations/clients',
    page: lazyPage(() => import('./integrations/clients/clients-page.tsx').then((m) => m.ClientsPage)),
  },
  { path: '/audit', page: lazyPage(() => audit().then((m) => m.CasesAuditPage)) },
  { path: '/audit/estates', page: lazyPage(() => audit().then((m) => m.EstatesAuditPage)) },
  { path: '/audit/ratings', page: lazyPage(() => audit().then((m) => m.RatingsAuditPage)) },
  { path: '/notices', page: lazyPage(() => supervision().then((m) => m.NoticeListPage)) },
];
