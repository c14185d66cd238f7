import { divisionScope, reachEverywhere } from '@guanjia/kit';

/** The tier whose desk holds a batch: as its history has it, with what it was escalated to. */
export const batchDesks: string[] = [
  `select ${reachEverywhere}`,
  `alter table collective_petition add column tier text not null default 'SUBDISTRICT'
     check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY'))`,
  `alter table collective_petition alter column tier drop default`,
  `update collective_petition p set tier = coalesce((
     select case e.type when 'ESCALATED' then e.data->>'stage' else e.actor_tier end from collective_petition_event e
     where e.petition_id = p.id and e.type in ('REGISTERED', 'ACCEPTED', 'ESCALATED')
     order by e.occurred_at desc, e.id desc limit 1), p.tier)`,
];

/** States, pauses and a history for collective petitions. */
export const sql = [
  `alter table collective_petition
     add column state text,
     add column accepted_at timestamptz,
     add column accepted_on date,
     add column accepted_in_time boolean,
     add column paused_at timestamptz,
     add column paused_until date,
     add column ended_on date`,
  `select ${reachEverywhere}`,
  // Until now a batch was accepted as it came, and its limit counted from there.
  `update collective_petition set accepted_at = received_at, accepted_on = received_on, accepted_in_time = true,
     state = case when resolved_at is null then 'ACCEPTED' else 'RESOLVED' end`,
  `alter table collective_petition
     alter column state set not null,
     add check (state in ('RECEIVED', 'ACCEPTED', 'RESOLVED', 'WITHDRAWN')),
     add check ((paused_at is null) = (paused_until is null)),
     add check (paused_at is null or state = 'ACCEPTED'),
     add check ((state = 'RESOLVED') = (resolved_at is not null))`,
  `create index collective_petition_open on collective_petition (division_code, due_on) where state in ('RECEIVED', 'ACCEPTED')`,
  `create table collective_petition_event (
     id text primary key,
     petition_id text not null references collective_petition deferrable initially deferred,
     division_code text not null,
     type text not null,
     occurred_at timestamptz not null,
     actor_name text not null,
     actor_tier text not null,
     note text,
     data jsonb not null
   )`,
  `create index collective_petition_event_petition on collective_petition_event (petition_id, occurred_at, id)`,
  ...divisionScope('collective_petition_event'),
  `create trigger keep before update or delete on collective_petition_event
     for each row execute function keep_case_event()`,
];

/** What the platform does by itself has nobody's name. */
export const batchEventsOfThePlatform: string[] = [
  `alter table collective_petition_event alter column actor_name drop not null`,
];
