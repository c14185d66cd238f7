import { reachEverywhere, tellAgain, type DatabaseStep } from '@guanjia/kit';

/**
 * Tells the feed once who managed every estate when. Until cases kept histories they took the present company alone from
 * `ManagementChanged`, and would count complaints of earlier days against it until something about the estate changed.
 */
export const managementToldAgain: DatabaseStep = {
  name: '0340-management-told-again',
  sql: [
    `select ${reachEverywhere}`,
    tellAgain(`
      select 'ManagementChanged' as type, e.id as subject_id, e.division_code,
        jsonb_build_object('id', e.id, 'divisionCode', e.division_code, 'history', m.history, 'companyId', m.company_id) as data
      from estate e
      join (
        select estate_id,
          jsonb_agg(jsonb_build_object('mode', mode, 'companyId', company_id, 'from', from_date, 'to', to_date) order by from_date) as history,
          max(company_id) filter (where (now() at time zone 'Asia/Shanghai')::date between from_date and coalesce(to_date, 'infinity')) as company_id
        from estate_management group by 1
      ) m on m.estate_id = e.id`),
  ],
};
