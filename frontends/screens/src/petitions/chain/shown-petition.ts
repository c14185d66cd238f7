import type { ShownPetitionFragment } from '../../generated/graphql.ts';
import type { ShownCase } from '../../cases/page/use-case-page.ts';

export type ShownRound = ShownPetitionFragment['rounds'][number];
export type RoundDate = NonNullable<ShownRound['deadline']>;
export type PetitionStepAction = ShownPetitionFragment['allowedActions'][number]['action'];

/** A case that came in as a petition. */
export type PetitionCase = ShownCase & { petition: ShownPetitionFragment };
