import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { StarChangeKind } from './star.rules.ts';

export const StarAwardEntity = defineEntity({
  name: 'StarAwardRow',
  tableName: 'star_award',
  properties: {
    id: p.string().primary(),
    estateId: p.string(),
    divisionCode: p.string(),
    schemeId: p.string(),
    level: p.integer(),
    plaqueNumber: p.string(),
    awardedOn: p.date(),
    validUntil: p.date(),
    recordedOn: p.date(),
    version: p.integer().version(),
  },
});

export const StarChangeEntity = defineEntity({
  name: 'StarChangeRow',
  tableName: 'star_change',
  properties: {
    id: p.string().primary(),
    awardId: p.string(),
    divisionCode: p.string(),
    place: p.integer(),
    kind: p.string().$type<StarChangeKind>(),
    changedOn: p.date(),
    level: p.integer().nullable(),
    plaqueNumber: p.string().nullable(),
    reason: p.string(),
    recordedBy: p.string(),
    recordedAt: p.datetime(),
  },
});

/** Written with the award; when the award changes, its history is laid anew in SQL. */
export const StarPeriodEntity = defineEntity({
  name: 'StarPeriodRow',
  tableName: 'star_period',
  properties: {
    awardId: p.string().primary(),
    place: p.integer().primary(),
    estateId: p.string(),
    divisionCode: p.string(),
    level: p.integer(),
    plaqueNumber: p.string(),
    fromOn: p.date(),
    toOn: p.date(),
  },
});

export const PlaqueEntity = defineEntity({
  name: 'PlaqueRow',
  tableName: 'plaque',
  properties: {
    number: p.string().primary(),
    awardId: p.string(),
    divisionCode: p.string(),
    issuedOn: p.date(),
  },
});

export const PlaqueInspectionEntity = defineEntity({
  name: 'PlaqueInspectionRow',
  tableName: 'plaque_inspection',
  properties: {
    id: p.string().primary(),
    awardId: p.string(),
    divisionCode: p.string(),
    plaqueNumber: p.string(),
    inspectedOn: p.date(),
    hung: p.boolean(),
    intact: p.boolean(),
    correct: p.boolean(),
    note: p.string(),
    recordedBy: p.string(),
    recordedAt: p.datetime(),
  },
});

export type StarAwardRecord = InferEntity<typeof StarAwardEntity>;

/** An award as it was made. */
export type MadeAward = Omit<StarAwardRecord, 'version' | 'recordedOn'>;
