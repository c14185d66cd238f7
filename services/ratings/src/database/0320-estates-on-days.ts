import { reachEverywhere, type DatabaseStep } from '@guanjia/kit';
import { holds, inMine } from './0192-dated-ratings.ts';

/**
 * The star and the company that estates had on days, of estates that are the caller's now or were on the day: star and
 * management follow an estate to its new division, and its old one still reads of the days before.
 */
export const estatesOnDays: DatabaseStep = {
  name: '0320-estates-on-days',
  sql: [
    `create function estates_on_days(estates text[], days date[])
     returns table (estate_id text, day date, company_id text, award_id text, division_code text, scheme_id text,
       awarded_on date, valid_until date, version integer, level integer, plaque_number text)
     language plpgsql stable as $$
     #variable_conflict use_column
     declare
       scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
     begin
       perform ${reachEverywhere};
       return query
         select asked.estate_id, asked.day, managed.company_id, award.id, award.division_code, award.scheme_id,
           award.awarded_on, award.valid_until, award.version, period.level, period.plaque_number
         from unnest(estates, days) as asked(estate_id, day)
         join estate_ref estate on estate.id = asked.estate_id
         left join estate_span span on span.estate_id = asked.estate_id and ${holds('asked.day')}
         left join star_period period on period.estate_id = asked.estate_id
           and period.from_on <= asked.day and period.to_on > asked.day
         left join star_award award on award.id = period.award_id
         left join estate_company_ref managed on managed.estate_id = asked.estate_id
           and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day)
         where (${inMine('estate.division_code')}) or (${inMine('span.division_code')});
       perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
     end $$`,
  ],
};
