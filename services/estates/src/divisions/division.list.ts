import {
  defineList,
  defineLoader,
  groupedByKey,
  inKeyOrder,
  keptByDate,
  notFound,
  SortDirection,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { countsOn, versionHolds } from '../estates/estate-on-day.ts';
import { comparing, dateSql } from '../lists/sql-text.ts';
import { DivisionOrderField, type Division, type FormerName } from './division.types.ts';

const columns = {
  id: 't.id',
  code: 't.code',
  name: 't.name',
  level: 't.level',
  kind: 't.kind',
  parentCode: 't.parent_code',
  validFrom: 't.valid_from',
  validTo: 't.valid_to',
  successorCode: 't.successor_code',
};

const orders = { CODE: 'code', NAME: 'name' } as const;
const defaultOrder = [{ field: DivisionOrderField.CODE, direction: SortDirection.ASC }];

const listOf = (from: string, named = columns) =>
  defineList<Division, DivisionOrderField>({
    from,
    columns: named,
    orders,
    defaultOrder,
    filters: {
      id: 't.id',
      code: 't.code',
      name: 't.name',
      level: 't.level',
      kind: 't.kind',
      parentCode: 't.parent_code',
      search: (words: string) =>
        sql`(${comparing('t.name', { contains: words.trim() })} or ${comparing('t.code', { startsWith: words.trim() })})`,
    },
  });

/** Divisions whose codes hold now. */
export const divisionList = listOf('(select * from division where valid_to is null)');

export const childrenOfDivision = divisionList.under('t.parent_code');

/**
 * The divisions below one on a day, under the names that they had. One that had ended is among them as long as estates
 * count in it, so that the parts add up to the whole.
 */
export const childrenOn = keptByDate((_sql, day) => {
  const on = dateSql(day);
  const lasts = (division: string) =>
    `(${division}.valid_from is null or ${division}.valid_from <= ${on}) and (${division}.valid_to is null or ${division}.valid_to >= ${on})`;
  const holdsEstates = `exists (select from estate_version t where t.division_code >= d.code and t.division_code < division_end(d.code)
    and ${versionHolds(on)} and ${countsOn(on)})`;
  const from = `(select d.* from division d where ${lasts('d')} or (d.valid_to < ${on} and ${holdsEstates}
    and not exists (select from division later where later.code = d.code and later.id <> d.id and (later.valid_from > d.valid_to) and later.valid_from <= ${on})))`;
  const name = `coalesce((select f.name from division_former_name f
    where f.division_id = t.id and f.to_date >= ${on} order by f.to_date limit 1), t.name)`;
  return listOf(from, { ...columns, name }).under('t.parent_code');
});

/** What a division was called before, the newest first. */
export const formerNamesOf = defineLoader<string, FormerName[]>(async (ids, context) => {
  const rows = await context.rows<FormerName & { divisionId: string }>(sql`
    select division_id as "divisionId", name, from_date as "from", to_date as "to" from division_former_name
    where division_id = any(${ids}) order by division_id, to_date desc`);
  return groupedByKey(ids, rows, (row) => row.divisionId);
});

/** The divisions that became a part of a code's division, the newest first. */
export const predecessorsOf = defineLoader<string, Division[]>(async (codes, context) => {
  const selected = sql.raw(
    Object.entries(columns)
      .map(([name, column]) => `${column} as "${name}"`)
      .join(', '),
  );
  const rows = await context.rows<Division>(sql`
    select ${selected} from division t where t.successor_code = any(${codes}) order by t.valid_to desc, t.code`);
  return groupedByKey(codes, rows, (row) => row.successorCode ?? '');
});

/** A division by its id, even one that has ended. */
export const divisionById = defineList<Division, DivisionOrderField>({
  from: 'division',
  columns,
  orders,
  defaultOrder,
  filters: {},
}).byId;

/** The division that a code means now, or meant last; null when it never meant one. */
export const divisionByCode = defineLoader<string, Division | null>(async (codes, context) => {
  const selected = sql.raw(
    Object.entries(columns)
      .map(([name, column]) => `${column} as "${name}"`)
      .join(', '),
  );
  const rows = await context.rows<Division>(
    sql`select distinct on (t.code) ${selected} from division t where t.code = any(${codes})
      order by t.code, t.valid_to desc nulls first`,
  );
  return inKeyOrder(codes, rows, (row) => row.code);
});

/** Whether a code lies in the parent division, at whatever depth: for `under`. An index on the code serves it. */
export function withinParentDivision(column: string): RawBuilder<boolean> {
  return sql.raw(`(${column} >= parent.id and ${column} < division_end(parent.id))`);
}

/** The division of a row. Throws NOT_FOUND when the code was never a division's. */
export async function divisionOf(context: RequestContext, code: string): Promise<Division> {
  const division = await divisionByCode(context).load(code);
  if (!division) throw notFound('Division', code);
  return division;
}
