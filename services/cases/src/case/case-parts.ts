import {
  defineList,
  defineLoader,
  groupedByKey,
  inKeyOrder,
  SortDirection,
  type RequestContext,
  type Tier,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { deadlineClocks, type DeadlineClock, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import {
  stepEventTypes,
  type CaseEventType,
  type DeadlineState,
  type SettlementLevel,
} from './case-enums.ts';
import type { DivisionRefTable, CaseEventTable, CaseResolutionTable } from '../generated/tables.ts';

export interface CaseEventRow extends Pick<
  CaseEventTable,
  'id' | 'caseId' | 'type' | 'occurredAt' | 'actorTier' | 'note' | 'data'
> {
  type: CaseEventType;
  actorName: string | null;
  actorTier: Tier;
  data: Record<string, unknown>;
}

const eventColumns = {
  id: 't.id',
  caseId: 't.case_id',
  type: 't.type',
  occurredAt: 't.occurred_at',
  actorName: `case when t.actor_kind <> 'SERVICE' then t.actor_name end`,
  actorTier: 't.actor_tier',
  note: 't.note',
  data: 't.data',
} as const;

const eventList = defineList<CaseEventRow, 'OCCURRED_AT'>({
  from: 'case_event',
  columns: eventColumns,
  orders: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: SortDirection.ASC }],
  filters: {},
});

/** The events of a case, oldest first. */
export const eventsOfCase = eventList.under('t.case_id');

/** What an integrator hears of: it may be the party that is complained against, and how offices work is not its business. */
const OUTWARD_EVENTS: readonly CaseEventType[] = [...stepEventTypes, 'EXTENDED', 'SUPPLEMENTED', 'URGED'];
const outwardTypes = OUTWARD_EVENTS.map((type) => `'${type}'`).join(', ');

/** The steps of a case's life as an integrator may see them, oldest first: nobody's name, nothing that anybody wrote. */
export const stepsOfCase = defineList<CaseEventRow, 'OCCURRED_AT'>({
  from: `(select id, case_id, type, occurred_at, 'CLIENT' as actor_kind, '' as actor_name, actor_tier, null::text as note, '{}'::jsonb as data
    from case_event where type in (${outwardTypes}))`,
  columns: eventColumns,
  orders: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: SortDirection.ASC }],
  filters: {},
}).under('t.case_id');

/** What brings a case to another desk, or back to work at its own. */
const HANDOVERS: readonly CaseEventType[] = ['PASSED_UP', 'TRANSFERRED', 'TAKEN_BACK', 'REOPENED'];

/** The last event that brought cases to the desk that has them; null for what came in there. */
export const handoverOfCase = defineLoader<string, CaseEventRow | null>(async (caseIds, context) => {
  const columns = Object.entries(eventColumns).map(
    ([name, column]) => sql`${sql.raw(column)} as ${sql.ref(name)}`,
  );
  const rows = await context.rows<CaseEventRow>(sql`
    select e.* from unnest(${caseIds}::text[]) as c(id) cross join lateral (
      select ${sql.join(columns)} from case_event t
      where t.case_id = c.id and t.type = any(${HANDOVERS}) order by t.occurred_at desc, t.id desc limit 1) e`);
  return inKeyOrder(caseIds, rows, (row) => row.caseId);
});

export interface DeadlineRow {
  caseId: string;
  clock: DeadlineClock;
  dueOn: string;
  dueAt: string;
  state: DeadlineState;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

interface StoredDeadline extends Omit<DeadlineRow, 'state'> {
  outcome: 'MET' | 'MISSED' | 'DROPPED' | null;
  pausedAt: string | null;
}

/** The current deadlines of cases, in the order of the clocks. */
export const deadlinesOfCase = defineLoader<string, DeadlineRow[]>(async (caseIds, context) => {
  const rows = await context.rows<StoredDeadline>(sql`
    select case_id as "caseId", clock, due_on as "dueOn", due_at as "dueAt", provisional, explanation, outcome,
      paused_at as "pausedAt"
    from case_deadline where case_id = any(${caseIds}) and is_current`);
  rows.sort((a, b) => deadlineClocks.indexOf(a.clock) - deadlineClocks.indexOf(b.clock));
  const now = context.clock.now();
  return groupedByKey(
    caseIds,
    rows.map((row) => ({ ...row, state: deadlineState(row, now) })),
    (row) => row.caseId,
  );
});

function deadlineState({ outcome, dueAt, pausedAt }: StoredDeadline, now: Date): DeadlineState {
  if (outcome === 'DROPPED') return 'STOPPED';
  if (outcome) return outcome;
  if (new Date(dueAt) < (pausedAt ? new Date(pausedAt) : now)) return 'MISSED';
  return pausedAt ? 'PAUSED' : 'RUNNING';
}

export interface ResolutionRow extends Pick<
  CaseResolutionTable,
  'caseId' | 'text' | 'level' | 'recordedAt' | 'onTime' | 'reopenedAt'
> {
  level: SettlementLevel;
  /** Null while it stands. */
  reopenedAt: string | null;
}

/** Every resolution of cases, the first one first: those that were undone by a reopening, then the one that stands. */
export const resolutionsOfCase = defineLoader<string, ResolutionRow[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<ResolutionRow>(sql`
      select case_id as "caseId", text, level, recorded_at as "recordedAt", on_time as "onTime",
        reopened_at as "reopenedAt"
      from case_resolution where case_id = any(${caseIds}) order by recorded_at, id`),
    (row) => row.caseId,
  ),
);

/** The resolution that stands; null while there is none. */
export async function resolutionOfCase(
  context: RequestContext,
  caseId: string,
): Promise<ResolutionRow | null> {
  const resolutions = await resolutionsOfCase(context).load(caseId);
  return resolutions.find(({ reopenedAt }) => reopenedAt === null) ?? null;
}

/** Names of divisions by code; null when the registry has not told of one. */
export const divisionName = defineLoader<string, string | null>(async (codes, context) => {
  const rows = await context.rows<Pick<DivisionRefTable, 'code' | 'name'>>(
    sql`select code, name from division_ref where code = any(${codes})`,
  );
  return inKeyOrder(codes, rows, (row) => row.code).map((row) => row?.name ?? null);
});

/** The department at a tier that a division belongs to: its community, subdistrict or district. */
export function departmentName(context: RequestContext, code: string, tier: Tier): Promise<string | null> {
  const digits = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 }[tier];
  return divisionName(context).load(code.slice(0, digits).padEnd(12, '0'));
}
