import { sql } from 'kysely';
import { defineLoader, figure, scopeRange } from '@guanjia/kit';
import type { DivisionCode, Figure, LocalDate } from '@guanjia/kit';
import { CreditGrade } from '../credit/credit-pack.ts';
import { withinDivision } from '../registry/division-filter.ts';
import { creditRecordedAfter } from '../credit/credit-recorded-after.ts';
import { countsOn } from '../registry/estate-population.ts';
import type { RatingSummary } from './rating-summary.type.ts';

interface SummaryRow {
  code: DivisionCode;
  asOf: LocalDate;
  completed: string;
  recordedLater: string;
  creditRecordedLater: string;
  stars: Record<string, number>;
  grades: Record<string, number>;
}

/**
 * `summaryKey(code, date)` → the summary of a division and all below it; one statement for any number of divisions and
 * dates. It counts what the caller sees: ask for whole divisions only, see requireWholeDivision.
 */
export const ratingSummaryOf = defineLoader<string, RatingSummary>(async (keys, context) => {
  const asked = keys.map((key) => ({
    date: key.slice(0, 10),
    code: key.slice(10),
    ...scopeRange(key.slice(10)),
  }));
  const rows = await context.rows<SummaryRow>(sql`
    with asked as (
      select * from unnest(${asked.map((each) => each.code)}::text[], ${asked.map((each) => each.from)}::text[],
        ${asked.map((each) => each.to)}::text[], ${asked.map((each) => each.date)}::date[])
        as each(code, from_code, to_code, on_date)
    ), scores as (
      select days.on_date, score.company_id, score.grade
      from (select distinct on_date from asked) days cross join lateral credit_scores(days.on_date) score
    ), counted as materialized (
      select asked.code, asked.on_date, span.estate_id from asked
      join estate_span span on ${sql.raw(countsOn('asked.on_date'))}
        and span.division_code >= asked.from_code and span.division_code < asked.to_code
    ), pairs as (
      select array_agg(estate_id) as estates, array_agg(on_date) as days
      from (select distinct estate_id, on_date from counted) one
    ), rated as materialized (
      select rated.* from pairs cross join lateral ratings_on(pairs.estates, pairs.days) rated
    ), found as materialized (
      select counted.code, counted.on_date, rated.level, rated.star_recorded_later, rated.company_id
      from counted join rated on rated.estate_id = counted.estate_id and rated.day = counted.on_date
    )
    select asked.code, asked.on_date as "asOf",
      (select count(*) from found where (found.code, found.on_date) = (asked.code, asked.on_date)) as completed,
      (select count(*) from found where (found.code, found.on_date) = (asked.code, asked.on_date)
        and found.star_recorded_later) as "recordedLater",
      coalesce((select jsonb_object_agg(level, count) from (
        select found.level, count(*) as count from found
        where (found.code, found.on_date) = (asked.code, asked.on_date) and found.level is not null
        group by found.level) by_level), '{}') as stars,
      coalesce(by_grade.counts, '{}') as grades, coalesce(by_grade.later, 0) as "creditRecordedLater"
    from asked
    left join lateral (
      select jsonb_object_agg(grade, count) as counts, sum(later) as later from (
        select scores.grade, count(*) as count,
          count(*) filter (where ${sql.raw(creditRecordedAfter('company.company_id', 'asked.on_date'))}) as later
        from (select distinct company_id from found
          where (found.code, found.on_date) = (asked.code, asked.on_date)) company
        join scores on scores.company_id = company.company_id and scores.on_date = asked.on_date
        group by scores.grade) grades
    ) by_grade on true`);
  const byKey = new Map(rows.map((row) => [summaryKey(row.code, row.asOf), row]));
  return keys.map((key) => {
    const row = byKey.get(key);
    return row === undefined ? new Error(`No summary came back for ${key}`) : summaryOf(row);
  });
});

export function summaryKey(code: DivisionCode, date: LocalDate): string {
  return date + code;
}

/** The share of completed estates with a valid star, with the rows of both its parts. */
export function starRatedShare(
  code: DivisionCode,
  asOf: LocalDate,
  parts: { starred: number; completed: number },
): Figure {
  return figure({
    key: 'starRatedShare',
    numerator: parts.starred,
    denominator: parts.completed,
    numeratorRows: { field: 'starAwards', filter: starFilter(code, asOf) },
    denominatorRows: {
      field: 'estates',
      filter: { divisionCode: withinDivision(code), countedOn: asOf },
    },
  });
}

function summaryOf({ code, asOf, completed, stars, grades, ...later }: SummaryRow): RatingSummary {
  const starred = Object.values(stars).reduce((sum, count) => sum + count, 0);
  return {
    asOf,
    starRatedShare: starRatedShare(code, asOf, { starred, completed: Number(completed) }),
    stars: Object.entries(stars)
      .map(([level, count]) => ({ level: Number(level), count }))
      .sort((a, b) => b.level - a.level)
      .map((each) => ({
        ...each,
        rows: { field: 'starAwards', filter: { ...starFilter(code, asOf), level: { eq: each.level } } },
      })),
    grades: Object.values(CreditGrade).map((grade) => ({
      grade,
      count: grades[grade] ?? 0,
      rows: {
        field: 'creditRanking',
        filter: { asOf, divisionCode: withinDivision(code), grade: { eq: grade } },
      },
    })),
    recordedLater: Number(later.recordedLater),
    recordedLaterRows: {
      field: 'starAwards',
      filter: { ...starFilter(code, asOf), recordedLater: { eq: true } },
    },
    creditRecordedLater: Number(later.creditRecordedLater),
    creditRecordedLaterRows: {
      field: 'creditRanking',
      filter: { asOf, divisionCode: withinDivision(code), recordedLater: { eq: true } },
    },
  };
}

function starFilter(code: DivisionCode, asOf: LocalDate): object {
  return { asOf, valid: { eq: true }, estateCompleted: { eq: true }, divisionCode: withinDivision(code) };
}
