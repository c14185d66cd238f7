import {
  defineList,
  defineLoader,
  inKeyOrder,
  notFound,
  SortDirection,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { comparing } from '../lists/sql-text.ts';
import { DivisionOrderField, type Division } from './division.types.ts';

const columns = {
  id: 't.id',
  code: 't.code',
  name: 't.name',
  level: 't.level',
  kind: 't.kind',
  parentCode: 't.parent_code',
  validFrom: 't.valid_from',
  validTo: 't.valid_to',
};

const orders = { CODE: 'code', NAME: 'name' } as const;
const defaultOrder = [{ field: DivisionOrderField.CODE, direction: SortDirection.ASC }];

/** Divisions whose codes hold now. */
export const divisionList = defineList<Division, DivisionOrderField>({
  from: '(select * from division where valid_to is null)',
  columns,
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

export const childrenOfDivision = divisionList.under('t.parent_code');

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
