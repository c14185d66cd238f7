import { defineLoader, groupedByKey, inKeyOrder, type RequestContext, type Tier } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { issuedNumber } from './notice-number.ts';
import type { NoticeContent, PetitionNoticeKind } from './notice-kinds.ts';

/** A notice as it is printed: what it said when it was issued, and when it was delivered since. */
export interface PetitionNoticeRow {
  id: string;
  caseId: string;
  divisionCode: string;
  kind: PetitionNoticeKind;
  number: string;
  departmentCode: string;
  departmentName: string | null;
  tier: Tier;
  issuedOn: string;
  issuedByName: string;
  content: NoticeContent;
  addressee: string | null;
  estateName: string | null;
  caseNumber: string;
  deliveredOn: string | null;
  requestDueOn: string | null;
  requestProvisional: boolean | null;
  requestExplanation: NonNullable<NoticeContent['deadline']>['explanation'] | null;
}

interface Stored extends PetitionNoticeRow {
  year: number;
  place: number;
}

async function read(context: RequestContext, where: RawBuilder<boolean>): Promise<PetitionNoticeRow[]> {
  const rows = await context.rows<Stored>(sql`
    select n.id, n.case_id as "caseId", n.division_code as "divisionCode", n.kind, n.year, n.place,
      n.department_code as "departmentCode", d.name as "departmentName", n.tier, n.issued_on as "issuedOn",
      n.issued_by_name as "issuedByName", n.content, c.complainant_name as addressee, e.name as "estateName",
      c.number as "caseNumber", r.delivered_on as "deliveredOn", r.request_due_on as "requestDueOn",
      r.request_provisional as "requestProvisional", r.request_explanation as "requestExplanation"
    from petition_notice n join case_record c on c.id = n.case_id
      left join division_ref d on d.code = n.department_code
      left join estate_ref e on e.id = c.estate_id
      left join petition_round r on r.id = n.round_id
    where ${where} order by n.issued_at desc, n.id desc`);
  return rows.map(({ year, place, ...row }) => ({ ...row, number: issuedNumber({ year, place }) }));
}

/** The notices of cases, newest first. */
export const noticesOfCase = defineLoader<string, PetitionNoticeRow[]>(async (caseIds, context) =>
  groupedByKey(caseIds, await read(context, sql`n.case_id = any(${caseIds})`), (row) => row.caseId),
);

export const noticeById = defineLoader<string, PetitionNoticeRow | null>(async (ids, context) =>
  inKeyOrder(ids, await read(context, sql`n.id = any(${ids})`), (row) => row.id),
);

/** The newest notice of a kind about a case; null while none was issued. */
export async function noticeOf(
  context: RequestContext,
  caseId: string,
  kind: PetitionNoticeKind,
): Promise<PetitionNoticeRow | null> {
  const notices = await noticesOfCase(context).load(caseId);
  return notices.find((notice) => notice.kind === kind) ?? null;
}
