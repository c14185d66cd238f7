import { divisionScope, referenceScope, reachEverywhere } from '@guanjia/kit';
import { escalationPacks } from './escalation-pack.ts';

/**
 * Whatever starts, moves, pauses or stops a deadline, by whichever way, its watch follows in the same transaction.
 * A watch is looked at when `next_at` has come, so a scan costs by what is due. A new or moved deadline is looked at
 * at once, to be planned. The steps that were taken stay: each is taken once for a deadline.
 */
const watching = [
  `create table escalation_watch (
     deadline_id text primary key,
     case_id text not null,
     division_code text not null,
     next_at timestamptz
   )`,
  `create index escalation_watch_next on escalation_watch (next_at) where next_at is not null`,
  ...divisionScope('escalation_watch'),
  `create function watch_case_deadline() returns trigger language plpgsql as $$
     declare paused boolean := to_jsonb(new) ->> 'paused_at' is not null;
     begin
       if new.stopped_at is not null or not new.is_current or paused then
         if tg_op = 'UPDATE' then delete from escalation_watch where deadline_id = new.id; end if;
       else
         insert into escalation_watch (deadline_id, case_id, division_code, next_at)
         values (new.id, new.case_id, new.division_code, new.started_at)
         on conflict (deadline_id) do update set division_code = excluded.division_code,
           next_at = case when new.due_at = old.due_at then escalation_watch.next_at else excluded.next_at end;
       end if;
       return null;
     end $$`,
  `create trigger watch after insert or update on case_deadline for each row execute function watch_case_deadline()`,
];

const steps = [
  `create table escalation_step (
     deadline_id text not null,
     stage text not null,
     case_id text not null,
     division_code text not null,
     clock text not null,
     due_at timestamptz not null,
     taken_at timestamptz not null,
     -- Each step exactly once, however many instances work.
     primary key (deadline_id, stage)
   )`,
  `create index escalation_step_case on escalation_step (case_id, taken_at)`,
  ...divisionScope('escalation_step'),
];

/** The plan depends on the tier that holds the case: whatever changes it, its running watches are planned anew at once. */
export const tierWatch: string[] = [
  `create function watch_case_tier() returns trigger language plpgsql as $$
     begin
       update escalation_watch w set next_at = d.started_at from case_deadline d
       where d.case_id = new.id and d.is_current and d.stopped_at is null and w.deadline_id = d.id;
       return null;
     end $$`,
  `create trigger watch_tier after update of tier on case_record for each row
     when (new.tier <> old.tier) execute function watch_case_tier()`,
];

export const escalationTables: string[] = [
  `create table escalation_pack (
     key text primary key,
     valid_from date not null,
     valid_to date,
     lines jsonb not null,
     order_limit jsonb not null
   )`,
  ...referenceScope('escalation_pack'),
  ...watching,
  ...steps,
  // The owner is subject to the policies too.
  `select ${reachEverywhere}`,
  `insert into escalation_pack (key, valid_from, valid_to, lines, order_limit)
     select p->>'key', (p->>'validFrom')::date, (p->>'validTo')::date, p->'lines', p->'orderLimit'
     from jsonb_array_elements('${JSON.stringify(escalationPacks)}'::jsonb) as p`,
  `insert into escalation_watch (deadline_id, case_id, division_code, next_at)
     select id, case_id, division_code, started_at from case_deadline where stopped_at is null and is_current`,
];
