import type { PageRoute } from '@guanjia/domain';

/** The simulator of deadlines, where it stands by itself. */
export const simulatorRoutes: readonly PageRoute[] = [
  {
    path: '/simulator',
    load: () => import('@guanjia/screens/cases').then((m) => m.DeadlineSimulatorPage),
    entry: { titleKey: 'nav.simulator', icon: 'clock', subject: 'rules' },
  },
];
