import { defineList, defineLoader, SortDirection, type Caller } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { SavedView } from './saved-view.types.ts';
import type { SavedViewDefaultTable } from '../generated/tables.ts';

export const savedViewList = defineList<SavedView, 'NAME'>({
  from: 'saved_view',
  columns: {
    id: 't.id',
    list: 't.list',
    name: 't.name',
    state: 't.state',
    audience: 't.audience',
    role: 't.role',
    ownerId: 't.owner_id',
    ownerName: 't.owner_name',
    divisionCode: 't.division_code',
    updatedAt: 't.updated_at',
    version: 't.version',
  },
  orders: { NAME: 'name' },
  defaultOrder: [{ field: 'NAME', direction: SortDirection.ASC }],
  filters: {},
});

/** The rule of mayReadView as a condition, for one list. */
export function seenBy(caller: Caller, list: string): RawBuilder<boolean> {
  return sql`(t.list = ${list} and (t.owner_id = ${caller.subject} or (t.division_code = ${caller.division}
    and (t.audience = 'DEPARTMENT' or (t.audience = 'ROLE' and t.role = any(${caller.roles}))))))`;
}

/** Whether the caller's lists open with these views. */
export const opensWith = defineLoader<string, boolean>(async (ids, context) => {
  const rows = await context.rows<Pick<SavedViewDefaultTable, 'viewId'>>(sql`
    select view_id as "viewId" from saved_view_default
    where owner_id = ${context.caller.subject} and view_id = any(${ids})`);
  const found = new Set(rows.map(({ viewId }) => viewId));
  return ids.map((id) => found.has(id));
});
