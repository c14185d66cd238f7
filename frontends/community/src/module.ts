import type { ModuleDeclaration } from '@guanjia/domain';
import {
  caseRoutes,
  figureRoutes,
  noticeRoutes,
  petitionRoutes,
  registryRoutes,
  simulatorRoutes,
  supervisionRoutes,
} from '@guanjia/screens/routes';

/** What a community works with. */
export const communityModule: ModuleDeclaration = {
  name: 'community',
  path: '/community',
  titleKey: 'module.title',
  icon: 'home',
  order: 30,
  seenBy: { tiers: ['COMMUNITY'] },
  routes: [
    // The desk comes with the module.
    { path: '/', entry: { titleKey: 'nav.desk', icon: 'desk' } },
    {
      path: '/intake',
      load: () => import('./intake/intake-page.tsx').then((m) => m.IntakePage),
      entry: { titleKey: 'nav.intake', icon: 'add', roles: ['HANDLER'] },
    },
    ...caseRoutes,
    ...supervisionRoutes,
    ...petitionRoutes,
    ...figureRoutes,
    ...registryRoutes,
    ...simulatorRoutes,
    ...noticeRoutes,
  ],
};
