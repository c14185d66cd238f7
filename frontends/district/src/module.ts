import type { ModuleDeclaration } from '@guanjia/domain';
import {
  caseRoutes,
  figureRoutes,
  noticeRoutes,
  petitionRoutes,
  registryRoutes,
  supervisionRoutes,
} from '@guanjia/screens/routes';
import { auditRoutes } from './audit/routes.ts';
import { integrationRoutes } from './integrations/routes.ts';
import { ruleRoutes } from './rules/routes.ts';

/** What the district works with. */
export const districtModule: ModuleDeclaration = {
  name: 'district',
  path: '/district',
  titleKey: 'module.title',
  icon: 'overview',
  order: 10,
  seenBy: { tiers: ['DISTRICT'] },
  routes: [
    // The overview comes with the module.
    {
      path: '/',
      entry: { titleKey: 'nav.overview', icon: 'overview', firstFor: ['SUPERVISOR', 'HEAD', 'HANDLER'] },
    },
    {
      path: '/supervision',
      load: () => import('./supervision/supervision-page.tsx').then((m) => m.SupervisionPage),
      entry: { titleKey: 'nav.supervision', icon: 'alert' },
    },
    {
      path: '/reconciliation',
      load: () => import('./reconciliation/reconciliation-page.tsx').then((m) => m.ReconciliationPage),
      entry: { titleKey: 'nav.reconciliation', icon: 'reconcile' },
    },
    ...caseRoutes,
    ...supervisionRoutes,
    ...petitionRoutes,
    ...figureRoutes,
    ...registryRoutes,
    {
      path: '/companies',
      load: () => import('./companies/company-list-page.tsx').then((m) => m.CompanyListPage),
      entry: { titleKey: 'nav.companies', icon: 'companies', subject: 'registry' },
      lists: 'propertyCompanies',
    },
    {
      path: '/stars',
      load: () => import('./stars/star-list-page.tsx').then((m) => m.StarListPage),
      entry: { titleKey: 'nav.stars', icon: 'ratings', subject: 'stars', firstFor: ['EVALUATOR'] },
      lists: 'starAwards',
    },
    {
      path: '/credit',
      load: () => import('./credit/credit-ranking-page.tsx').then((m) => m.CreditRankingPage),
      entry: { titleKey: 'nav.credit', icon: 'credit', subject: 'credit' },
      lists: 'creditRanking',
    },
    ...ruleRoutes,
    {
      path: '/divisions',
      load: () => import('./divisions/divisions-page.tsx').then((m) => m.DivisionsPage),
      entry: { titleKey: 'nav.divisions', icon: 'area', subject: 'rules' },
    },
    ...integrationRoutes,
    ...auditRoutes,
    ...noticeRoutes,
  ],
};
