import type { LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { yearOf } from '../calendar/office-time.ts';
import {
  workingCalendar,
  type CalendarDate,
  type WorkingCalendar,
} from '../calendar/working-calendar.rules.ts';
import { deadlineLine, type DeadlinePack, type DeadlineSubject } from './deadline-pack.ts';
import { deadline, type ComputedDeadline, type DeadlineClock } from './deadline.rules.ts';

/** What is needed to time a case: the calendar and the dated packs. */
export interface RuleBook {
  readonly calendar: WorkingCalendar;
  readonly packs: readonly DeadlinePack[];
}

type Rows = <Row>(query: RawBuilder<Row>) => Promise<Row[]>;

// A limit of 90 days with holidays never reaches further than into the second year after it starts.
const YEARS_AHEAD = 2;

/** The stored rules for limits that start between `from` and `to`, in two statements. */
export async function readRuleBook(rows: Rows, from: LocalDate, to: LocalDate = from): Promise<RuleBook> {
  const year = yearOf(from);
  const last = Math.max(year, yearOf(to)) + YEARS_AHEAD;
  const [years, packs] = [
    await rows<{ year: number; days: CalendarDate[] }>(sql`
      select y.year, coalesce((
        select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'name', d.name, 'source', d.source))
        from calendar_day d where d.date >= make_date(y.year, 1, 1) and d.date < make_date(y.year + 1, 1, 1)
      ), '[]') as days
      from calendar_year y where y.year between ${year} and ${last}`),
    await rows<DeadlinePack>(sql`
      select key, valid_from as "validFrom", valid_to as "validTo", channels, lines from deadline_pack order by key`),
  ];
  return {
    calendar: workingCalendar(
      years.flatMap((one) => one.days),
      years.map((one) => one.year),
    ),
    packs,
  };
}

/** The deadline of a clock that starts at `from`, or null when the case's pack does not time it. */
export function deadlineOf(
  book: RuleBook,
  subject: DeadlineSubject,
  clock: DeadlineClock,
  from: Date,
): ComputedDeadline | null {
  const line = deadlineLine(book.packs, subject, clock);
  return line && deadline(line, from, book.calendar);
}
