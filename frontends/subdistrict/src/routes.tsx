import { lazyPage } from '@guanjia/ui';
import type { AppRoute } from '@guanjia/ui';
import { DispatchPage } from './dispatch/dispatch-page.tsx';

const cases = () => import('@guanjia/screens/cases');
const petitions = () => import('@guanjia/screens/petitions');
const registry = () => import('@guanjia/screens/registry');
const supervision = () => import('@guanjia/screens/supervision');

export const routes: AppRoute[] = [
  { path: '/', page: DispatchPage },
  {
    path: '/figures',
    page: lazyPage(() => import('@guanjia/screens/case-figures').then((m) => m.CaseFiguresPage)),
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
  { path: '/companies/:id', page: lazyPage(() => registry().then((m) => m.CompanyPage)) },
  { path: '/orders', page: lazyPage(() => supervision().then((m) => m.SupervisionOrderListPage)) },
  { path: '/simulator', page: lazyPage(() => cases().then((m) => m.DeadlineSimulatorPage)) },
  { path: '/notices', page: lazyPage(() => supervision().then((m) => m.NoticeListPage)) },
];
