import { divisionScope, referenceScope } from '@guanjia/kit';
import { appendChanges } from '../summary/figure-changes.ts';
import { asOwner, LAST_CHANGE, ownersOwn, servicesReadOnly } from '../summary/figure-tables.ts';
import { countedOf, dayOf, firstInTime, standingOf, toldColumns } from './standing-columns.ts';
import { historyFunctions } from './standing-history.ts';
import { openNext } from './stretches.ts';

const columns = toldColumns.join(', ');
export const caseStretches = { table: 'case_standing', key: 'case_id', columns: toldColumns };

/** Who managed which estate, from a day on and until a day that is no more of it: kept from the feed of estates. */
const management = [
  `create table estate_management (
     estate_id text not null,
     since_on date not null,
     until_on date not null default 'infinity',
     company_id text not null,
     primary key (estate_id, since_on)
   )`,
  ...referenceScope('estate_management'),
];

/**
 * Stretches of days in which everything that figures count of a case stayed the same. Two times are kept apart: since
 * when it was so, and on which day it was recorded.
 */
const standings = [
  `create table case_standing (
     case_id text not null,
     since_on date not null,
     -- The first day on which it is not so any more.
     until_on date not null default 'infinity',
     recorded_on date not null,
     number text not null,
     division_code text not null,
     -- The division that held the case next, when another did.
     handed_to text,
     channel text not null,
     tier text not null,
     category_id text not null,
     estate_id text,
     -- Of the day of receipt.
     company_id text,
     received_on date not null,
     accepted_on date,
     answered_on date,
     answered_in_time boolean,
     answer_due_at timestamptz,
     due_at timestamptz,
     open boolean not null,
     voided boolean not null,
     resolved_on date,
     resolved_in_time boolean,
     resolved_level text,
     ever_resolved boolean not null,
     first_in_time boolean,
     reopened boolean not null,
     satisfaction text,
     primary key (case_id, since_on),
     check (since_on < until_on)
   )`,
  ...divisionScope('case_standing'),
  ownersOwn('case_standing'),
  servicesReadOnly('case_standing'),
];

/** The days that figures are sought by: those of cases that begin in a part of a month, and those of what changed in one. */
export const standingIndexes = [
  `create index case_standing_received on case_standing (received_on, division_code)`,
  `create index case_standing_accepted on case_standing (accepted_on, division_code) where accepted_on is not null`,
  `create index case_standing_resolved on case_standing (resolved_on, division_code) where resolved_on is not null`,
  `create index case_standing_since on case_standing (since_on, division_code)`,
  `create index case_standing_until on case_standing (until_on, division_code) where until_on < 'infinity'`,
  `create index case_standing_due on case_standing (due_at) where due_at is not null`,
  `create index case_standing_due_now on case_standing (division_code, due_at) where until_on = 'infinity' and due_at is not null`,
  `create index case_standing_answer_due on case_standing (answer_due_at) where answer_due_at is not null`,
  `create index case_standing_recorded on case_standing (recorded_on) where recorded_on > since_on`,
  `create index case_standing_open on case_standing (division_code, until_on) where open`,
];

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
  `create trigger begin_standing after insert on case_record referencing new table as new_rows
     for each statement execute function begin_case_standing()`,
  `create trigger end_standing after delete on case_record referencing old table as old_rows
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

/** What keeps the stretches in step. */
export const standingFunctions: string[] = [...historyFunctions, changed, begun, gone, companies];

export const standingTables: string[] = [...management, ...standings, ...standingFunctions];
export const standingTriggers: string[] = triggers;

/** A step from one open state to another touches no standing, and a ledger is folded after it was written. */
export const fewerStandings: string[] = [...historyFunctions, tellStanding];
