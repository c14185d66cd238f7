import type { BulkRow } from '@guanjia/ui';
import type { CasesToAssignQuery } from '../generated/graphql.ts';

/** A case as the drawer names it. */
export function bulkRow({
  id,
  version,
  number,
  estate,
  division,
}: CasesToAssignQuery['cases']['nodes'][number]): BulkRow {
  const place = estate?.name ?? division?.name;
  return { id, version, label: number, ...(place ? { note: place } : {}) };
}
