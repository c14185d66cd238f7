import type { PageRoute } from '@guanjia/domain';

/** The pages of figures about cases. */
export const figureRoutes: readonly PageRoute[] = [
  {
    path: '/figures',
    load: () => import('@guanjia/screens/case-figures').then((m) => m.CaseFiguresPage),
    entry: { titleKey: 'nav.figures', icon: 'chart', subject: 'cases' },
  },
];
