/**
 * The pages that departments choose from: `@guanjia/screens/routes`. Each department brings these declarations along in its
 * own module; the pages themselves are fetched when they are opened.
 */
export { figureRoutes } from './case-figures/routes.ts';
export { caseRoutes } from './cases/routes.ts';
export { noticeRoutes } from './notices/routes.ts';
export { petitionRoutes } from './petitions/routes.ts';
export { registryRoutes } from './registry/routes.ts';
export { simulatorRoutes } from './simulator/routes.ts';
export { supervisionRoutes } from './supervision/routes.ts';
