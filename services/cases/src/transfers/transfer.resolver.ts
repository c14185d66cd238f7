import { PageArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division } from '../references/stubs.ts';
import { answerObjection, decideTransfer, objectToTransfer } from './settle-transfer.ts';
import { transferCase, transferCaseOut } from './transfer-case.ts';
import { transferList, transfersOfCase, type TransferRow } from './transfer-list.ts';
import { judgeAnswer, judgeSuperior } from './transfer.rules.ts';
import {
  AnswerObjectionInput,
  CaseTransfer,
  CaseTransferConnection,
  CaseTransferFilter,
  CaseTransferPayload,
  DecideTransferInput,
  SettleTransferInput,
  TransferCaseInput,
  TransferCaseOutInput,
} from './transfer.type.ts';

interface Settled {
  transfer: TransferRow | null;
  case: CaseRow | null;
}

@Resolver(() => CaseTransfer)
export class CaseTransferResolver {
  @Query(() => CaseTransferConnection, {
    description: 'Cases that came to your division, or left it, by transfer; newest first.',
  })
  caseTransfers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CaseTransferFilter, { nullable: true }) filter: CaseTransferFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TransferRow>> {
    requireDepartment(context);
    return transferList.page(context, { page, filter });
  }

  @FieldResolver(() => Case, { nullable: true, description: 'Null when it is in a division outside yours.' })
  case(@Root() { caseId }: TransferRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }

  @FieldResolver(() => Division)
  fromDivision(@Root() { fromDivision }: TransferRow): Division {
    return { code: fromDivision };
  }

  @FieldResolver(() => Division, { nullable: true })
  toDivision(@Root() { toDivision }: TransferRow): Division | null {
    return toDivision ? { code: toDivision } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may confirm the objection or insist.' })
  mayAnswer(@Root() row: TransferRow, @Ctx() { caller }: RequestContext): boolean {
    return judgeAnswer(row, caller) === null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may decide between the two desks.' })
  mayDecide(@Root() row: TransferRow, @Ctx() { caller }: RequestContext): boolean {
    return judgeSuperior(row, caller) === null;
  }

  @Mutation(() => CaseTransferPayload, {
    description: 'To another division, where the case keeps its clocks.',
  })
  async transferCase(
    @Arg('input', () => TransferCaseInput) input: TransferCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Settled> {
    return settled(context, await transferCase(context, input));
  }

  @Mutation(() => CaseTransferPayload, { description: 'To an authority outside, which ends the case here.' })
  async transferCaseOut(
    @Arg('input', () => TransferCaseOutInput) input: TransferCaseOutInput,
    @Ctx() context: RequestContext,
  ): Promise<Settled> {
    return settled(context, await transferCaseOut(context, input));
  }

  @Mutation(() => CaseTransferPayload, { description: 'The receiving desk: this case is not ours.' })
  async objectToTransfer(
    @Arg('input', () => SettleTransferInput) input: SettleTransferInput,
    @Ctx() context: RequestContext,
  ): Promise<Settled> {
    await objectToTransfer(context, input);
    return settled(context, input.id);
  }

  @Mutation(() => CaseTransferPayload, { description: 'The transferor takes the case back, or insists.' })
  async answerObjection(
    @Arg('input', () => AnswerObjectionInput) input: AnswerObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<Settled> {
    await answerObjection(context, input);
    return settled(context, input.id);
  }

  @Mutation(() => CaseTransferPayload, { description: 'The tier above both desks decides.' })
  async decideTransfer(
    @Arg('input', () => DecideTransferInput) input: DecideTransferInput,
    @Ctx() context: RequestContext,
  ): Promise<Settled> {
    await decideTransfer(context, input);
    return settled(context, input.id);
  }
}

@Resolver(() => Case)
export class TransfersOfCase {
  @FieldResolver(() => [CaseTransfer], { description: 'From desk to desk, newest first.' })
  transfers(
    @Root() { id }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<TransferRow[]> | readonly TransferRow[] {
    return context.caller.kind === 'CLIENT' ? [] : transfersOfCase(context).load(id);
  }
}

async function settled(context: RequestContext, id: string): Promise<Settled> {
  const transfer = await transferList.byId(context).load(id);
  return { transfer, case: transfer && (await caseList.byId(context).load(transfer.caseId)) };
}
