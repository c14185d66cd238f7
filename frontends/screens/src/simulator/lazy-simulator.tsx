import { lazyPart, PageSkeleton } from '@guanjia/ui';
import type { ReactNode } from 'react';

/** The deadline simulator, whose code is fetched when it is first opened. */
export const DeadlineSimulatorPage = lazyPart<{ tabs?: ReactNode }>(
  () => import('./simulator-page.tsx').then((page) => page.SimulatorPage),
  <PageSkeleton />,
);
