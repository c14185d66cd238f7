import { appendChanges } from '../summary/figure-changes.ts';
import { asOwner, LAST_CHANGE } from '../summary/figure-functions.ts';
import { countedOf, dayOf, firstInTime, standingOf, toldColumns } from './standing-columns.ts';
import { historyFunctions } from './standing-history.ts';
import { openNext } from './stretches.ts';

const columns = toldColumns.join(', ');
const caseStretches = { table: 'case_standing', key: 'case_id', columns: toldColumns };

const next = standingOf('new');

/**
 * Closes the stretch that a change of a case ends, and opens the next. The day is that of the change itself, which the
 * row tells; what was put right later (category, estate) is right from the first day on, and was recorded on this one.
 */
const changed = `create or replace function tell_case_standing() returns trigger language plpgsql ${asOwner} as $$
  declare
    before bigint := ${LAST_CHANGE};
    day date := ${dayOf('new.updated_at')};
    last case_standing;
    corrected boolean := (new.category_id, new.estate_id) is distinct from (old.category_id, old.estate_id);
    earlier case_standing[];
    later case_standing[];
  begin
    select * into last from case_standing where case_id = new.id order by since_on desc limit 1;
    if not found then return null; end if;
    day := greatest(day, last.since_on);
    if corrected then
      earlier := array(select s from case_standing s where case_id = new.id);
      update case_standing s set category_id = ${next['category_id']}, estate_id = new.estate_id,
        company_id = ${next['company_id']}, recorded_on = greatest(s.recorded_on, day) where case_id = new.id;
    else
      earlier := array[last];
    end if;
    ${openNext(caseStretches, [firstInTime('last', 'new'), ...Object.values(next)])};
    later := array(select s from case_standing s where case_id = new.id and (corrected or since_on >= last.since_on));
    ${appendChanges(`(select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s)`)};
    perform fold_case_figures_after(before);
    return null;
  end $$`;

/**
 * A case begins as it was registered. A whole life that is written at once (an import, the demo) is told by
 * tell_case_lives when all of it is there.
 */
const begun = `create or replace function begin_case_standing() returns trigger language plpgsql ${asOwner} as $$
  declare before bigint := ${LAST_CHANGE};
  begin
    with told as (
      insert into case_standing (case_id, since_on, recorded_on, ${columns})
      select c.id, c.received_on, greatest(c.received_on, ${dayOf('c.registered_at')}), c.resolved_on_time, ${Object.values(standingOf('c')).join(', ')}
      from new_rows c where c.version = 1 and c.import_id is null
      returning *)
    ${appendChanges(`(select *, 1 as sign from told)`)};
    perform fold_case_figures_after(before);
    return null;
  end $$`;

const gone = `create or replace function end_case_standing() returns trigger language plpgsql ${asOwner} as $$
  begin
    with gone as (delete from case_standing where case_id in (select id from old_rows) returning *)
    ${appendChanges(`(select *, -1 as sign from gone)`)};
    return null;
  end $$`;

// Whatever changes nothing that is counted is left at once.
const tellStanding = `create or replace trigger tell_standing after update on case_record for each row
  when ((${countedOf('new').join(', ')}) is distinct from (${countedOf('old').join(', ')})) execute function tell_case_standing()`;

const triggers = [
  tellStanding,
  `create or replace trigger begin_standing after insert on case_record referencing new table as new_rows
     for each statement execute function begin_case_standing()`,
  `create or replace trigger end_standing after delete on case_record referencing old table as old_rows
     for each statement execute function end_case_standing()`,
];

/**
 * Counts the cases of estates against the company of their day anew, after the history of who managed them changed; answers
 * how many cases that are. `day` is the day on which it was recorded.
 */
const companies = `create or replace function retell_companies(estates text[], day date) returns integer language plpgsql ${asOwner} as $$
  declare
    touched text[];
    earlier case_standing[];
    later case_standing[];
  begin
    touched := array(select distinct s.case_id from case_standing s where s.estate_id = any(estates)
      and s.company_id is distinct from (select m.company_id from estate_management m
        where m.estate_id = s.estate_id and m.since_on <= s.received_on and m.until_on > s.received_on));
    if touched = '{}' then return 0; end if;
    -- A step of one of them in another transaction and this are counted one after the other.
    perform from case_record where id = any(touched) order by id for no key update;
    earlier := array(select s from case_standing s where s.case_id = any(touched));
    with changed as (
      update case_standing s set recorded_on = greatest(s.recorded_on, day),
        company_id = (select m.company_id from estate_management m
          where m.estate_id = s.estate_id and m.since_on <= s.received_on and m.until_on > s.received_on)
      from unnest(earlier) e where s.case_id = e.case_id and s.since_on = e.since_on returning s)
    select array_agg(s) into later from changed;
    ${appendChanges(`(select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s)`)};
    return cardinality(touched);
  end $$`;

/** SQL of what keeps the stretches of cases in step: functions, then the triggers that run them. */
export const standingFunctions: readonly string[] = [
  ...historyFunctions,
  changed,
  begun,
  gone,
  companies,
  ...triggers,
];
