import type { RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { nationalDays, nationalYears } from './national-calendar.ts';
import { yearOf } from './office-time.ts';
import type { CalendarDate } from './working-calendar.rules.ts';

/** A year of the calendar: loaded, or one that running limits wait for. */
export interface CalendarYear {
  readonly year: number;
  readonly loaded: boolean;
  readonly sources: readonly string[];
  readonly daysOff: number;
  readonly daysWorked: number;
  readonly loadedAt: string | null;
  readonly loadedBy: string | null;
  readonly waiting: number;
  readonly shipped: boolean;
}

/** The loaded years and those that running limits of the caller’s division wait for, the latest first. */
export async function calendarYears({ rows }: Pick<RequestContext, 'rows'>): Promise<CalendarYear[]> {
  const found = await rows<Omit<CalendarYear, 'shipped'>>(sql`
    with waits as (
      select (y.year)::int as year, count(*)::int as limits from (
        select explanation from case_deadline where provisional and is_current and stopped_at is null
        union all select explanation from collective_petition
          where provisional and state in ('RECEIVED', 'ACCEPTED')
        union all select explanation from petition_round
          where provisional and is_current and given_at is null
        union all select explanation from supervision_order
          where provisional and state in ('ISSUED', 'REPLIED', 'RETURNED')
        union all select objection_explanation from case_transfer where objection_provisional and state = 'OPEN'
      ) running cross join lateral jsonb_array_elements_text(explanation->'provisionalYears') as y(year) group by 1
    )
    select coalesce(l.year, w.year) as year, l.year is not null as loaded,
      coalesce(d.sources, '{}') as sources, coalesce(d.off, 0) as "daysOff", coalesce(d.worked, 0) as "daysWorked",
      l.loaded_at as "loadedAt", l.loaded_by as "loadedBy", coalesce(w.limits, 0) as waiting
    from calendar_year l full join waits w on w.year = l.year left join lateral (
      select array_agg(distinct source order by source) as sources,
        count(*) filter (where kind = 'OFF')::int as off, count(*) filter (where kind = 'WORK')::int as worked
      from calendar_day where date >= make_date(l.year, 1, 1) and date < make_date(l.year + 1, 1, 1)
    ) d on true order by 1 desc`);
  return found.map((year) => ({ ...year, shipped: nationalYears.includes(year.year) }));
}

/** The days of a year as they came with this version; empty for a year that came too late for it. */
export function shippedDays(year: number): CalendarDate[] {
  return nationalDays.filter(({ date }) => yearOf(date) === year);
}
