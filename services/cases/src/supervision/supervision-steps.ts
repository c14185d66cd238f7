import {
  localDateIn,
  newId,
  notFound,
  PlatformError,
  requireRole,
  requireVersion,
  type RequestContext,
  type Tier,
  type WriteSession,
} from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { CaseEntity, type CaseRecord } from '../case/case.entity.ts';
import { recordEvent } from '../case/record-event.ts';
import type { CaseEventType } from '../case/case-enums.ts';
import { endOfShanghaiDay } from '../calendar/office-time.ts';
import type { ComputedDeadline } from '../deadlines/deadline.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { orderLimitFrom, readEscalationPacks } from '../escalation/order-limit.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { isFinal, standsAtOrAbove } from '../life/case-life.ts';
import { desk, tell } from '../notices/tell.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import { issueOrder } from './issue-order.ts';
import { openOrderOf } from './open-order.ts';
import { orderState } from './order-state.ts';
import {
  SupervisionOrderEntity,
  SupervisionReplyEntity,
  type SupervisionOrderRecord,
} from './supervision.entity.ts';
import {
  judgeSupervision,
  supervisionLife,
  supervisors,
  type SupervisionAction,
} from './supervision.rules.ts';
import type { IssueSupervisionOrderInput } from './supervision.type.ts';

/**
 * Issues an order by hand; answers its id. By supervisors and heads, to a desk below theirs, one about a case at a time.
 * Throws FORBIDDEN, NOT_FOUND, RULE_VIOLATED, INVALID_INPUT or IDEMPOTENCY_MISMATCH.
 */
export async function issueByHand(
  context: RequestContext,
  input: IssueSupervisionOrderInput,
): Promise<string> {
  requireDepartment(context);
  requireRole(context.caller, ...supervisors);
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce(
    { operation: 'issueSupervisionOrder', idempotencyKey, input: asked },
    async (session) => {
      const demand = asked.demand.trim();
      if (demand === '') throw missing('demand', 'demandMissing');
      const about = await lockedCase(session, asked.caseId);
      if (isFinal(about.state)) {
        throw new PlatformError(
          'RULE_VIOLATED',
          `Case ${about.number} is over: there is nothing to supervise.`,
          {
            reason: 'caseIsOver',
            field: 'caseId',
          },
        );
      }
      const open = await openOrderOf(session, about.id);
      if (open) {
        throw new PlatformError('RULE_VIOLATED', `Order ${open} about this case is still open.`, {
          reason: 'orderOpen',
          field: 'caseId',
          params: { order: open },
        });
      }
      const addresseeTier = asked.addresseeTier ?? about.tier;
      requireBelow(session, addresseeTier);
      const id = await issueOrder(session, {
        about: { ...about, estateId: about.estateId ?? null, assigneeId: about.assigneeId ?? null },
        missed: null,
        demand,
        issuerTier: session.caller.tier,
        issuerName: session.caller.name,
        addresseeTier,
        due: await dueOf(session, asked.dueOn),
      });
      leaveInHistory(session, about, 'SUPERVISION_ORDERED', { orderId: id });
      return id;
    },
  );
}

function requireBelow(session: WriteSession, addressee: Tier): void {
  const { tier } = session.caller;
  if (tier !== addressee && standsAtOrAbove(tier, addressee)) return;
  throw new PlatformError('RULE_VIOLATED', 'An order goes to a desk below yours.', {
    reason: 'addresseeNotBelow',
    field: 'addresseeTier',
    params: { tier, addresseeTier: addressee },
  });
}

async function dueOf(session: WriteSession, dueOn: string | undefined): Promise<ComputedDeadline> {
  const at = session.clock.now();
  const today = localDateIn(at);
  const { calendar } = await readRuleBook(session.rows, today);
  const byRule = orderLimitFrom(await readEscalationPacks(session.rows), at, calendar);
  if (!dueOn) return byRule;
  if (dueOn < today) {
    throw new PlatformError('RULE_VIOLATED', 'The reply cannot be due in the past.', {
      reason: 'dueInPast',
      field: 'dueOn',
    });
  }
  const explanation = { ...byRule.explanation, unrolledEnd: dueOn, rolled: false, holidayName: null };
  return {
    dueOn,
    dueAt: endOfShanghaiDay(dueOn),
    provisional: false,
    explanation: { ...explanation, rule: 'local.supervisionByHand', provisionalYears: [] },
  };
}

