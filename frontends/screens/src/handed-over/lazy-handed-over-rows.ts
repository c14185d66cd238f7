import { lazyPart } from '@guanjia/ui';

/** The rows of past figures that were handed over, whose code is fetched with the first list of such a figure. */
export const HandedOverRows = lazyPart(() =>
  import('./handed-over-rows.tsx').then((part) => part.HandedOverRows),
);
