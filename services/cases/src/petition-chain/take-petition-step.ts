import { localDateIn, PlatformError, requireVersion, type RequestContext } from '@guanjia/kit';
import type { CaseEventType } from '../case/case-enums.ts';
import { caseState } from '../case/case-state.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import {
  deliver,
  giveOpinion,
  recordHearing,
  requestReview,
  type PetitionStepAsked,
  type Taking,
} from './petition-effects.ts';
import { petitionChain, type PetitionAction } from './petition-chain.ts';
import { requirePetition } from './petition-cases.ts';
import { judgePetition } from './petition-step.rules.ts';
import { standingOfPetition } from './petition-standing.ts';
import { PetitionRoundEntity } from './petition.entity.ts';
import { tellOfPetitionStep } from './tell-of-petition.ts';

export type TakenByHand = Exclude<PetitionAction, 'RESTART'>;

/**
 * Takes a step in the chain of opinions about a petition, with its event, its clock and its notice in one transaction.
 * Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, RULE_VIOLATED or INVALID_INPUT.
 */
export async function takePetitionStep(
  context: RequestContext,
  operation: string,
  action: TakenByHand,
  asked: PetitionStepAsked,
): Promise<void> {
  requireDepartment(context);
  await context.write(operation, async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    requireVersion(record, asked.version);
    await requirePetition(session, record);
    const found = await session.em.find(PetitionRoundEntity, { caseId: record.id, isCurrent: true });
    const rounds = new Map(found.map((round) => [round.kind, round]));
    const at = session.clock.now();
    const taking = { session, file, action, asked, rounds, at, today: localDateIn(at) };
    requireAllowed(taking);
    const data = await carryOut[action](taking);
    const { to } = petitionChain[action];
    Object.assign(record, { petitionStage: to, updatedAt: at });
    recordEvent(session, record, { type: eventTypes[action], at, note: asked.grounds?.trim() || null, data });
    await session.em.flush();
    const kind = petitionChain[action].round;
    const round = await session.em.findOne(PetitionRoundEntity, { caseId: record.id, kind, isCurrent: true });
    if (round) {
      const { id: caseId, number, divisionCode, tier: heldBy } = record;
      const { tier = null, dueOn = null } = round;
      await tellOfPetitionStep(session, action, { caseId, number, divisionCode, kind, tier, dueOn, heldBy });
    }
    session.emit({
      type: 'CasePetitionMoved',
      subjectId: record.id,
      divisionCode: record.divisionCode,
      data: caseState(record),
    });
  });
}

const carryOut: Readonly<Record<TakenByHand, (taking: Taking) => Promise<Record<string, unknown>>>> = {
  GIVE_OPINION: giveOpinion,
  DELIVER_OPINION: deliver,
  REQUEST_REVIEW: requestReview,
  GIVE_REVIEW_OPINION: giveOpinion,
  DELIVER_REVIEW_OPINION: deliver,
  REQUEST_RE_REVIEW: requestReview,
  RECORD_HEARING: recordHearing,
  GIVE_RE_REVIEW_OPINION: giveOpinion,
  DELIVER_RE_REVIEW_OPINION: deliver,
};

const eventTypes: Readonly<Record<TakenByHand, CaseEventType>> = {
  GIVE_OPINION: 'OPINION_GIVEN',
  DELIVER_OPINION: 'OPINION_DELIVERED',
  REQUEST_REVIEW: 'REVIEW_REQUESTED',
  GIVE_REVIEW_OPINION: 'REVIEW_GIVEN',
  DELIVER_REVIEW_OPINION: 'REVIEW_DELIVERED',
  REQUEST_RE_REVIEW: 'RE_REVIEW_REQUESTED',
  RECORD_HEARING: 'HEARING_RECORDED',
  GIVE_RE_REVIEW_OPINION: 'RE_REVIEW_GIVEN',
  DELIVER_RE_REVIEW_OPINION: 'PETITION_FINAL',
};

function requireAllowed({ session, file, action, asked, rounds, today }: Taking): void {
  const standing = standingOfPetition(file.record, action, (kind) => rounds.get(kind) ?? null);
  const verdict = judgePetition(standing, session.caller, action, asked.on ?? today);
  if (verdict.allowed) return;
  const { stage, requestDueOn: dueOn } = standing;
  throw new PlatformError(
    verdict.code,
    `${action} is not possible for petition ${file.record.number} in ${stage}: ${verdict.reason}.`,
    { reason: verdict.reason, params: { action, stage, dueOn } },
  );
}
