import { ownerAlone } from './privileges.ts';

/**
 * SQL of the tables that every service's database has, and of the row-level-security policies that its own tables get.
 * The owner role runs it; the service's role owns nothing and cannot bypass the policies.
 */

/**
 * The rows of the caller's jurisdiction. With no scope set, the settings are null, or empty on a connection that had one
 * before, and no row passes. The settings stand in the condition itself rather than in sub-selects: the planner then knows
 * their values. With sub-selects it takes any scope for half a percent of the table and reads the whole index of a
 * district for every estate of a page (600,000 rows: 2.4 s instead of 0.5 ms); counting all rows was quicker (0.2 s instead of 0.5 s).
 */
export const IN_SCOPE = `division_code >= current_setting('guanjia.scope_from', true) and division_code < current_setting('guanjia.scope_to', true)`;

/** Whether any scope is set; asked once for each statement. */
export const ANY_SCOPE = `(select nullif(current_setting('guanjia.scope_from', true), '')) is not null`;

/** Policy for rows that belong to a division: the table has `division_code text not null`. */
export function divisionScope(table: string): string[] {
  return policy(table, IN_SCOPE, IN_SCOPE);
}

/** Policy for reference data: any caller with a scope reads it, none without. */
export function referenceScope(table: string): string[] {
  return policy(table, ANY_SCOPE, ANY_SCOPE);
}

/** Refuses every change of rows once written, whoever tries. */
export function appendOnly(table: string): string[] {
  return [
    `create trigger append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger append_only_all before truncate on ${table}
       for each statement execute function refuse_change()`,
  ];
}

function policy(table: string, using: string, check: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy scope on ${table} using (${using}) with check (${check})`,
  ];
}

/**
 * Outbox, audit log, idempotency keys and feed positions. The triggers that give positions and hashes here are replaced by
 * sequencingTables: they hold a lock until the commit.
 */
export function platformTables(): string[] {
  return [
    `create function refuse_change() returns trigger language plpgsql as $$
       begin
         raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
       end $$`,

    `create sequence outbox_position`,
    `create table outbox_event (
       position bigint primary key,
       type text not null,
       subject_id text not null,
       division_code text not null,
       occurred_at timestamptz not null,
       data jsonb not null
     )`,
    `create index outbox_event_division on outbox_event (division_code, position)`,
    `create function place_outbox_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
       begin
         perform pg_advisory_xact_lock(hashtext('outbox_event'));
         new.position := nextval('outbox_position');
         return new;
       end $$`,
    `create trigger place before insert on outbox_event for each row execute function place_outbox_event()`,
    ...appendOnly('outbox_event'),
    ...divisionScope('outbox_event'),

    `create table audit_entry (
       position bigint primary key,
       occurred_at timestamptz not null,
       action text not null,
       outcome text not null check (outcome in ('DONE', 'REFUSED')),
       actor_kind text not null,
       actor_id text not null,
       actor_name text not null,
       request_id text not null,
       subject_id text,
       division_code text not null,
       details jsonb not null,
       previous_hash text not null,
       hash text not null
     )`,
    `create index audit_entry_division on audit_entry (division_code, position)`,
    `create index audit_entry_subject on audit_entry (subject_id, position)`,
    `create table audit_head (only_row boolean primary key default true check (only_row), position bigint not null, hash text not null)`,
    `insert into audit_head (position, hash) values (0, repeat('0', 64))`,
    `create function audit_hash(entry audit_entry) returns text language sql immutable as $$
       select encode(sha256(convert_to(concat_ws(E'\\x1f', entry.previous_hash, entry.position,
         extract(epoch from entry.occurred_at), entry.action, entry.outcome, entry.actor_kind, entry.actor_id, entry.actor_name,
         entry.request_id, coalesce(entry.subject_id, ''), entry.division_code, entry.details), 'UTF8')), 'hex')
     $$`,
    // Security definer: the service's role can neither read nor move the head of the chain itself.
    `create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
       declare head audit_head;
       begin
         select * into head from audit_head for update;
         new.position := head.position + 1;
         new.previous_hash := head.hash;
         new.hash := audit_hash(new);
         update audit_head set position = new.position, hash = new.hash;
         return new;
       end $$`,
    `create trigger chain before insert on audit_entry for each row execute function chain_audit_entry()`,
    ...appendOnly('audit_entry'),
    `alter table audit_entry enable row level security`,
    `alter table audit_entry force row level security`,
    `create policy scope on audit_entry for select using (${IN_SCOPE})`,
    `create policy append on audit_entry for insert with check (${ANY_SCOPE})`,
    ...ownerAlone('audit_head'),

    `create table idempotency_key (
       actor_id text not null,
       operation text not null,
       key text not null,
       request_hash text not null,
       result_id text,
       created_at timestamptz not null,
       primary key (actor_id, operation, key)
     )`,
    ...referenceScope('idempotency_key'),

    `create table feed_position (feed text primary key, position bigint not null)`,
    ...referenceScope('feed_position'),
  ];
}
