import type { ModuleDeclaration } from '@guanjia/domain';

/** Free questions to the graph, for everybody within their own reach. */
export const explorerModule: ModuleDeclaration = {
  name: 'explorer',
  path: '/explorer',
  titleKey: 'module.title',
  icon: 'explorer',
  order: 90,
  seenBy: {},
  routes: [
    // The one page comes with the module.
    { path: '/', entry: { titleKey: 'nav.explorer', icon: 'explorer', firstFor: ['ANALYST'] } },
  ],
};
