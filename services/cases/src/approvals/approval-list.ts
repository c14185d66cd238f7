import {
  defineList,
  defineLoader,
  groupedByKey,
  SortDirection,
  type RequestContext,
  type Tier,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { actorId } from '../case/record-event.ts';
import { standsAtOrAbove, tiers } from '../life/case-life.ts';
import { approvalKinds, approvalRules, type ApprovalKind, type ApprovalState } from './approval-kinds.ts';
import type { ApprovalDetails } from './approval.entity.ts';
import type { ApprovalTable } from '../generated/tables.ts';

export interface ApprovalRow extends Pick<
  ApprovalTable,
  | 'id'
  | 'kind'
  | 'caseId'
  | 'divisionCode'
  | 'tier'
  | 'state'
  | 'requestedAt'
  | 'requestedBy'
  | 'requestedByName'
  | 'reason'
  | 'details'
  | 'decidedAt'
  | 'decidedByName'
  | 'decisionNote'
  | 'version'
> {
  kind: ApprovalKind;
  tier: Tier;
  state: ApprovalState;
  details: ApprovalDetails;
}

export const approvalOrderFields = { REQUESTED_AT: 'REQUESTED_AT' } as const;
export type ApprovalOrderField = keyof typeof approvalOrderFields;

export const approvalList = defineList<ApprovalRow, ApprovalOrderField>({
  from: 'approval',
  columns: {
    id: 't.id',
    kind: 't.kind',
    caseId: 't.case_id',
    divisionCode: 't.division_code',
    tier: 't.tier',
    state: 't.state',
    requestedAt: 't.requested_at',
    requestedBy: 't.requested_by',
    requestedByName: 't.requested_by_name',
    reason: 't.reason',
    details: 't.details',
    decidedAt: 't.decided_at',
    decidedByName: 't.decided_by_name',
    decisionNote: 't.decision_note',
    version: 't.version',
  },
  orders: { REQUESTED_AT: 'requestedAt' },
  defaultOrder: [{ field: 'REQUESTED_AT', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    kind: 't.kind',
    state: 't.state',
    tier: 't.tier',
    caseId: 't.case_id',
    divisionCode: 't.division_code',
    mine: (asked: { eq: boolean }, { caller }) => sql`(t.requested_by = ${actorId(caller)}) = ${asked.eq}`,
    forMe: (asked: { eq: boolean }, context) => sql`${waitsFor(context)} = ${asked.eq}`,
  },
});

/** Requests (`t`) that wait for a decision that the caller may make. */
function waitsFor({ caller }: RequestContext) {
  const kinds = approvalKinds.filter((kind) =>
    approvalRules[kind].by.some((role) => caller.roles.includes(role)),
  );
  const desks = tiers.filter((tier) => standsAtOrAbove(caller.tier, tier));
  return sql<boolean>`(t.state = 'PENDING' and t.kind = any(${kinds}) and t.requested_by <> ${actorId(caller)}
    and (select c.tier from case_record c where c.id = t.case_id) = any(${desks}))`;
}

/** All requests about cases, newest first. */
export const approvalsOfCase = defineLoader<string, ApprovalRow[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<ApprovalRow>(sql`
      select id, kind, case_id as "caseId", division_code as "divisionCode", tier, state,
        requested_at as "requestedAt", requested_by as "requestedBy", requested_by_name as "requestedByName",
        reason, details, decided_at as "decidedAt", decided_by_name as "decidedByName",
        decision_note as "decisionNote", version
      from approval where case_id = any(${caseIds}) order by requested_at desc, id desc`),
    (row) => row.caseId,
  ),
);
