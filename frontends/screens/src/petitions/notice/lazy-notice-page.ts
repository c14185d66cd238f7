import { lazyPage } from '@guanjia/ui';

/** A notice about a petition as it is printed, whose code is fetched when it is first opened. */
export const PetitionNoticePage = lazyPage(() =>
  import('./notice-page.tsx').then((page) => page.PetitionNoticePage),
);
