import { lazyPage } from '@guanjia/ui';

/** Pages that are rarely opened, whose code is fetched when they are. */
export const LedgerPrintPage = lazyPage(() =>
  import('./print/ledger-print-page.tsx').then((page) => page.LedgerPrintPage),
);
export const ImportsPage = lazyPage(() =>
  import('./imports/imports-page.tsx').then((page) => page.ImportsPage),
);
export const ImportPage = lazyPage(() => import('./imports/import-page.tsx').then((page) => page.ImportPage));
