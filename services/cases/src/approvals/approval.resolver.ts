import { listArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { actorId } from '../case/record-event.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { judgeDecision } from '../life/case-step.rules.ts';
import { Division } from '../references/stubs.ts';
import { approvalRules } from './approval-kinds.ts';
import { approvalList, approvalsOfCase, type ApprovalRow } from './approval-list.ts';
import {
  Approval,
  ApprovalConnection,
  ApprovalListArgs,
  ApprovalPayload,
  DecideApprovalInput,
  RetractApprovalInput,
} from './approval.type.ts';
import { decideApproval, retractApproval } from './decide-approval.ts';

interface Decided {
  approval: ApprovalRow | null;
  case: CaseRow | null;
}

@Resolver(() => Approval)
export class ApprovalResolver {
  @Query(() => ApprovalConnection, { description: 'Requests of your division, newest first.' })
  approvals(
    @Args(() => ApprovalListArgs) args: ApprovalListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ApprovalRow>> {
    requireDepartment(context);
    return approvalList.page(context, listArgs(args));
  }

  @FieldResolver(() => Case)
  case(@Root() { caseId }: ApprovalRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }

  @FieldResolver(() => Division)
  division(@Root() { divisionCode }: ApprovalRow): Division {
    return { code: divisionCode };
  }

  @FieldResolver()
  until(@Root() { details }: ApprovalRow): string | null {
    return details.until ?? null;
  }

  @FieldResolver()
  days(@Root() { details }: ApprovalRow): number | null {
    return details.days ?? null;
  }

  @FieldResolver()
  async mayDecide(@Root() row: ApprovalRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await mayNotDecide(row, context)) === null;
  }

  @FieldResolver()
  mayNotDecideReason(@Root() row: ApprovalRow, @Ctx() context: RequestContext): Promise<string | null> {
    return mayNotDecide(row, context);
  }

  @FieldResolver()
  mayRetract(@Root() { state, requestedBy }: ApprovalRow, @Ctx() { caller }: RequestContext): boolean {
    return state === 'PENDING' && requestedBy === actorId(caller);
  }

  @Mutation(() => ApprovalPayload, { description: 'What is approved happens at once.' })
  async decideApproval(
    @Arg('input', () => DecideApprovalInput) input: DecideApprovalInput,
    @Ctx() context: RequestContext,
  ): Promise<Decided> {
    await decideApproval(context, input);
    return decided(context, input.id);
  }

  @Mutation(() => ApprovalPayload, { description: 'Takes your own request back.' })
  async retractApproval(
    @Arg('input', () => RetractApprovalInput) input: RetractApprovalInput,
    @Ctx() context: RequestContext,
  ): Promise<Decided> {
    await retractApproval(context, input);
    return decided(context, input.id);
  }
}

@Resolver(() => Case)
export class CaseApprovals {
  @FieldResolver(() => [Approval], { description: 'What was asked to be approved, newest first.' })
  approvals(
    @Root() { id }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<ApprovalRow[]> | readonly ApprovalRow[] {
    return context.caller.kind === 'CLIENT' ? [] : approvalsOfCase(context).load(id);
  }
}

async function mayNotDecide(row: ApprovalRow, context: RequestContext): Promise<string | null> {
  if (row.state !== 'PENDING') return 'approvalDecided';
  const about = await caseList.byId(context).load(row.caseId);
  const verdict = judgeDecision(
    { ...approvalRules[row.kind], tier: about?.tier ?? row.tier, requesterId: row.requestedBy },
    { ...context.caller, id: actorId(context.caller) },
  );
  return verdict.allowed ? null : verdict.reason;
}

async function decided(context: RequestContext, id: string): Promise<Decided> {
  const approval = await approvalList.byId(context).load(id);
  return { approval, case: approval && (await caseList.byId(context).load(approval.caseId)) };
}
