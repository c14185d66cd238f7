import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { PERSONAL, type Tier } from '@guanjia/kit';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import type { DeadlineClock, DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { CaseState } from '../life/case-life.ts';
import type { PetitionStage } from '../petition-chain/petition-chain.ts';
import type { CaseEventType, RefusalReason, Satisfaction, SettlementLevel } from './case-enums.ts';

/** The tables of a case, for the unit of work. Reads go past them, see case-list.ts. */
export const CaseEntity = defineEntity({
  name: 'Case',
  tableName: 'case_record',
  properties: {
    id: p.string().primary(),
    number: p.string(),
    channel: p.string().$type<Channel>(),
    sourceNumber: p.string().nullable(),
    registeredBy: p.string(),
    estateId: p.string().nullable(),
    divisionCode: p.string(),
    categoryId: p.string(),
    urgency: p.string().$type<Urgency>(),
    text: p.text(),
    location: p.string().nullable(),
    // Masked; the clear values are in `complainantSealed`, together, encrypted.
    complainantName: p.string().nullable().groups(PERSONAL),
    complainantPhone: p.string().nullable().groups(PERSONAL),
    complainantIdNumber: p.string().nullable().groups(PERSONAL),
    complainantSealed: p.text().nullable().groups(PERSONAL),
    complainantPhoneHash: p.string().nullable().groups(PERSONAL),
    complainantIdHash: p.string().nullable().groups(PERSONAL),
    receivedAt: p.datetime(),
    receivedOn: p.date(),
    registeredAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    acceptedOn: p.date().nullable(),
    // Until when it had to be accepted or refused, and whether it was; null where no limit holds.
    acceptDueAt: p.datetime().nullable(),
    answeredInTime: p.boolean().nullable(),
    state: p.string().$type<CaseState>(),
    tier: p.string().$type<Tier>(),
    assigneeId: p.string().nullable(),
    assigneeName: p.string().nullable(),
    dueOn: p.date(),
    dueAt: p.datetime(),
    dueProvisional: p.boolean(),
    resolvedAt: p.datetime().nullable(),
    resolvedOn: p.date().nullable(),
    resolvedOnTime: p.boolean().nullable(),
    resolvedLevel: p.string().$type<SettlementLevel>().nullable(),
    endedAt: p.datetime().nullable(),
    endedOn: p.date().nullable(),
    followUpSatisfaction: p.string().$type<Satisfaction>().nullable(),
    followUpNote: p.string().nullable(),
    followUpAt: p.datetime().nullable(),
    reopenedCount: p.integer(),
    collectivePetitionId: p.string().nullable(),
    refusalReason: p.string().$type<RefusalReason>().nullable(),
    suspendedFrom: p.string().$type<CaseState>().nullable(),
    suspendedAt: p.datetime().nullable(),
    suspendedUntil: p.date().nullable(),
    transferredTo: p.string().nullable(),
    duplicateOfId: p.string().nullable(),
    // Null until an opinion is given.
    petitionStage: p.string().$type<PetitionStage>().nullable(),
    petitionExtendedOn: p.date().nullable(),
    // 归档件: its clocks never run; see ledger/imported-case.ts.
    archived: p.boolean().default(false),
    version: p.integer().version(),
    updatedAt: p.datetime(),
  },
});
export type CaseRecord = InferEntity<typeof CaseEntity>;

export const CaseDeadlineEntity = defineEntity({
  name: 'CaseDeadline',
  tableName: 'case_deadline',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    divisionCode: p.string(),
    clock: p.string().$type<DeadlineClock>(),
    startedAt: p.datetime(),
    dueOn: p.date(),
    dueAt: p.datetime(),
    provisional: p.boolean(),
    explanation: p.json<DeadlineExplanation>(),
    stoppedAt: p.datetime().nullable(),
    pausedAt: p.datetime().nullable(),
    outcome: p.string().$type<'MET' | 'MISSED' | 'DROPPED'>().nullable(),
    isCurrent: p.boolean(),
  },
});
export type CaseDeadlineRecord = InferEntity<typeof CaseDeadlineEntity>;

export const CaseResolutionEntity = defineEntity({
  name: 'CaseResolution',
  tableName: 'case_resolution',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    divisionCode: p.string(),
    text: p.text(),
    level: p.string().$type<SettlementLevel>(),
    recordedAt: p.datetime(),
    recordedBy: p.string(),
    resolvedOn: p.date(),
    onTime: p.boolean(),
    reopenedAt: p.datetime().nullable(),
    reopenedOn: p.date().nullable(),
  },
});

export const CaseEventEntity = defineEntity({
  name: 'CaseEvent',
  tableName: 'case_event',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    divisionCode: p.string(),
    type: p.string().$type<CaseEventType>(),
    occurredAt: p.datetime(),
    actorKind: p.string(),
    actorId: p.string(),
    actorName: p.string(),
    actorTier: p.string().$type<Tier>(),
    note: p.text().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
});
