import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { CreditKind, EntryTier } from './credit-pack.ts';

/** A voided entry stays in the books and counts no more from the day on which it was voided. */
export enum CreditEntryState {
  RECORDED = 'RECORDED',
  VOIDED = 'VOIDED',
}

/** An entry with all its details, under row scope. */
export const CreditEntryEntity = defineEntity({
  name: 'CreditEntryRow',
  tableName: 'credit_entry',
  properties: {
    id: p.string().primary(),
    companyId: p.string(),
    itemId: p.string(),
    kind: p.string().$type<CreditKind>(),
    divisionCode: p.string(),
    estateId: p.string().nullable(),
    points: p.integer(),
    effectiveOn: p.date(),
    validUntil: p.date().nullable(),
    evidence: p.string(),
    note: p.string(),
    state: p.string().$type<CreditEntryState>(),
    voidReason: p.string().nullable(),
    recordedBy: p.string(),
    recordedTier: p.string().$type<EntryTier>(),
    recordedAt: p.datetime(),
    version: p.integer().version(),
  },
});

/** What the company's public score needs of an entry: see the migration for why it stands apart. */
export const CreditPointEntity = defineEntity({
  name: 'CreditPointRow',
  tableName: 'credit_point',
  properties: {
    entryId: p.string().primary(),
    companyId: p.string(),
    packKey: p.string(),
    itemId: p.string(),
    kind: p.string().$type<CreditKind>(),
    points: p.integer(),
    veto: p.boolean(),
    effectiveOn: p.date(),
    validUntil: p.date().nullable(),
    voidFrom: p.date().nullable(),
    recordedOn: p.date(),
    voidRecordedOn: p.date().nullable(),
  },
});

export type CreditEntryRecord = InferEntity<typeof CreditEntryEntity>;
