import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Tier } from '@guanjia/kit';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { HearingDays } from './hearing.rules.ts';
import type { NoticeContent, PetitionNoticeKind } from './notice-kinds.ts';
import type { PetitionRound, ReviewOutcome } from './petition-chain.ts';

/** One opinion of the chain: asked for, given, delivered. */
export const PetitionRoundEntity = defineEntity({
  name: 'PetitionRound',
  tableName: 'petition_round',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    divisionCode: p.string(),
    kind: p.string().$type<PetitionRound>(),
    tier: p.string().$type<Tier>().nullable(),
    authority: p.string().nullable(),
    requestedOn: p.date().nullable(),
    grounds: p.text().nullable(),
    // Until when the opinion has to be given. The handling opinion is timed by the case's own clocks.
    dueOn: p.date().nullable(),
    dueAt: p.datetime().nullable(),
    provisional: p.boolean().nullable(),
    explanation: p.json<DeadlineExplanation>().nullable(),
    hearings: p.json<HearingDays[]>(),
    text: p.text().nullable(),
    outcome: p.string().$type<ReviewOutcome>().nullable(),
    givenAt: p.datetime().nullable(),
    givenOn: p.date().nullable(),
    givenByName: p.string().nullable(),
    onTime: p.boolean().nullable(),
    deliveredOn: p.date().nullable(),
    // Until when the petitioner may ask for the next round.
    requestDueOn: p.date().nullable(),
    requestDueAt: p.datetime().nullable(),
    requestProvisional: p.boolean().nullable(),
    requestExplanation: p.json<DeadlineExplanation>().nullable(),
    isCurrent: p.boolean(),
  },
});
export type PetitionRoundRecord = InferEntity<typeof PetitionRoundEntity>;

export const PetitionNoticeEntity = defineEntity({
  name: 'PetitionNotice',
  tableName: 'petition_notice',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    divisionCode: p.string(),
    kind: p.string().$type<PetitionNoticeKind>(),
    roundId: p.string().nullable(),
    departmentCode: p.string(),
    year: p.integer(),
    place: p.integer(),
    tier: p.string().$type<Tier>(),
    issuedAt: p.datetime(),
    issuedOn: p.date(),
    issuedByName: p.string(),
    content: p.json<NoticeContent>(),
  },
});
