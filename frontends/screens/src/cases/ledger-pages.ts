import { lazyPage } from '@guanjia/ui';

/** Pages about the whole ledger, whose code is fetched when they are first opened. */
export const LedgerPrintPage = lazyPage(() =>
  import('./print/ledger-print-page.tsx').then((page) => page.LedgerPrintPage),
);
export const ImportsPage = lazyPage(() =>
  import('./imports/imports-page.tsx').then((page) => page.ImportsPage),
);
export const ImportPage = lazyPage(() => import('./imports/import-page.tsx').then((page) => page.ImportPage));
