import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { PERSONAL, type Tier } from '@guanjia/kit';
import type { BatchState } from './batch-life.ts';
import type { BatchEventType } from './batch-event.ts';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';

/** A joint visit (群体性集中上访): counted in batches and persons; its complaints are cases of their own. */
export const CollectivePetitionEntity = defineEntity({
  name: 'CollectivePetition',
  tableName: 'collective_petition',
  properties: {
    id: p.string().primary(),
    number: p.string(),
    divisionCode: p.string(),
    estateId: p.string().nullable(),
    subject: p.text(),
    receivedAt: p.datetime(),
    receivedOn: p.date(),
    persons: p.integer(),
    // Masked; the clear names are sealed.
    representatives: p.array().groups(PERSONAL),
    representativesSealed: p.text().nullable().groups(PERSONAL),
    // Of the clock that runs: acceptance, then the total limit.
    dueOn: p.date(),
    dueAt: p.datetime(),
    provisional: p.boolean(),
    explanation: p.json<DeadlineExplanation>(),
    resolvedAt: p.datetime().nullable(),
    resolvedOn: p.date().nullable(),
    onTime: p.boolean().nullable(),
    result: p.text().nullable(),
    state: p.string().$type<BatchState>(),
    // Whose desk holds it.
    tier: p.string().$type<Tier>(),
    acceptedAt: p.datetime().nullable(),
    acceptedOn: p.date().nullable(),
    acceptedInTime: p.boolean().nullable(),
    pausedAt: p.datetime().nullable(),
    pausedUntil: p.date().nullable(),
    endedOn: p.date().nullable(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});
export type CollectivePetitionRecord = InferEntity<typeof CollectivePetitionEntity>;

export const CollectivePetitionEventEntity = defineEntity({
  name: 'CollectivePetitionEvent',
  tableName: 'collective_petition_event',
  properties: {
    id: p.string().primary(),
    petitionId: p.string(),
    divisionCode: p.string(),
    type: p.string().$type<BatchEventType>(),
    occurredAt: p.datetime(),
    // Null when the platform acts by itself.
    actorName: p.string().nullable(),
    actorTier: p.string().$type<Tier>(),
    note: p.text().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
});
