import { defineList, SortDirection, type Caller } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { SavedQuery } from './saved-query.types.ts';

export const savedQueryList = defineList<SavedQuery, 'NAME'>({
  from: 'saved_query',
  columns: {
    id: 't.id',
    name: 't.name',
    query: 't.query',
    variables: 't.variables',
    view: 't.view',
    sharedWith: 't.shared_with',
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

/** One's own, and what colleagues of the same division share: a scope above it does not open what nobody shared with it. */
export function seenBy(caller: Caller): RawBuilder<boolean> {
  return sql`(t.owner_id = ${caller.subject} or (t.shared_with = 'DEPARTMENT' and t.division_code = ${caller.division}))`;
}

/** The same rule for a row that was loaded by its id. */
export function mayRead(caller: Caller, saved: SavedQuery): boolean {
  return (
    saved.ownerId === caller.subject ||
    (saved.sharedWith === 'DEPARTMENT' && saved.divisionCode === caller.division)
  );
}
