import { ANY_SCOPE, IN_SCOPE } from '@guanjia/kit';

const setting = (name: string) => `current_setting('guanjia.${name}', true)`;

/** Addressed to the person who asks, or to the desk that the person sits at. */
const MINE = `(staff_id = ${setting('person')} or (staff_id is null
  and division_code = ${setting('division')} and tier = ${setting('tier')}
  and roles && string_to_array(${setting('roles')}, ',')))`;
const SERVICE = `${setting('kind')} = 'SERVICE'`;

/** The service itself takes away what was read long ago. */
export const oldNotices: string[] = [
  `create policy sweep on notice for delete using (${SERVICE} and ${IN_SCOPE})`,
  `create policy sweep on notice_read for select using (${SERVICE})`,
  `create index notice_age on notice (occurred_at)`,
];

/** What is addressed to the person who asks, and to the desk, as conditions of an index each. */
export const TO_PERSON = `staff_id = ${setting('person')}`;
export const TO_DESK = `staff_id is null and division_code = ${setting('division')} and tier = ${setting('tier')}`;

const OWN_NOTICES = `with (security_invoker) as
  select * from notice where ${TO_PERSON}
  union all select * from notice
    where ${TO_DESK}`;

/**
 * What is addressed to whoever asks, to the person or to the desk, in two parts that an index has in order each: a page
 * of the newest is read from both ends, however many there are.
 */
export const ownNotices: string[] = [
  `create index notice_person_newest on notice (staff_id, occurred_at, id) where staff_id is not null`,
  `create index notice_desk_newest on notice (division_code, tier, occurred_at, id) where staff_id is null`,
  `drop index notice_person`,
  `drop index notice_desk`,
  `create view own_notice ${OWN_NOTICES}`,
];

/** Every page asks how many notices are unread: with all that the policy looks at, the indexes alone tell. */
export const unreadNotices: string[] = [
  `drop index notice_person_newest`,
  `drop index notice_desk_newest`,
  `create index notice_person_newest on notice (staff_id, occurred_at, id) include (division_code, tier, roles)
     where staff_id is not null`,
  `create index notice_desk_newest on notice (division_code, tier, occurred_at, id) include (staff_id, roles)
     where staff_id is null`,
];

/**
 * Notices. Who tells may stand below or above who is told, so anybody with a scope writes; only the recipient reads,
 * within the division's scope, and the service itself, which sends mail.
 */
export const noticeTables: string[] = [
  // The name of the account makes the address of a mail.
  `alter table staff_ref add column account text`,
  `create table notice (
     id text primary key,
     -- Of the recipient: the person's division, or the desk's.
     division_code text not null,
     tier text,
     roles text[],
     staff_id text,
     kind text not null,
     case_id text,
     order_id text,
     params jsonb not null,
     occurred_at timestamptz not null,
     -- Null: no mail is sent. WAITING, SENDING (nobody knows whether it went), SENT, FAILED.
     mail_state text check (mail_state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
     mail_attempts integer not null default 0,
     mail_after timestamptz,
     check ((staff_id is null) = (tier is not null and roles is not null))
   )`,
  `create index notice_person on notice (staff_id, id) where staff_id is not null`,
  `create index notice_desk on notice (division_code, tier, id) where staff_id is null`,
  `create index notice_mail_waiting on notice (mail_after) where mail_state = 'WAITING'`,
  `alter table notice enable row level security`,
  `alter table notice force row level security`,
  `create policy tell on notice for insert with check (${ANY_SCOPE})`,
  `create policy mine on notice for select using ((${SERVICE} or ${MINE}) and ${IN_SCOPE})`,
  `create policy mail on notice for update using (${SERVICE} and ${IN_SCOPE})`,

  `create table notice_read (
     notice_id text not null references notice on delete cascade,
     person text not null,
     read_at timestamptz not null,
     primary key (person, notice_id)
   )`,
  `alter table notice_read enable row level security`,
  `alter table notice_read force row level security`,
  `create policy own on notice_read using (person = ${setting('person')}) with check (person = ${setting('person')})`,
];

/**
 * One notice for one event: who is told in person does not find it on the desk once more. The index that
 * counts unread notices carries what the policy looks at.
 */
export const noticesOnce: string[] = [
  `alter table notice add column except_staff text[] not null default '{}'`,
  `drop policy mine on notice`,
  `create policy mine on notice for select using ((${SERVICE} or (${MINE}
     and not coalesce(${setting('person')}, '') = any(except_staff))) and ${IN_SCOPE})`,
  `drop index notice_desk_newest`,
  `create index notice_desk_newest on notice (division_code, tier, occurred_at, id)
     include (staff_id, roles, except_staff) where staff_id is null`,
  `drop index notice_person_newest`,
  `create index notice_person_newest on notice (staff_id, occurred_at, id)
     include (division_code, tier, roles, except_staff) where staff_id is not null`,
];

/** A notice may tell of a collective petition. */
export const petitionNotices: string[] = [
  `alter table notice add column petition_id text`,
  // With the new column.
  `create or replace view own_notice ${OWN_NOTICES}`,
];
