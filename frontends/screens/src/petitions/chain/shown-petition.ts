import type { CasePageQuery, ShownPetitionFragment } from '../../generated/graphql.ts';

export type ShownRound = ShownPetitionFragment['rounds'][number];
export type RoundDate = NonNullable<ShownRound['deadline']>;
export type PetitionStepAction = ShownPetitionFragment['allowedActions'][number]['action'];

/** A case that came in as a petition. */
export type PetitionCase = NonNullable<CasePageQuery['case']> & { petition: ShownPetitionFragment };
