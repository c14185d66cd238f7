import { sql, type RawBuilder } from 'kysely';
import { defineList, keptByDate, SortDirection } from '@guanjia/kit';
import type { BooleanFilter, LocalDate, StringFilter } from '@guanjia/kit';
import { anywhere } from '../lists/search-pattern.ts';
import { creditRecordedAfter } from './credit-recorded-after.ts';
import type { CreditGrade } from './credit-pack.ts';
import { countsOn } from '../registry/estate-population.ts';
import { divisionCondition } from '../registry/division-filter.ts';

/** A company in the ranking; the id is the company's. */
export interface CreditRankingRow {
  id: string;
  rank: number;
  /** In 0.01 point. */
  total: number;
  grade: CreditGrade;
  asOf: LocalDate;
}

/** All companies by their score on a date. The rank is among all of them, however the list is filtered. */
export const creditRankingOn = keptByDate((date) =>
  defineList<CreditRankingRow, 'RANK' | 'SCORE'>({
    from: `(select *, rank() over (order by total desc)::integer as rank from credit_scores(${date}))`,
    columns: {
      id: 't.company_id',
      rank: 't.rank',
      total: 't.total',
      grade: 't.grade',
      asOf: `${date}::text`,
    },
    orders: { RANK: 'rank', SCORE: 'total' },
    defaultOrder: [{ field: 'RANK', direction: SortDirection.ASC }],
    filters: {
      companyId: 't.company_id',
      grade: 't.grade',
      search: (text: string) => sql`exists (
        select 1 from company_ref company where company.id = t.company_id and company.name ilike ${anywhere(text)})`,
      divisionCode: (code: StringFilter): RawBuilder<boolean> => sql`t.company_id in (
        select rated.company_id from (select array(select span.estate_id from estate_span span
          where ${sql.raw(countsOn(date))} and ${divisionCondition('span.division_code', code)}) as estates) counted
        cross join lateral ratings_on(counted.estates, array_fill(${sql.raw(date)}, array[cardinality(counted.estates)])) rated)`,
      recordedLater: ({ eq }: BooleanFilter): RawBuilder<boolean> =>
        sql`${sql.raw(creditRecordedAfter('t.company_id', date))} = ${eq}`,
    },
  }),
);
