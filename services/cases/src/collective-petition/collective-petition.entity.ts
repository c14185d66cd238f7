import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
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
    representatives: p.array(),
    representativesSealed: p.text(),
    dueOn: p.date(),
    dueAt: p.datetime(),
    provisional: p.boolean(),
    explanation: p.json<DeadlineExplanation>(),
    resolvedAt: p.datetime().nullable(),
    resolvedOn: p.date().nullable(),
    onTime: p.boolean().nullable(),
    result: p.text().nullable(),
    version: p.integer().version(),
  },
});
export type CollectivePetitionRecord = InferEntity<typeof CollectivePetitionEntity>;
