import { defineList, defineLoader, groupedByKey, SortDirection, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { PetitionRound, ReviewOutcome } from './petition-chain.ts';
import type { HearingDays } from './hearing.rules.ts';
import type { PetitionRoundTable } from '../generated/tables.ts';

export interface RoundRow extends Pick<
  PetitionRoundTable,
  | 'id'
  | 'caseId'
  | 'divisionCode'
  | 'kind'
  | 'tier'
  | 'authority'
  | 'requestedOn'
  | 'grounds'
  | 'dueOn'
  | 'dueAt'
  | 'provisional'
  | 'explanation'
  | 'hearings'
  | 'text'
  | 'outcome'
  | 'givenAt'
  | 'givenOn'
  | 'givenByName'
  | 'onTime'
  | 'deliveredOn'
  | 'requestDueOn'
  | 'requestProvisional'
  | 'requestExplanation'
  | 'isCurrent'
  | 'nextOn'
> {
  kind: PetitionRound;
  tier: Tier | null;
  explanation: DeadlineExplanation | null;
  hearings: HearingDays[];
  outcome: ReviewOutcome | null;
  requestExplanation: DeadlineExplanation | null;
  state: PetitionRoundState;
}

export const petitionRoundStates = ['AWAITED', 'GIVEN', 'DELIVERED', 'ENDED', 'SUPERSEDED'] as const;
export type PetitionRoundState = (typeof petitionRoundStates)[number];

/** Where a round (`t`) is: it ends with the next one, or with the re-review; it falls away when the case is reopened. */
const state = `(case when not t.is_current then 'SUPERSEDED' when t.given_at is null then 'AWAITED'
  when t.delivered_on is null then 'GIVEN'
  when t.kind = 'RE_REVIEW' or exists (select from petition_round later
    where later.case_id = t.case_id and later.is_current
      and later.kind = case t.kind when 'HANDLING' then 'REVIEW' else 'RE_REVIEW' end) then 'ENDED'
  else 'DELIVERED' end)`;

const columns = {
  id: 't.id',
  caseId: 't.case_id',
  divisionCode: 't.division_code',
  kind: 't.kind',
  tier: 't.tier',
  authority: 't.authority',
  requestedOn: 't.requested_on',
  grounds: 't.grounds',
  dueOn: 't.due_on',
  dueAt: 't.due_at',
  provisional: 't.provisional',
  explanation: 't.explanation',
  hearings: 't.hearings',
  text: 't.text',
  outcome: 't.outcome',
  givenAt: 't.given_at',
  givenOn: 't.given_on',
  givenByName: 't.given_by_name',
  onTime: 't.on_time',
  deliveredOn: 't.delivered_on',
  requestDueOn: 't.request_due_on',
  requestProvisional: 't.request_provisional',
  requestExplanation: 't.request_explanation',
  isCurrent: 't.is_current',
  nextOn: 't.next_on',
  state,
} as const;

/** Rounds (`t`) whose opinion somebody still has to give. */
const awaited = sql<boolean>`(t.is_current and t.given_at is null
  and exists (select from case_record c where c.id = t.case_id and c.state <> 'VOIDED'))`;

export const roundOrderFields = {
  DUE_ON: 'DUE_ON',
  REQUESTED_ON: 'REQUESTED_ON',
  NEXT_ON: 'NEXT_ON',
} as const;

export const roundList = defineList<RoundRow, keyof typeof roundOrderFields>({
  from: 'petition_round',
  columns,
  orders: { DUE_ON: 'dueOn', REQUESTED_ON: 'requestedOn', NEXT_ON: 'nextOn' },
  defaultOrder: [{ field: 'NEXT_ON', direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    caseId: 't.case_id',
    divisionCode: 't.division_code',
    kind: 't.kind',
    tier: 't.tier',
    state,
    dueOn: 't.due_on',
    nextOn: 't.next_on',
    awaited: (asked: { eq: boolean }) => sql`${awaited} = ${asked.eq}`,
    overdue: (asked: { eq: boolean }, { clock }) =>
      sql`(${awaited} and coalesce(t.due_at < ${clock.now().toISOString()}::timestamptz, false)) = ${asked.eq}`,
  },
});

const everyColumn = sql.raw(
  Object.entries(columns)
    .map(([name, expression]) => `${expression} as "${name}"`)
    .join(', '),
);

/** The rounds of petitions that stand, from the handling opinion on. */
export const roundsOfCase = defineLoader<string, RoundRow[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<RoundRow>(sql`
      select ${everyColumn} from petition_round t where t.case_id = any(${caseIds}) and t.is_current
      order by case t.kind when 'HANDLING' then 1 when 'REVIEW' then 2 else 3 end`),
    (row) => row.caseId,
  ),
);
