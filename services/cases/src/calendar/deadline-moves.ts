import type { LocalDate, RequestContext, WriteSession } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import {
  recomputed,
  type ComputedDeadline,
  type DeadlineClock,
  type DeadlineExplanation,
} from '../deadlines/deadline.rules.ts';
import type { WorkingCalendar } from './working-calendar.rules.ts';

/** The calendar that a limit is counted over, from the day it started on. */
export type CalendarFor = (explanation: DeadlineExplanation) => Promise<WorkingCalendar>;

/** What is asked for: the running limits that a changed calendar may touch. */
export interface Recount {
  readonly rows: RequestContext['rows'];
  /** The first day that the calendar answers anew. */
  readonly since: LocalDate;
  readonly calendarFor: CalendarFor;
  /** Whether the rows are going to be written: they are kept from others until then. */
  readonly locked: boolean;
}

/** Running limits that are no clock of a case. */
export const otherLimits = ['PETITION', 'SUPERVISION_ORDER', 'TRANSFER_OBJECTION'] as const;
export type OtherLimit = (typeof otherLimits)[number];

/** A running limit that another calendar moves or makes definite, and how that is stored. */
export interface DeadlineMove {
  /** The case or the collective petition. */
  readonly subject: { readonly caseId: string } | { readonly petitionId: string };
  readonly number: string;
  /** Of a case; else null, and `limit` says what runs. */
  readonly clock: DeadlineClock | null;
  readonly limit: OtherLimit | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly wasProvisional: boolean;
  readonly provisional: boolean;
  store(session: WriteSession): Promise<void>;
}

/** How many running limits were counted again, and those of them that come out otherwise. */
export interface Recounted {
  readonly examined: number;
  readonly moves: readonly DeadlineMove[];
}

/** Locks what `tables` names when it is going to be written. */
export function lockedFor({ locked }: Recount, tables: string): RawBuilder<unknown> {
  return locked ? sql`for update of ${sql.raw(tables)}` : sql``;
}

/** A stored limit about a case, with what it was counted from. */
interface CountedLimit {
  readonly caseId: string;
  readonly number: string;
  readonly clock?: DeadlineClock;
  readonly dueOn: LocalDate;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly explanation: DeadlineExplanation;
}

/** Those of `running` that come out otherwise over the calendar asked for. */
export async function movesOf<Running extends CountedLimit>(
  { calendarFor }: Recount,
  running: readonly Running[],
  limit: OtherLimit | null,
  store: (session: WriteSession, row: Running, now: ComputedDeadline) => Promise<void>,
): Promise<Recounted> {
  const moves: DeadlineMove[] = [];
  for (const row of running) {
    const now = recomputed(row.explanation, await calendarFor(row.explanation));
    if (now.dueAt.getTime() === new Date(row.dueAt).getTime() && now.provisional === row.provisional)
      continue;
    moves.push({
      subject: { caseId: row.caseId },
      number: row.number,
      clock: row.clock ?? null,
      limit,
      from: row.dueOn,
      to: now.dueOn,
      wasProvisional: row.provisional,
      provisional: now.provisional,
      store: (session) => store(session, row, now),
    });
  }
  return { examined: running.length, moves };
}

interface RunningDeadline {
  id: string;
  caseId: string;
  number: string;
  divisionCode: string;
  clock: DeadlineClock;
  dueOn: LocalDate;
  dueAt: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** The running clocks of cases over another calendar. The dates that somebody set by hand stay. */
export async function recountCases(recount: Recount): Promise<Recounted> {
  const { rows, since } = recount;
  const running = await rows<RunningDeadline>(sql`
    select d.id, d.case_id as "caseId", c.number, d.division_code as "divisionCode", d.clock, d.due_on as "dueOn",
      d.due_at as "dueAt", d.provisional, d.explanation
    from case_deadline d join case_record c on c.id = d.case_id
    where d.stopped_at is null and d.is_current and d.explanation->>'rule' <> 'local.assignment'
      and (d.provisional or d.due_on >= ${since}::date)
    order by c.id ${lockedFor(recount, 'c, d')}`);
  return movesOf(recount, running, null, store);
}

async function store(
  session: WriteSession,
  { id, caseId, number, clock, divisionCode, dueOn: from }: RunningDeadline,
  now: ReturnType<typeof recomputed>,
): Promise<void> {
  const dueAt = now.dueAt.toISOString();
  await session.rows(sql`
    update case_deadline set due_on = ${now.dueOn}, due_at = ${dueAt}, provisional = ${now.provisional},
      explanation = ${JSON.stringify(now.explanation)}::jsonb where id = ${id}`);
  const at = session.clock.now();
  if (clock === 'ACCEPT')
    await session.rows(
      sql`update case_record set accept_due_at = ${dueAt}, updated_at = ${at} where id = ${caseId}`,
    );
  // The case is due with its total clock, and with the acceptance clock before that one starts.
  await session.rows(sql`
    update case_record set due_on = ${now.dueOn}, due_at = ${dueAt}, due_provisional = ${now.provisional},
      version = version + 1, updated_at = ${at}
    where id = ${caseId} and (${clock} = 'TOTAL' or (${clock} = 'ACCEPT' and not exists (
      select 1 from case_deadline d where d.case_id = ${caseId} and d.clock = 'TOTAL' and d.is_current)))`);
  session.emit({
    type: 'CaseDeadlineMoved',
    subjectId: caseId,
    divisionCode,
    data: { id: caseId, number, clock, from, to: now.dueOn, provisional: now.provisional },
  });
}
