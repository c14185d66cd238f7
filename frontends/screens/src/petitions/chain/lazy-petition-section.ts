import { lazyPart } from '@guanjia/ui';

/** The section of cases that came in as petitions, whose code is fetched with the first of them. */
export const PetitionSection = lazyPart(() =>
  import('./petition-section.tsx').then((part) => part.PetitionSection),
);
