import type { FigureRows, RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import type { SummaryRow } from './case-summary.ts';
import { caseFigures } from './case-summary.ts';
import type { CaseFigures } from './case-summary.type.ts';
import { figureCounts, nothing } from './figure-counts.ts';
import { measures, type Counts, type Dimension } from './figure-layout.ts';

export interface Member {
  readonly member: string;
  readonly count: number;
  readonly rows: FigureRows;
  readonly figures: CaseFigures;
}

/**
 * The figures of a division by member of a dimension, those with most accepted cases first. `only` gives the filter
 * that lists a member's cases. COMPANY_NOW: the companies that manage the estates now, whoever did then.
 */
export async function figuresBy(
  context: RequestContext,
  { code, period }: SummaryRow,
  dimension: Dimension | 'COMPANY_NOW',
  only: (member: string) => object,
): Promise<Member[]> {
  const counts =
    dimension === 'COMPANY_NOW'
      ? await byCompanyNow(
          context,
          await figureCounts(context).load({ code, ...period, dimension: 'ESTATE' }),
        )
      : await figureCounts(context).load({ code, ...period, dimension });
  return [...counts]
    .filter(([, { accepted }]) => accepted > 0)
    .sort(([a, of], [b, other]) => other.accepted - of.accepted || (a < b ? -1 : 1))
    .map(([member, counted]) => {
      const figures = caseFigures({ code, period, only: only(member) }, counted);
      return { member, count: counted.accepted, rows: figures.acceptedRows, figures };
    });
}

async function byCompanyNow(
  context: RequestContext,
  estates: ReadonlyMap<string, Counts>,
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await context.rows<{ id: string; companyId: string }>(sql`
    select id, company_id as "companyId" from estate_ref
    where id = any(${[...estates.keys()]}) and company_id is not null`);
  const companies = new Map<string, Counts>();
  for (const { id, companyId } of rows) {
    const sum = companies.get(companyId) ?? nothing();
    for (const measure of measures) sum[measure] += estates.get(id)?.[measure] ?? 0;
    companies.set(companyId, sum);
  }
  return companies;
}
