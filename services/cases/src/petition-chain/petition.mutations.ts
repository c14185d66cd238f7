import { notFound, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { approvalList, type ApprovalRow } from '../approvals/approval-list.ts';
import { CasePayload } from '../case/case-inputs.ts';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { revealComplainant } from '../case/reveal-complainant.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { requestExtension } from './extension.ts';
import { issuePlainNotice } from './issue-notice.ts';
import { noticeById, noticeOf, type PetitionNoticeRow } from './notice-list.ts';
import {
  DeliverOpinionInput,
  GiveOpinionInput,
  GiveReviewOpinionInput,
  IssuePetitionNoticeInput,
  RecordHearingInput,
  RequestExtensionInput,
  RequestReviewInput,
  RevealPetitionNoticeInput,
} from './petition-inputs.ts';
import { PetitionNotice, PetitionNoticePayload, PetitionPayload } from './petition.type.ts';
import type { PetitionStepAsked } from './petition-effects.ts';
import { takePetitionStep, type TakenByHand } from './take-petition-step.ts';

interface Moved {
  case: CaseRow | null;
}

@Resolver()
export class PetitionMutations {
  @Mutation(() => CasePayload, { description: 'Asks the head for up to 30 days more, once (art. 34).' })
  async requestExtension(
    @Arg('input', () => RequestExtensionInput) input: RequestExtensionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved & { approval: ApprovalRow | null }> {
    const approval = await approvalList.byId(context).load(await requestExtension(context, input));
    return { case: await caseList.byId(context).load(input.id), approval };
  }

  @Mutation(() => PetitionPayload, { description: 'The handling opinion (处理意见) of a resolved petition.' })
  giveHandlingOpinion(
    @Arg('input', () => GiveOpinionInput) input: GiveOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'giveHandlingOpinion', 'GIVE_OPINION', input);
  }

  @Mutation(() => PetitionPayload, { description: 'It reached the petitioner: 30 days to ask for a review.' })
  deliverHandlingOpinion(
    @Arg('input', () => DeliverOpinionInput) input: DeliverOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'deliverHandlingOpinion', 'DELIVER_OPINION', input);
  }

  @Mutation(() => PetitionPayload, { description: 'The petitioner asks for a review (复查).' })
  requestReview(
    @Arg('input', () => RequestReviewInput) input: RequestReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'requestReview', 'REQUEST_REVIEW', input);
  }

  @Mutation(() => PetitionPayload, { description: 'The tier above gives its review opinion (复查意见).' })
  giveReviewOpinion(
    @Arg('input', () => GiveReviewOpinionInput) input: GiveReviewOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'giveReviewOpinion', 'GIVE_REVIEW_OPINION', input);
  }

  @Mutation(() => PetitionPayload, {
    description: 'It reached the petitioner: 30 days to ask for a re-review.',
  })
  deliverReviewOpinion(
    @Arg('input', () => DeliverOpinionInput) input: DeliverOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'deliverReviewOpinion', 'DELIVER_REVIEW_OPINION', input);
  }

  @Mutation(() => PetitionPayload, { description: 'The petitioner asks for a re-review (复核).' })
  requestReReview(
    @Arg('input', () => RequestReviewInput) input: RequestReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'requestReReview', 'REQUEST_RE_REVIEW', input);
  }

  @Mutation(() => PetitionPayload, { description: 'Days of a hearing, which do not count.' })
  recordHearing(
    @Arg('input', () => RecordHearingInput) input: RecordHearingInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'recordHearing', 'RECORD_HEARING', input);
  }

  @Mutation(() => PetitionPayload, { description: 'The re-review opinion (复核意见).' })
  giveReReviewOpinion(
    @Arg('input', () => GiveReviewOpinionInput) input: GiveReviewOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'giveReReviewOpinion', 'GIVE_RE_REVIEW_OPINION', input);
  }

  @Mutation(() => PetitionPayload, {
    description: 'It reached the petitioner: the petition is final (终结).',
  })
  deliverReReviewOpinion(
    @Arg('input', () => DeliverOpinionInput) input: DeliverOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved> {
    return moved(context, 'deliverReReviewOpinion', 'DELIVER_RE_REVIEW_OPINION', input);
  }

  @Mutation(() => PetitionNoticePayload, {
    description: 'Numbers a notice: accepted, not accepted, extended.',
  })
  async issuePetitionNotice(
    @Arg('input', () => IssuePetitionNoticeInput) input: IssuePetitionNoticeInput,
    @Ctx() context: RequestContext,
  ): Promise<Moved & { notice: PetitionNoticeRow | null }> {
    const notice = await noticeById(context).load(await issuePlainNotice(context, input));
    return { notice, case: await caseList.byId(context).load(input.caseId) };
  }

  @Mutation(() => PetitionNotice, {
    description: 'A notice with its addressee in the clear, to print it; the reason is logged.',
  })
  async revealPetitionNotice(
    @Arg('input', () => RevealPetitionNoticeInput) { caseId, kind, reason }: RevealPetitionNoticeInput,
    @Ctx() context: RequestContext,
  ): Promise<PetitionNoticeRow> {
    requireDepartment(context);
    const notice = await noticeOf(context, caseId, kind);
    if (!notice) throw notFound('PetitionNotice', caseId);
    const { name } = await revealComplainant(context, caseId, reason);
    return { ...notice, addressee: name };
  }
}

async function moved(
  context: RequestContext,
  operation: string,
  action: TakenByHand,
  asked: PetitionStepAsked,
): Promise<Moved> {
  await takePetitionStep(context, operation, action, asked);
  return { case: await caseList.byId(context).load(asked.id) };
}
