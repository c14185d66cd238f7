import { defineList, SortDirection, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import type { NoticeKind } from './notice-kinds.ts';
import type { NoticeTable } from '../generated/tables.ts';

export interface NoticeRow extends Pick<
  NoticeTable,
  'id' | 'kind' | 'caseId' | 'orderId' | 'petitionId' | 'staffId' | 'params' | 'occurredAt'
> {
  kind: NoticeKind;
  params: Record<string, unknown>;
  read: boolean;
}

export const noticeOrderFields = { OCCURRED_AT: 'OCCURRED_AT' } as const;

// The policy shows each reader only the own ones; the person is a setting of the transaction, as for the policy.
const READ = `exists (select 1 from notice_read r
  where r.person = current_setting('guanjia.person', true) and r.notice_id = t.id)`;

/** What is addressed to the person who asks, and to the desk, as conditions of an index each; so does the view own_notice. */
const TO_PERSON = `staff_id = current_setting('guanjia.person', true)`;
const TO_DESK = `staff_id is null and division_code = current_setting('guanjia.division', true)
  and tier = current_setting('guanjia.tier', true)`;

export const noticeList = defineList<NoticeRow, keyof typeof noticeOrderFields>({
  from: 'own_notice',
  columns: {
    id: 't.id',
    kind: 't.kind',
    caseId: 't.case_id',
    orderId: 't.order_id',
    petitionId: 't.petition_id',
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

/** Beyond it "99+" is all that anybody wants to know. */
export const MOST_UNREAD = 100;

/**
 * How many notices the caller has not read, counted up to MOST_UNREAD among as many newest ones of person and desk
 * each: every page asks for it, and it must not cost more the longer somebody works here.
 */
export async function countUnread(context: RequestContext): Promise<number> {
  // Each part by itself: of the view's two together PostgreSQL reads all rows before it sorts them.
  const newest = (to: string) => sql`(select id from notice where ${sql.raw(to)}
    order by occurred_at desc, id desc limit ${sql.lit(MOST_UNREAD)})`;
  const [row] = await context.rows<{ unread: string }>(sql`
    select count(*) as unread from (
      select 1 from (${newest(TO_PERSON)} union all ${newest(TO_DESK)}) as t
      where not ${sql.raw(READ)} limit ${sql.lit(MOST_UNREAD)}) as counted`);
  return Number(row?.unread ?? 0);
}
