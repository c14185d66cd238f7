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

/** What a subdistrict works with. */
export const subdistrictModule: ModuleDeclaration = {
  name: 'subdistrict',
  path: '/subdistrict',
  titleKey: 'module.title',
  icon: 'dispatch',
  order: 20,
  seenBy: { tiers: ['SUBDISTRICT'] },
  routes: [
    // The dispatch desk comes with the module.
    { path: '/', entry: { titleKey: 'nav.dispatch', icon: 'dispatch' } },
    ...caseRoutes,
    ...supervisionRoutes,
    ...petitionRoutes,
    ...figureRoutes,
    ...registryRoutes,
    ...simulatorRoutes,
    ...noticeRoutes,
  ],
};
