import type { LocalDate, Tier } from '@guanjia/kit';
import type { CaseState } from '../life/case-life.ts';
import {
  petitionChain,
  type PetitionAction,
  type PetitionRound,
  type PetitionStage,
} from './petition-chain.ts';
import { reviewerOf, type PetitionStanding } from './petition-step.rules.ts';

interface RoundStanding {
  readonly tier?: Tier | null;
  readonly requestDueOn?: LocalDate | null;
}

/** The round whose opinion a round is about. */
export const roundBefore = { HANDLING: null, REVIEW: 'HANDLING', RE_REVIEW: 'REVIEW' } as const;

/** What the rules need of a petition to judge an action; `roundOf` answers the round of a kind that stands. */
export function standingOfPetition(
  { state, tier, petitionStage }: { state: CaseState; tier: Tier; petitionStage?: PetitionStage | null },
  action: PetitionAction,
  roundOf: (kind: PetitionRound) => RoundStanding | null,
): PetitionStanding {
  const { round: kind } = petitionChain[action];
  const kindBefore = roundBefore[kind];
  const before = kindBefore && roundOf(kindBefore);
  return {
    stage: petitionStage ?? 'HANDLING',
    caseState: state,
    tier,
    opinionTier: kindBefore ? reviewerOf(before?.tier ?? null) : tier,
    requestDueOn: before?.requestDueOn ?? null,
  };
}
