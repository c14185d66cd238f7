import { defineList, defineLoader, SortDirection } from '@guanjia/kit';
import { sql } from 'kysely';
import { ofCountedEstates, type CountedEstatesFilter } from '../estates/counted-estates.ts';
import { dateSql, searching } from '../lists/sql-text.ts';
import { managesOn } from '../management/management-sql.ts';
import { PropertyCompanyOrderField, type PropertyCompany } from './property-company.types.ts';

export const propertyCompanyList = defineList<PropertyCompany, PropertyCompanyOrderField>({
  from: 'property_company',
  columns: {
    id: 't.id',
    name: 't.name',
    creditCode: 't.credit_code',
    phoneNumber: 't.phone',
    version: 't.version',
  },
  orders: { NAME: 'name' },
  defaultOrder: [{ field: PropertyCompanyOrderField.NAME, direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    name: 't.name',
    creditCode: 't.credit_code',
    managingOn: (estates: CountedEstatesFilter) => {
      const managed = sql`array(${ofCountedEstates('t.estate_id', estates)})`;
      const day = sql.raw(dateSql(estates.on));
      return sql`t.id in (select r.company_id from (select ${managed} as ids) e
        cross join lateral registry_on(e.ids, array_fill(${day}, array[cardinality(e.ids)])) r)`;
    },
    search: (words: string) => searching(['t.name', 't.credit_code'], words),
  },
});

export const propertyCompanyById = propertyCompanyList.byId;

/** How many estates that the caller may see a company manages today. */
export const estateCountOfCompany = defineLoader<string, number>(async (companyIds, context) => {
  const rows = await context.rows<{ companyId: string; count: string }>(sql`
    select m.company_id as "companyId", count(*) as count from estate_management m
    where m.company_id = any(${companyIds}) and ${sql.raw(managesOn(context.clock.today()))} group by m.company_id`);
  const counts = new Map(rows.map((row) => [row.companyId, Number(row.count)]));
  return companyIds.map((id) => counts.get(id) ?? 0);
});
