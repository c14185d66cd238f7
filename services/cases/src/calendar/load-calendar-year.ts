import { PlatformError, type LocalDate, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { readRuleBook, type RuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { requireDistrictAdministrator } from '../integrators/integrator-channels.ts';
import { recountBatches } from '../collective-petition/recount-batches.ts';
import { recountOrders } from '../supervision/recount-orders.ts';
import { recountObjections } from '../transfers/recount-objections.ts';
import { recountRounds } from '../petition-chain/recount-rounds.ts';
import { recountCases, type CalendarFor, type Recount, type Recounted } from './deadline-moves.ts';
import { yearOf } from './office-time.ts';
import { calendarWith, type CalendarDate } from './working-calendar.rules.ts';

/** A year's arrangement, and the running deadlines that come out otherwise over it. */
export interface CalendarChange extends Recounted {
  readonly added: readonly CalendarDate[];
  /** Days that the year has now under another kind or name, as they would be. */
  readonly changed: readonly CalendarDate[];
  readonly removed: readonly CalendarDate[];
}

/** What loading a year would change; nothing is written. For administrators of the district. Throws like loadCalendarYear. */
export async function previewCalendarYear(
  context: RequestContext,
  year: number,
  days: readonly CalendarDate[],
): Promise<CalendarChange> {
  requireArrangement(context, year, days);
  const stored = await storedDays(context.rows, year, days);
  const before = new Map(stored.map((day) => [day.date, day]));
  const after = new Set(days.map(({ date }) => date));
  const calendarFor = calendarsFor(context, (book) => calendarWith(book.calendar, days, year));
  return {
    added: days.filter(({ date }) => !before.has(date)),
    changed: days.filter((day) => {
      const had = before.get(day.date);
      return had !== undefined && (had.kind !== day.kind || had.name !== day.name);
    }),
    removed: stored.filter(({ date }) => yearOf(date) === year && !after.has(date)),
    ...(await recounted({
      rows: context.rows,
      since: firstOf(year, days),
      calendarFor,
      locked: false,
    })),
  };
}

/**
 * Puts a year's arrangement into the calendar (again, when it was corrected) and recomputes every running deadline
 * that it touches; each one that moves gets an audit entry. An arrangement may begin in the December before: New Year’s
 * days off. For administrators of the district. Throws FORBIDDEN or INVALID_INPUT.
 */
export async function loadCalendarYear(
  context: RequestContext,
  year: number,
  days: readonly CalendarDate[],
): Promise<Recounted> {
  requireArrangement(context, year, days);
  return context.write('loadCalendarYear', async (session) => {
    await storeYear(session, year, days);
    const found = await recounted({
      rows: session.rows,
      since: firstOf(year, days),
      calendarFor: calendarsFor(session, (book) => book.calendar),
      locked: true,
    });
    for (const move of found.moves) await move.store(session);
    session.audit({
      action: 'loadCalendarYear',
      subjectId: `calendar:${year}`,
      divisionCode: session.caller.division,
      details: { year, days: days.length, moved: found.moves.length, source: days[0]?.source },
    });
    return found;
  });
}

function requireArrangement(context: RequestContext, year: number, days: readonly CalendarDate[]): void {
  requireDepartment(context);
  // A smaller department would not see all the deadlines that it moves.
  requireDistrictAdministrator(context.caller);
  const refuse = (reason: string, message: string, field: string, date: LocalDate | null) =>
    new PlatformError('INVALID_INPUT', message, { reason, field, params: { year, date } });
  const foreign = days.find(({ date }) => yearOf(date) !== year && !date.startsWith(`${year - 1}-12-`));
  if (foreign || !days.some(({ date }) => yearOf(date) === year)) {
    const asked = `Give the days off and the make-up working days of ${year}.`;
    throw refuse('calendarDaysNotOfYear', asked, 'days', foreign?.date ?? null);
  }
  const twice = days.find(({ date }, at) => days.findIndex((one) => one.date === date) !== at);
  if (twice) throw refuse('calendarDayTwice', `${twice.date} is given twice.`, 'days', twice.date);
  if (days.some(({ source }) => source.trim() === '')) {
    throw refuse('calendarSourceMissing', 'Name the notice that it comes from.', 'source', null);
  }
}

async function storeYear(session: WriteSession, year: number, days: readonly CalendarDate[]): Promise<void> {
  // Two administrators at once: the second one replaces what the first one left.
  await session.rows(sql`select pg_advisory_xact_lock(hashtext('calendar'))`);
  const at = session.clock.now().toISOString();
  await session.rows(sql`
    insert into calendar_year (year, loaded_at, loaded_by) values (${year}, ${at}, ${session.caller.name})
    on conflict (year) do update set loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by`);
  await session.rows(sql`
    delete from calendar_day where extract(year from date) = ${year}
      or date = any(${days.map(({ date }) => date)}::date[])`);
  await session.rows(sql`
    insert into calendar_day (date, kind, name, source) select date, kind, name, source
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(date date, kind text, name text, source text)`);
}

/** The days that loading would replace. */
function storedDays(
  rows: RequestContext['rows'],
  year: number,
  days: readonly CalendarDate[],
): Promise<CalendarDate[]> {
  return rows<CalendarDate>(sql`
    select date, kind, name, source from calendar_day
    where extract(year from date) = ${year} or date = any(${days.map(({ date }) => date)}::date[]) order by date`);
}

function firstOf(year: number, days: readonly CalendarDate[]): LocalDate {
  return days.reduce((first, { date }) => (date < first ? date : first), `${year}-01-01`);
}

/** One rule book for each year that a limit started in, however many started in it. */
function calendarsFor(
  { rows, clock }: Pick<RequestContext, 'rows' | 'clock'>,
  calendarOf: (book: RuleBook) => RuleBook['calendar'],
): CalendarFor {
  const books = new Map<number, RuleBook['calendar']>();
  return async ({ from }) => {
    const startedIn = yearOf(from);
    const known = books.get(startedIn) ?? calendarOf(await readRuleBook(rows, from, clock.today()));
    books.set(startedIn, known);
    return known;
  };
}

async function recounted(recount: Recount): Promise<Recounted> {
  const parts = [
    await recountCases(recount),
    await recountRounds(recount),
    await recountBatches(recount),
    await recountOrders(recount),
    await recountObjections(recount),
  ];
  return {
    examined: parts.reduce((sum, { examined }) => sum + examined, 0),
    moves: parts.flatMap(({ moves }) => moves),
  };
}
