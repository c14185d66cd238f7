import { sql } from 'kysely';
import { defineList, defineLoader, groupedByKey, SortDirection } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';
import type { SchemeState } from './rating-scheme.entity.ts';
import type { SchemeItem, SchemeSection, StarLevel } from './scheme.rules.ts';

export interface RatingSchemeRow {
  id: string;
  name: string;
  schemeVersion: string;
  status: SchemeState;
  /** In 0.01 point. */
  totalPoints: number;
  levels: StarLevel[];
  publishedOn: LocalDate | null;
  version: number;
}

export const schemeList = defineList<RatingSchemeRow, 'NAME' | 'SCHEME_VERSION'>({
  from: 'rating_scheme',
  columns: {
    id: 't.id',
    name: 't.name',
    schemeVersion: 't.scheme_version',
    status: 't.state',
    totalPoints: 't.total',
    levels: 't.levels',
    publishedOn: 't.published_on',
    version: 't.version',
  },
  orders: { NAME: 'name', SCHEME_VERSION: 'schemeVersion' },
  defaultOrder: [{ field: 'SCHEME_VERSION', direction: SortDirection.DESC }],
  filters: { id: 't.id', name: 't.name', schemeVersion: 't.scheme_version', status: 't.state' },
});

/** The sections of a scheme with their items, in their order; one statement for any number of schemes. */
export const sectionsOfScheme = defineLoader<string, SchemeSection[]>(async (schemeIds, context) => {
  const rows = await context.rows<SchemeSection & { schemeId: string; items: SchemeItem[] }>(sql`
    select section.scheme_id as "schemeId", section.code, section.name, section.points,
      coalesce(jsonb_agg(jsonb_build_object('code', item.code, 'name', item.name, 'points', item.points,
        'method', item.method, 'metric', item.metric, 'evidence', item.evidence, 'weights', item.weights)
        order by item.place) filter (where item.id is not null), '[]') as items
    from rating_section section left join rating_item item on item.section_id = section.id
    where section.scheme_id = any(${schemeIds})
    group by section.id order by section.scheme_id, section.place`);
  return groupedByKey(schemeIds, rows, (row) => row.schemeId);
});
