import { defineEntity, p } from '@mikro-orm/core';
import type { ScoringMethod, StarLevel, TierWeight } from './scheme.rules.ts';

/** DRAFT is being written; PUBLISHED is frozen for good, by the database too. */
export enum SchemeState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}

export const RatingSchemeEntity = defineEntity({
  name: 'RatingSchemeRow',
  tableName: 'rating_scheme',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    schemeVersion: p.string(),
    state: p.string().$type<SchemeState>(),
    total: p.integer(),
    levels: p.json<StarLevel[]>(),
    publishedOn: p.date().nullable(),
    version: p.integer().version(),
  },
});

export const RatingSectionEntity = defineEntity({
  name: 'RatingSectionRow',
  tableName: 'rating_section',
  properties: {
    id: p.string().primary(),
    schemeId: p.string(),
    place: p.integer(),
    code: p.string(),
    name: p.string(),
    points: p.integer(),
  },
});

export const RatingItemEntity = defineEntity({
  name: 'RatingItemRow',
  tableName: 'rating_item',
  properties: {
    id: p.string().primary(),
    schemeId: p.string(),
    sectionId: p.string(),
    place: p.integer(),
    code: p.string(),
    name: p.string(),
    points: p.integer(),
    method: p.string().$type<ScoringMethod>(),
    metric: p.string().nullable(),
    evidence: p.string(),
    weights: p.json<TierWeight[]>(),
  },
});
