import { Role, type Tier, type WriteSession } from '@guanjia/kit';
import { desk, tell, type Tidings } from '../notices/tell.ts';
import { petitionChain, type PetitionAction, type PetitionRound } from './petition-chain.ts';
import { deskOf } from './petition-step.rules.ts';

/** What the notices about a round say of it. */
export interface ToldRound {
  readonly caseId: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly kind: PetitionRound;
  /** Who gives the opinion; null: an authority above, through the topmost desk here. */
  readonly tier: Tier | null;
  readonly dueOn: string | null;
}

/** The desk that gives a round's opinion is told: those who may give it. */
export function toReviewers(
  kind: 'PETITION_REVIEW_ASKED' | 'PETITION_OPINION_DUE' | 'PETITION_OPINION_OVERDUE',
  round: ToldRound,
): Tidings {
  const { caseId, number, divisionCode, dueOn } = round;
  return {
    to: desk(divisionCode, deskOf(round.tier), [Role.SUPERVISOR, Role.HEAD]),
    kind,
    caseId,
    params: { case: number, round: round.kind, dueOn },
  };
}

/** Tells whom a step in the chain brought work: the reviewing desk, or the desk that delivers what was decided above. */
export async function tellOfPetitionStep(
  session: WriteSession,
  action: PetitionAction,
  round: ToldRound & { readonly heldBy: Tier },
): Promise<void> {
  const { starts, needs } = petitionChain[action];
  if (starts === 'REVIEW' || starts === 'RE_REVIEW') {
    await tell(session, [toReviewers('PETITION_REVIEW_ASKED', round)]);
  }
  if (needs.includes('OUTCOME')) {
    const { caseId, number, divisionCode, heldBy } = round;
    const params = { case: number, round: round.kind, name: session.caller.name };
    await tell(session, [
      { to: desk(divisionCode, heldBy), kind: 'PETITION_OPINION_TO_DELIVER', caseId, params },
    ]);
  }
}