/** The addressee's reply. Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN or INVALID_INPUT. */
export async function reply(
  context: RequestContext,
  { id, version, text }: { id: string; version: number; text: string },
): Promise<void> {
  await takeSupervisionStep(context, 'REPLY', { id, version }, async (session, order) => {
    const words = text.trim();
    if (words === '') throw missing('text', 'replyMissing');
    const at = session.clock.now();
    session.em.create(SupervisionReplyEntity, {
      id: newId('SupervisionReply'),
      orderId: id,
      caseId: order.caseId,
      divisionCode: order.divisionCode,
      text: words,
      repliedAt: at,
      repliedBy: session.caller.name,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    });
    // A second reply does not make up for a late first one.
    order.repliedInTime = (order.repliedInTime ?? true) && at <= order.dueAt;
  });
}

/** Accepts the reply, which closes the order, or rejects it with a note. Throws as `reply` does. */
export async function decideReply(
  context: RequestContext,
  action: 'ACCEPT_REPLY' | 'REJECT_REPLY',
  { id, version, note }: { id: string; version: number; note?: string },
): Promise<void> {
  await takeSupervisionStep(context, action, { id, version }, async (session, order) => {
    const why = note?.trim() || null;
    if (action === 'REJECT_REPLY' && !why) throw missing('note', 'noteMissing');
    const at = session.clock.now();
    const given = await session.em.findOneOrFail(SupervisionReplyEntity, { orderId: id, decision: null });
    Object.assign(given, {
      decision: action === 'ACCEPT_REPLY' ? 'ACCEPTED' : 'REJECTED',
      decidedAt: at,
      decidedBy: session.caller.name,
      decisionNote: why,
    });
    if (action === 'ACCEPT_REPLY') order.closedAt = at;
  });
}

interface StepRecords {
  readonly operation: string;
  readonly event: string;
  readonly inHistory: CaseEventType;
  readonly notice: NoticeKind;
}

const records: Readonly<Record<SupervisionAction, StepRecords>> = {
  REPLY: {
    operation: 'replyToSupervisionOrder',
    event: 'SupervisionOrderReplied',
    inHistory: 'SUPERVISION_REPLIED',
    notice: 'SUPERVISION_ORDER_REPLIED',
  },
  ACCEPT_REPLY: {
    operation: 'acceptSupervisionReply',
    event: 'SupervisionOrderClosed',
    inHistory: 'SUPERVISION_CLOSED',
    notice: 'SUPERVISION_ORDER_CLOSED',
  },
  REJECT_REPLY: {
    operation: 'rejectSupervisionReply',
    event: 'SupervisionReplyRejected',
    inHistory: 'SUPERVISION_RETURNED',
    notice: 'SUPERVISION_REPLY_REJECTED',
  },
};

async function takeSupervisionStep(
  context: RequestContext,
  action: SupervisionAction,
  asked: { id: string; version: number },
  change: (session: WriteSession, order: SupervisionOrderRecord) => Promise<void>,
): Promise<void> {
  requireDepartment(context);
  const { operation, event, inHistory, notice } = records[action];
  await context.write(operation, async (session) => {
    // The case first, as every step in its life locks it first.
    await session.rows(sql`
      select id from case_record where id = (select case_id from supervision_order where id = ${asked.id}) for update`);
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const order = await session.em.findOne(SupervisionOrderEntity, { id: asked.id }, { lockMode });
    if (!order) throw notFound('SupervisionOrder', asked.id);
    requireVersion(order, asked.version);
    const verdict = judgeSupervision(order, session.caller, action);
    if (!verdict.allowed) {
      const { code, reason } = verdict;
      throw new PlatformError(code, `${action} is not possible for order ${order.number}: ${reason}.`, {
        reason,
        params: { action, state: order.state },
      });
    }
    await change(session, order);
    order.state = supervisionLife[action].to;
    await session.em.flush();
    const about = await session.em.findOneOrFail(CaseEntity, { id: order.caseId });
    leaveInHistory(session, about, inHistory, { orderId: order.id });
    const toIssuer = action === 'REPLY';
    await tell(session, [
      {
        to: desk(
          order.divisionCode,
          toIssuer ? order.issuerTier : order.addresseeTier,
          toIssuer ? supervisors : undefined,
        ),
        kind: notice,
        caseId: order.caseId,
        orderId: order.id,
        params: { case: about.number, order: order.number, dueOn: order.dueOn },
      },
    ]);
    session.emit({
      type: event,
      subjectId: order.id,
      divisionCode: order.divisionCode,
      data: orderState(order, about.estateId ?? null),
    });
  });
}

async function lockedCase(session: WriteSession, id: string): Promise<CaseRecord> {
  const found = await session.em.findOne(CaseEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw notFound('Case', id);
  return found;
}

function leaveInHistory(
  session: WriteSession,
  about: CaseRecord,
  type: CaseEventType,
  data: Record<string, unknown>,
): void {
  recordEvent(session, about, { type, at: session.clock.now(), note: null, data });
}

function missing(field: string, reason: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `Fill in ${field}.`, { reason, field });
}
