import type { PageRoute } from '@guanjia/domain';

/** The pages about when things are due: the calendar, the limits, and a place to try them. */
export const ruleRoutes: readonly PageRoute[] = [
  {
    path: '/rules',
    load: () => import('./calendar/calendar-page.tsx').then((m) => m.CalendarPage),
    entry: { titleKey: 'nav.rules', icon: 'calendar', subject: 'rules', firstFor: ['ADMINISTRATOR'] },
  },
  { path: '/rules/packs', load: () => import('./packs/packs-page.tsx').then((m) => m.PacksPage) },
  { path: '/rules/simulator', load: () => import('./simulator-page.tsx').then((m) => m.SimulatorPage) },
];
