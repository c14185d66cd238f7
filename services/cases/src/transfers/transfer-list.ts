import { defineList, defineLoader, groupedByKey, SortDirection, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { TransferState } from './transfer.rules.ts';
import type { CaseTransferTable } from '../generated/tables.ts';

export interface TransferRow extends Pick<
  CaseTransferTable,
  | 'id'
  | 'caseId'
  | 'fromDivision'
  | 'toDivision'
  | 'authority'
  | 'tier'
  | 'state'
  | 'reason'
  | 'transferredAt'
  | 'transferredByName'
  | 'objectionDueOn'
  | 'objectionDueAt'
  | 'objectionProvisional'
  | 'objectionExplanation'
  | 'objectedAt'
  | 'objectedByName'
  | 'objection'
  | 'answeredAt'
  | 'answeredByName'
  | 'answer'
  | 'decidedAt'
  | 'decidedByName'
  | 'decision'
  | 'version'
> {
  tier: Tier;
  state: TransferState;
  objectionExplanation: DeadlineExplanation | null;
}

const columns = {
  id: 't.id',
  caseId: 't.case_id',
  fromDivision: 't.from_division',
  toDivision: 't.to_division',
  authority: 't.authority',
  tier: 't.tier',
  state: 't.state',
  reason: 't.reason',
  transferredAt: 't.transferred_at',
  transferredByName: 't.transferred_by_name',
  objectionDueOn: 't.objection_due_on',
  objectionDueAt: 't.objection_due_at',
  objectionProvisional: 't.objection_provisional',
  objectionExplanation: 't.objection_explanation',
  objectedAt: 't.objected_at',
  objectedByName: 't.objected_by_name',
  objection: 't.objection',
  answeredAt: 't.answered_at',
  answeredByName: 't.answered_by_name',
  answer: 't.answer',
  decidedAt: 't.decided_at',
  decidedByName: 't.decided_by_name',
  decision: 't.decision',
  version: 't.version',
} as const;

export const transferOrderFields = { TRANSFERRED_AT: 'TRANSFERRED_AT' } as const;

export const transferList = defineList<TransferRow, keyof typeof transferOrderFields>({
  from: 'case_transfer',
  columns,
  orders: { TRANSFERRED_AT: 'transferredAt' },
  defaultOrder: [{ field: 'TRANSFERRED_AT', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    caseId: 't.case_id',
    state: 't.state',
    fromDivision: 't.from_division',
    toDivision: 't.to_division',
  },
});

const everyColumn = sql.raw(
  Object.entries(columns)
    .map(([name, expression]) => `${expression} as "${name}"`)
    .join(', '),
);

/** The transfers of cases, newest first. */
export const transfersOfCase = defineLoader<string, TransferRow[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<TransferRow>(sql`
      select ${everyColumn} from case_transfer t where t.case_id = any(${caseIds})
      order by t.transferred_at desc, t.id desc`),
    (row) => row.caseId,
  ),
);
