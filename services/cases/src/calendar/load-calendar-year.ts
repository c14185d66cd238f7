import {
  PlatformError,
  requireRole,
  Role,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { recomputed, type DeadlineClock, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import { readRuleBook, type RuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { recomputeBatches } from '../collective-petition/recompute-batches.ts';
import { recomputeRounds } from '../petition-chain/recompute-rounds.ts';
import { yearOf } from './office-time.ts';
import type { CalendarDate, WorkingCalendar } from './working-calendar.rules.ts';

/**
 * Puts a year's arrangement into the calendar (again, when it was corrected) and recomputes every running deadline
 * that it touches; each one that moves gets an audit entry. Answers how many moved. For administrators.
 */
export async function loadCalendarYear(
  context: RequestContext,
  year: number,
  days: readonly CalendarDate[],
): Promise<number> {
  requireDepartment(context);
  requireRole(context.caller, Role.ADMINISTRATOR);
  const foreign = days.find((day) => yearOf(day.date) !== year);
  if (foreign || days.length === 0) {
    throw new PlatformError('INVALID_INPUT', `Give the days off and the make-up working days of ${year}.`, {
      reason: 'calendarDaysNotOfYear',
      field: 'days',
      params: { year, date: foreign?.date ?? null },
    });
  }
  return context.write('loadCalendarYear', async (session) => {
    await session.rows(sql`insert into calendar_year (year) values (${year}) on conflict do nothing`);
    await session.rows(sql`delete from calendar_day where extract(year from date) = ${year}`);
    await session.rows(sql`
      insert into calendar_day (date, kind, name, source) select date, kind, name, source
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(date date, kind text, name text, source text)`);
    session.audit({
      action: 'loadCalendarYear',
      divisionCode: session.caller.division,
      details: { year, days: days.length },
    });
    const books = new Map<number, RuleBook>();
    const calendarFor: CalendarFor = async ({ from }) => {
      const startedIn = yearOf(from);
      const book = books.get(startedIn) ?? (await readRuleBook(session.rows, from, session.clock.today()));
      books.set(startedIn, book);
      return book.calendar;
    };
    const cases = await recompute(session, year, calendarFor);
    const rounds = await recomputeRounds(session, year, calendarFor);
    return cases + rounds + (await recomputeBatches(session, year, calendarFor));
  });
}

/** The calendar that a limit is counted over, from the day it started on. */
export type CalendarFor = (explanation: DeadlineExplanation) => Promise<WorkingCalendar>;

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

async function recompute(session: WriteSession, year: number, calendarFor: CalendarFor): Promise<number> {
  const running = await session.rows<RunningDeadline>(sql`
    select d.id, d.case_id as "caseId", c.number, d.division_code as "divisionCode", d.clock, d.due_on as "dueOn",
      d.due_at as "dueAt", d.provisional, d.explanation
    from case_deadline d join case_record c on c.id = d.case_id
    where d.stopped_at is null and d.is_current and d.explanation->>'rule' <> 'local.assignment'
      and (d.provisional or d.due_on >= make_date(${year}::int, 1, 1))
    order by c.id for update of c, d`);
  let moved = 0;
  for (const row of running) {
    if (await moveDeadline(session, row, await calendarFor(row.explanation))) moved += 1;
  }
  return moved;
}

async function moveDeadline(
  session: WriteSession,
  row: RunningDeadline,
  calendar: WorkingCalendar,
): Promise<boolean> {
  const { explanation, caseId, number } = row;
  const now = recomputed(explanation, calendar);
  if (now.dueAt.getTime() === new Date(row.dueAt).getTime() && now.provisional === row.provisional)
    return false;
  const dueAt = now.dueAt.toISOString();
  await session.rows(sql`
    update case_deadline set due_on = ${now.dueOn}, due_at = ${dueAt}, provisional = ${now.provisional},
      explanation = ${JSON.stringify(now.explanation)}::jsonb where id = ${row.id}`);
  // The case is due with its total clock, and with the acceptance clock before that one starts.
  await session.rows(sql`
    update case_record set due_on = ${now.dueOn}, due_at = ${dueAt}, due_provisional = ${now.provisional},
      version = version + 1
    where id = ${caseId} and (${row.clock} = 'TOTAL' or (${row.clock} = 'ACCEPT' and not exists (
      select 1 from case_deadline d where d.case_id = ${caseId} and d.clock = 'TOTAL' and d.is_current)))`);
  session.emit({
    type: 'CaseDeadlineMoved',
    subjectId: caseId,
    divisionCode: row.divisionCode,
    data: {
      id: caseId,
      number,
      clock: row.clock,
      from: row.dueOn,
      to: now.dueOn,
      provisional: now.provisional,
    },
  });
  return true;
}
