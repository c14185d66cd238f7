import { defineList, SortDirection, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { NoticeKind } from './notice-kinds.ts';

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  caseId: string | null;
  orderId: string | null;
  staffId: string | null;
  params: Record<string, unknown>;
  occurredAt: string;
  read: boolean;
}

export const noticeOrderFields = { OCCURRED_AT: 'OCCURRED_AT' } as const;

// The policy shows each reader only the own ones; the person is a setting of the transaction, as for the policy.
const READ = `exists (select 1 from notice_read r where r.notice_id = t.id)`;

export const noticeList = defineList<NoticeRow, keyof typeof noticeOrderFields>({
  from: 'notice',
  columns: {
    id: 't.id',
    kind: 't.kind',
    caseId: 't.case_id',
    orderId: 't.order_id',
    staffId: 't.staff_id',
    params: 't.params',
    occurredAt: 't.occurred_at',
    read: READ,
  },
  orders: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: SortDirection.DESC }],
  filters: {
    kind: 't.kind',
    caseId: 't.case_id',
    occurredAt: 't.occurred_at',
    personal: (asked: { eq: boolean }) => sql`(t.staff_id is not null) = ${asked.eq}`,
    unread: (asked: { eq: boolean }) => sql`(not ${sql.raw(READ)}) = ${asked.eq}`,
  },
});

/** The unread ones among the newest of what may be unread: the count never costs more than this. */
const LOOKED_AT = 500;
/** Beyond it "99+" is all that anybody wants to know. */
export const MOST_UNREAD = 100;

/** The caller's notices, addressed to the person or to the desk: what the policy lets through, so that an index finds it. */
export function mine({ caller }: RequestContext, to: 'person' | 'desk'): RawBuilder<boolean> {
  if (to === 'person') return sql`t.staff_id = ${caller.staffId ?? caller.subject}`;
  return sql`(t.staff_id is null and t.division_code = ${caller.division} and t.tier = ${caller.tier})`;
}

/** How many notices the caller has not read, counted up to MOST_UNREAD among the newest 500 of person and desk each. */
export async function countUnread(context: RequestContext): Promise<number> {
  const newest = (to: 'person' | 'desk') => sql`(select t.id from notice t where ${mine(context, to)}
    order by t.id desc limit ${sql.lit(LOOKED_AT)})`;
  const [row] = await context.rows<{ unread: string }>(sql`
    select count(*) as unread from (
      select 1 from (${newest('person')} union all ${newest('desk')}) as t
      where not ${sql.raw(READ)} limit ${sql.lit(MOST_UNREAD)}) as counted`);
  return Number(row?.unread ?? 0);
}
