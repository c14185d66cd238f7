import { sql } from 'kysely';
import { defineLoader, figure, scopeRange } from '@guanjia/kit';
import type { DivisionCode, Figure, LocalDate } from '@guanjia/kit';
import { CreditGrade } from '../credit/credit-pack.ts';
import { withinDivision } from '../registry/division-filter.ts';
import { countsOn } from '../registry/estate-population.ts';
import type { RatingSummary } from './rating-summary.type.ts';

interface SummaryRow {
  code: DivisionCode;
  asOf: LocalDate;
  completed: string;
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
    )
    select asked.code, asked.on_date as "asOf", estates.completed,
      coalesce(stars.counts, '{}') as stars, coalesce(grades.counts, '{}') as grades
    from asked
    cross join lateral (
      select count(*) as completed from estate_ref estate
      where ${sql.raw(countsOn('asked.on_date'))} and estate.division_code >= asked.from_code and estate.division_code < asked.to_code
    ) estates
    cross join lateral (
      select jsonb_object_agg(by_level.level, by_level.count) as counts from (
        select period.level, count(*) as count
        from star_period period join estate_ref estate on estate.id = period.estate_id
        where period.from_on <= asked.on_date and period.to_on > asked.on_date and ${sql.raw(countsOn('asked.on_date'))}
          and estate.division_code >= asked.from_code and estate.division_code < asked.to_code
        group by period.level) by_level
    ) stars
    cross join lateral (
      select jsonb_object_agg(by_grade.grade, by_grade.count) as counts from (
        select scores.grade, count(distinct managed.company_id) as count
        from estate_company_ref managed
        join estate_ref estate on estate.id = managed.estate_id
        join scores on scores.company_id = managed.company_id and scores.on_date = asked.on_date
        where managed.from_on <= asked.on_date and (managed.last_on is null or managed.last_on >= asked.on_date)
          and ${sql.raw(countsOn('asked.on_date'))}
          and estate.division_code >= asked.from_code and estate.division_code < asked.to_code
        group by scores.grade) by_grade
    ) grades`);
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

function summaryOf({ code, asOf, completed, stars, grades }: SummaryRow): RatingSummary {
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
  };
}

function starFilter(code: DivisionCode, asOf: LocalDate): object {
  return { asOf, valid: { eq: true }, estateCompleted: { eq: true }, divisionCode: withinDivision(code) };
}
