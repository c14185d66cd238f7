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
import type { RuleVersionTable } from '../generated/tables.ts';

/** What is needed to time a case: the calendar and the dated packs. */
export interface RuleBook {
  readonly calendar: WorkingCalendar;
  readonly packs: readonly DeadlinePack[];
}

type Rows = <Row>(query: RawBuilder<Row>) => Promise<Row[]>;

// A limit of 90 days with holidays never reaches further than into the second year after it starts.
const YEARS_AHEAD = 2;

/** Books that were read, by the version of the rules and the years that they cover. */
const books = new Map<string, RuleBook>();
/** Enough for the years that an office works in; the oldest goes first. */
const MAX_BOOKS = 60;

/**
 * The stored rules for limits that start between `from` and `to`. They are read once and kept for as long as the database
 * says that nothing has changed: each change of a calendar or a pack gives them another version, in its own transaction.
 */
export async function readRuleBook(rows: Rows, from: LocalDate, to: LocalDate = from): Promise<RuleBook> {
  const [rules] = await rows<Pick<RuleVersionTable, 'version'>>(
    sql`select version::text as version from rule_version`,
  );
  return ruleBookOf(rows, rules?.version ?? '', from, to);
}

/** The same, whose version has been read in this transaction already. */
export async function ruleBookOf(
  rows: Rows,
  version: string,
  from: LocalDate,
  to: LocalDate,
): Promise<RuleBook> {
  const year = yearOf(from);
  const last = Math.max(year, yearOf(to)) + YEARS_AHEAD;
  const key = `${version}/${year}/${last}`;
  const known = books.get(key);
  if (known) return known;
  const book = await storedRules(rows, year, last);
  books.set(key, book);
  for (const oldest of [...books.keys()].slice(0, Math.max(0, books.size - MAX_BOOKS))) books.delete(oldest);
  return book;
}

async function storedRules(rows: Rows, year: number, last: number): Promise<RuleBook> {
  const years = await rows<{ year: number; days: CalendarDate[] }>(sql`
    select y.year, coalesce((
      select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'name', d.name, 'source', d.source))
      from calendar_day d where d.date >= make_date(y.year, 1, 1) and d.date < make_date(y.year + 1, 1, 1)
    ), '[]') as days
    from calendar_year y where y.year between ${year} and ${last}`);
  const packs = await rows<DeadlinePack>(sql`
    select key, valid_from as "validFrom", valid_to as "validTo", channels, lines from deadline_pack order by key`);
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
