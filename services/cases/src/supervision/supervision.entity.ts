import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Tier } from '@guanjia/kit';
import type { DeadlineClock, DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { SupervisionOrderState } from './supervision.rules.ts';

/** A supervision order (督办单) and the replies to it, for the unit of work. */
export const SupervisionOrderEntity = defineEntity({
  name: 'SupervisionOrder',
  tableName: 'supervision_order',
  properties: {
    id: p.string().primary(),
    number: p.string(),
    caseId: p.string(),
    divisionCode: p.string(),
    automatic: p.boolean(),
    deadlineId: p.string().nullable(),
    clock: p.string().$type<DeadlineClock>().nullable(),
    issuerTier: p.string().$type<Tier>(),
    issuerName: p.string(),
    addresseeTier: p.string().$type<Tier>(),
    demand: p.text().nullable(),
    issuedAt: p.datetime(),
    issuedOn: p.date(),
    dueOn: p.date(),
    dueAt: p.datetime(),
    provisional: p.boolean(),
    explanation: p.json<DeadlineExplanation>(),
    state: p.string().$type<SupervisionOrderState>(),
    repliedInTime: p.boolean().nullable(),
    // Who gave the latest reply.
    closedAt: p.datetime().nullable(),
    overdueToldAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});
export type SupervisionOrderRecord = InferEntity<typeof SupervisionOrderEntity>;

export const SupervisionReplyEntity = defineEntity({
  name: 'SupervisionReply',
  tableName: 'supervision_reply',
  properties: {
    id: p.string().primary(),
    orderId: p.string(),
    caseId: p.string(),
    divisionCode: p.string(),
    text: p.text(),
    repliedAt: p.datetime(),
    repliedBy: p.string(),
    decision: p.string().$type<'ACCEPTED' | 'REJECTED'>().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().nullable(),
    decisionNote: p.text().nullable(),
  },
});
