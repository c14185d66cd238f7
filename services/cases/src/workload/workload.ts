import {
  addDays,
  defineLoader,
  inKeyOrder,
  weekday,
  type FigureRows,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { openNow, overdueAt } from '../case/case-standing.ts';

interface LoadCounts {
  open: number;
  overdue: number;
  dueToday: number;
  dueThisWeek: number;
}

const nothing: LoadCounts = { open: 0, overdue: 0, dueToday: 0, dueThisWeek: 0 };

/**
 * How many open cases each person has now, of those that the caller sees: one statement for any number of people, over
 * their open cases alone.
 */
const loadCounts = defineLoader<string, LoadCounts>(async (staffIds, context) => {
  const today = context.clock.today();
  const overdue = overdueAt(context.clock.now());
  const rows = await context.rows<LoadCounts & { id: string }>(sql`
    select t.assignee_id as id, count(*)::int as open,
      count(*) filter (where ${overdue})::int as overdue,
      count(*) filter (where t.due_on = ${today}::date and not ${overdue})::int as "dueToday",
      count(*) filter (where t.due_on between ${today}::date and ${sunday(today)}::date and not ${overdue})::int as "dueThisWeek"
    from case_record t where t.assignee_id = any(${staffIds}) and ${openNow} group by 1`);
  return inKeyOrder(staffIds, rows, (row) => row.id).map((row) => row ?? nothing);
});

/** What a person has on the desk now, each count with the filter that lists its rows. */
export async function workloadOf(context: RequestContext, id: string): Promise<Workload> {
  const today = context.clock.today();
  const rows = (more: object): FigureRows => ({
    field: 'cases',
    filter: { assigneeId: { eq: id }, open: { eq: true }, ...more },
  });
  const inTime = (dueOn: object) => rows({ overdue: { eq: false }, dueOn });
  return {
    ...(await loadCounts(context).load(id)),
    openRows: rows({}),
    overdueRows: rows({ overdue: { eq: true } }),
    dueTodayRows: inTime({ eq: today }),
    dueThisWeekRows: inTime({ gte: today, lte: sunday(today) }),
  };
}

export interface Workload extends LoadCounts {
  openRows: FigureRows;
  overdueRows: FigureRows;
  dueTodayRows: FigureRows;
  dueThisWeekRows: FigureRows;
}

/** The last day of the week that a date lies in. */
function sunday(date: LocalDate): LocalDate {
  return addDays(date, 7 - weekday(date));
}
