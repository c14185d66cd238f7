import { Asked, listArgs, type AskedFields, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { departmentName } from '../case/case-parts.ts';
import { Case } from '../case/case.type.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division } from '../references/stubs.ts';
import {
  ordersOfCase,
  repliesOfOrder,
  supervisionOrderList,
  type SupervisionOrderRow,
  type SupervisionReplyRow,
} from './order-list.ts';
import { decideReply, issueByHand, reply } from './supervision-steps.ts';
import { judgeSupervision, supervisionActions } from './supervision.rules.ts';
import {
  AllowedSupervisionAction,
  DecideSupervisionReplyInput,
  IssueSupervisionOrderInput,
  ReplyToSupervisionOrderInput,
  SupervisionOrder,
  SupervisionOrderConnection,
  SupervisionOrderListArgs,
  SupervisionOrderPayload,
  SupervisionReply,
} from './supervision.type.ts';

interface Changed {
  supervisionOrder: SupervisionOrderRow | null;
}

@Resolver(() => SupervisionOrder)
export class SupervisionResolver {
  @Query(() => SupervisionOrderConnection, { description: 'Supervision orders, newest first unless told.' })
  supervisionOrders(
    @Args(() => SupervisionOrderListArgs) args: SupervisionOrderListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SupervisionOrderRow>> {
    requireDepartment(context);
    return supervisionOrderList.page(context, { ...listArgs(args), asked });
  }

  @Query(() => SupervisionOrder, { nullable: true })
  supervisionOrder(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SupervisionOrderRow | null> {
    requireDepartment(context);
    return supervisionOrderList.byId(context).load(id);
  }

  @FieldResolver(() => Case)
  case(@Root() { caseId }: SupervisionOrderRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }

  @FieldResolver(() => Division)
  division(@Root() { divisionCode }: SupervisionOrderRow): Division {
    return { code: divisionCode };
  }

  @FieldResolver(() => String, { nullable: true, description: 'The department that has to reply.' })
  addresseeName(
    @Root() { divisionCode, addresseeTier }: SupervisionOrderRow,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return departmentName(context, divisionCode, addresseeTier);
  }

  @FieldResolver(() => Boolean, { description: 'Waits for a reply, past its date.' })
  overdue(@Root() { state, dueAt }: SupervisionOrderRow, @Ctx() { clock }: RequestContext): boolean {
    return (state === 'ISSUED' || state === 'RETURNED') && new Date(dueAt) < clock.now();
  }

  @FieldResolver(() => [SupervisionReply], { description: 'Oldest first.' })
  replies(
    @Root() { id }: SupervisionOrderRow,
    @Ctx() context: RequestContext,
  ): Promise<SupervisionReplyRow[]> {
    return repliesOfOrder(context).load(id);
  }

  @FieldResolver(() => [AllowedSupervisionAction])
  allowedActions(
    @Root() order: SupervisionOrderRow,
    @Ctx() { caller }: RequestContext,
  ): AllowedSupervisionAction[] {
    return supervisionActions.map((action) => {
      const verdict = judgeSupervision(order, caller, action);
      return { action, allowed: verdict.allowed, reason: verdict.allowed ? null : verdict.reason };
    });
  }

  @Mutation(() => SupervisionOrderPayload, { description: 'By a supervisor or head, to a desk below.' })
  async issueSupervisionOrder(
    @Arg('input', () => IssueSupervisionOrderInput) input: IssueSupervisionOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, await issueByHand(context, input));
  }

  @Mutation(() => SupervisionOrderPayload, { description: 'By the desk that the order is addressed to.' })
  async replyToSupervisionOrder(
    @Arg('input', () => ReplyToSupervisionOrderInput) input: ReplyToSupervisionOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await reply(context, input);
    return changed(context, input.id);
  }

  @Mutation(() => SupervisionOrderPayload, { description: 'The demand is met: closes the order.' })
  async acceptSupervisionReply(
    @Arg('input', () => DecideSupervisionReplyInput) input: DecideSupervisionReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await decideReply(context, 'ACCEPT_REPLY', input);
    return changed(context, input.id);
  }

  @Mutation(() => SupervisionOrderPayload, { description: 'Not enough: the addressee has to reply again.' })
  async rejectSupervisionReply(
    @Arg('input', () => DecideSupervisionReplyInput) input: DecideSupervisionReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await decideReply(context, 'REJECT_REPLY', input);
    return changed(context, input.id);
  }
}

/** What supervision adds to a case. */
@Resolver(() => Case)
export class CaseSupervision {
  @FieldResolver(() => [SupervisionOrder], { description: 'Newest first; departments only.' })
  supervisionOrders(
    @Root() { id }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<SupervisionOrderRow[]> | [] {
    return context.caller.kind === 'CLIENT' ? [] : ordersOfCase(context).load(id);
  }
}

async function changed(context: RequestContext, id: string): Promise<Changed> {
  return { supervisionOrder: await supervisionOrderList.byId(context).load(id) };
}
