import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Tier } from '@guanjia/kit';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { TransferState } from './transfer.rules.ts';

export const CaseTransferEntity = defineEntity({
  name: 'CaseTransfer',
  tableName: 'case_transfer',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    fromDivision: p.string(),
    toDivision: p.string().nullable(),
    authority: p.string().nullable(),
    tier: p.string().$type<Tier>(),
    state: p.string().$type<TransferState>(),
    reason: p.text(),
    transferredAt: p.datetime(),
    transferredByName: p.string(),
    objectionDueOn: p.date().nullable(),
    objectionDueAt: p.datetime().nullable(),
    objectionProvisional: p.boolean().default(false),
    objectionExplanation: p.json<DeadlineExplanation>().nullable(),
    objectedAt: p.datetime().nullable(),
    objectedByName: p.string().nullable(),
    objection: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredByName: p.string().nullable(),
    answer: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedByName: p.string().nullable(),
    decision: p.text().nullable(),
    version: p.integer().version(),
  },
});
export type TransferRecord = InferEntity<typeof CaseTransferEntity>;
