import { listArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { finalPetitionsAtIntake, finalPetitionsLike } from './final-petitions.ts';
import { PetitionNoticeKindEnum, type PetitionNoticeKind } from './notice-kinds.ts';
import { noticeOf, noticesOfCase, type PetitionNoticeRow } from './notice-list.ts';
import { noticeOffersOf } from './notice-offers.ts';
import { petitionActionsOf } from './petition-actions.ts';
import { petitionCases } from './petition-cases.ts';
import { FinalPetitionsInput } from './petition-inputs.ts';
import {
  PetitionAllowedAction,
  PetitionChain,
  PetitionDeadline,
  PetitionNotice,
  PetitionNoticeOffer,
  PetitionRound,
  PetitionRoundConnection,
  PetitionRoundListArgs,
} from './petition.type.ts';
import { roundList, roundsOfCase, type RoundRow } from './round-list.ts';

interface ChainRow {
  readonly row: CaseRow;
  readonly stage: NonNullable<CaseRow['petitionStage']>;
  readonly extendedOn: string | null;
}

@Resolver(() => Case)
export class PetitionOfCase {
  @FieldResolver(() => PetitionChain, {
    nullable: true,
    description: 'Null for what did not come in as a petition.',
  })
  async petition(@Root() row: CaseRow, @Ctx() context: RequestContext): Promise<ChainRow | null> {
    if (context.caller.kind === 'CLIENT' || !(await petitionCases(context).load(row.id))) return null;
    return { row, stage: row.petitionStage ?? 'HANDLING', extendedOn: row.petitionExtendedOn };
  }

  @FieldResolver(() => [Case], {
    description:
      'While it waits for acceptance: final petitions of the same caller and estate, or the one that it is linked to. Refuse it as FINAL_ALREADY when the facts are the same.',
  })
  async finalPetitions(@Root() { id, state }: CaseRow, @Ctx() context: RequestContext): Promise<CaseRow[]> {
    if (state !== 'REGISTERED' || context.caller.kind === 'CLIENT') return [];
    return casesByIds(context, await finalPetitionsLike(context, id));
  }
}

@Resolver(() => PetitionChain)
export class PetitionChainFields {
  @FieldResolver(() => [PetitionRound])
  rounds(@Root() { row }: ChainRow, @Ctx() context: RequestContext): Promise<RoundRow[]> {
    return roundsOfCase(context).load(row.id);
  }

  @FieldResolver(() => [PetitionNotice])
  notices(@Root() { row }: ChainRow, @Ctx() context: RequestContext): Promise<PetitionNoticeRow[]> {
    return noticesOfCase(context).load(row.id);
  }

  @FieldResolver(() => [PetitionAllowedAction])
  allowedActions(
    @Root() { row }: ChainRow,
    @Ctx() context: RequestContext,
  ): Promise<PetitionAllowedAction[]> {
    return petitionActionsOf(row, context);
  }

  @FieldResolver(() => [PetitionNoticeOffer])
  noticeOffers(@Root() { row }: ChainRow, @Ctx() context: RequestContext): Promise<PetitionNoticeOffer[]> {
    return noticeOffersOf(row, context);
  }
}

@Resolver(() => PetitionRound)
export class PetitionRoundResolver {
  @Query(() => PetitionRoundConnection, {
    description: 'Opinions, reviews and re-reviews of your division; those due first come first.',
  })
  petitionRounds(
    @Args(() => PetitionRoundListArgs) args: PetitionRoundListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RoundRow>> {
    requireDepartment(context);
    return roundList.page(context, listArgs(args));
  }

  @FieldResolver(() => Case)
  case(@Root() { caseId }: RoundRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }

  @FieldResolver(() => PetitionDeadline, { nullable: true, description: 'Until when the opinion is given.' })
  deadline(@Root() { dueOn, provisional, explanation }: RoundRow): PetitionDeadline | null {
    return deadlineFrom(dueOn, provisional, explanation);
  }

  @FieldResolver(() => PetitionDeadline, {
    nullable: true,
    description: 'Until when the petitioner may ask for the next round.',
  })
  requestDeadline(
    @Root() { requestDueOn, requestProvisional, requestExplanation }: RoundRow,
  ): PetitionDeadline | null {
    return deadlineFrom(requestDueOn, requestProvisional, requestExplanation);
  }
}

@Resolver(() => PetitionNotice)
export class PetitionNoticeResolver {
  @Query(() => PetitionNotice, {
    nullable: true,
    description: 'The newest notice of a kind, to print; null while none was issued.',
  })
  petitionNotice(
    @Arg('caseId', () => ID) caseId: string,
    @Arg('kind', () => PetitionNoticeKindEnum) kind: PetitionNoticeKind,
    @Ctx() context: RequestContext,
  ): Promise<PetitionNoticeRow | null> {
    requireDepartment(context);
    return noticeOf(context, caseId, kind);
  }

  @Query(() => [Case], {
    description: 'At intake: final petitions of the same caller and estate, newest first, at most five.',
  })
  async finalPetitions(
    @Arg('input', () => FinalPetitionsInput) input: FinalPetitionsInput,
    @Ctx() context: RequestContext,
  ): Promise<CaseRow[]> {
    return casesByIds(context, await finalPetitionsAtIntake(context, input));
  }

  @FieldResolver()
  articles(@Root() { content }: PetitionNoticeRow): readonly string[] {
    return content.articles;
  }

  @FieldResolver()
  receivedOn(@Root() { content }: PetitionNoticeRow): string {
    return content.receivedOn;
  }

  @FieldResolver()
  acceptedOn(@Root() { content }: PetitionNoticeRow): string | null {
    return content.acceptedOn ?? null;
  }

  @FieldResolver()
  requestedOn(@Root() { content }: PetitionNoticeRow): string | null {
    return content.requestedOn ?? null;
  }

  @FieldResolver()
  text(@Root() { content }: PetitionNoticeRow): string | null {
    return content.text ?? null;
  }

  @FieldResolver()
  outcome(@Root() { content }: PetitionNoticeRow): PetitionNotice['outcome'] {
    return content.outcome ?? null;
  }

  @FieldResolver()
  refusalReason(@Root() { content }: PetitionNoticeRow): PetitionNotice['refusalReason'] {
    return content.refusalReason ?? null;
  }

  @FieldResolver()
  extensionDays(@Root() { content }: PetitionNoticeRow): number | null {
    return content.extensionDays ?? null;
  }

  @FieldResolver()
  hearings(@Root() { content }: PetitionNoticeRow): readonly { from: string; to: string }[] {
    return content.hearings ?? [];
  }

  @FieldResolver()
  deadline(@Root() row: PetitionNoticeRow): PetitionDeadline | null {
    const { dueOn, provisional, explanation } = row.content.deadline ?? {};
    return (
      deadlineFrom(dueOn ?? null, provisional ?? null, explanation ?? null) ??
      deadlineFrom(row.requestDueOn, row.requestProvisional, row.requestExplanation)
    );
  }
}

function deadlineFrom(
  dueOn: string | null,
  provisional: boolean | null,
  explanation: RoundRow['explanation'],
): PetitionDeadline | null {
  if (!dueOn || !explanation) return null;
  return {
    dueOn,
    provisional: provisional ?? false,
    explanation: explanation as PetitionDeadline['explanation'],
  };
}

async function casesByIds(context: RequestContext, ids: readonly string[]): Promise<CaseRow[]> {
  const rows = await Promise.all(ids.map((id) => caseList.byId(context).load(id)));
  return rows.filter((row) => row !== null);
}
