import { divisionScope, reachEverywhere } from '@guanjia/kit';

/**
 * Collective petitions are watched as cases are, but the clock that runs is part of the batch itself: `escalate_at` is
 * when to look at it next, at once whenever its clock has started, moved or gone on.
 */
export const batchEscalationTables: string[] = [
  `alter table collective_petition add column escalate_at timestamptz`,
  `create index collective_petition_escalate on collective_petition (escalate_at) where escalate_at is not null`,
  `create function watch_collective_petition() returns trigger language plpgsql as $$
     begin
       if new.state not in ('RECEIVED', 'ACCEPTED') or new.paused_at is not null then
         new.escalate_at := null;
       elsif tg_op = 'INSERT' then
         new.escalate_at := coalesce(new.accepted_at, new.received_at);
       elsif new.state <> old.state or new.due_at <> old.due_at or old.paused_at is not null then
         new.escalate_at := coalesce(new.accepted_at, new.received_at);
       end if;
       return new;
     end $$`,
  `create trigger watch before insert or update of state, due_at, paused_at on collective_petition
     for each row execute function watch_collective_petition()`,
  `create table collective_petition_escalation (
     petition_id text not null references collective_petition deferrable initially deferred,
     clock text not null,
     stage text not null,
     division_code text not null,
     due_at timestamptz not null,
     taken_at timestamptz not null,
     -- Each step exactly once, however many instances work.
     primary key (petition_id, clock, stage)
   )`,
  ...divisionScope('collective_petition_escalation'),
  // The owner is subject to the policies too.
  `select ${reachEverywhere}`,
  `update collective_petition set escalate_at = coalesce(accepted_at, received_at)
     where state in ('RECEIVED', 'ACCEPTED') and paused_at is null`,
];
