-- The database of estates as it was after the steps below: upgrade tests start here. Made by "npm run store:baseline", never edited.

-- step platform/0001-baseline 07a278a3428cc1dc71790a8e48e9e8c49ed66aea1790c9766e02d16720e7860b
-- step estates/0001-baseline 25887a8c4b07a1a4528ca1e5833f778be4e85bc5f3d76b988f2cd6b28bf21552
-- step estates/0002-reference-rows cf8601b6d0db87af650d2bb3f1379a0feba12e483f3b58505d09d488869c15ff

-- platform/01-access

-- Who reaches which rows, in procedures: the files of each service say for which of its tables.
--
-- Policies of row-level security know the caller by settings of the transaction, which the service makes before its first
-- statement: guanjia.scope_from and guanjia.scope_to (the codes in scope; the second is the first one behind it),
-- guanjia.kind, guanjia.person, guanjia.division, guanjia.tier and guanjia.roles; see caller-settings.ts. With no scope set
-- they are null, or empty on a connection that had one before, and no row passes.

create or replace procedure force_row_level_security(variadic tables regclass[])
language plpgsql as $$
declare
  name regclass;
begin
  foreach name in array tables loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
  end loop;
end $$;

-- Rows that belong to a division (`division_code text not null`): within the caller's jurisdiction. The settings stand in the
-- condition itself rather than in sub-selects: the planner then knows their values. With sub-selects it takes any scope for
-- half a percent of the table and reads the whole index of a district for every estate of a page (600,000 rows: 2.4 s
-- instead of 0.5 ms); counting all rows was quicker (0.2 s instead of 0.5 s).
create or replace procedure scope_by_division(variadic tables regclass[])
language plpgsql as $$
declare
  in_scope constant text := $scope$division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true)$scope$;
  name regclass;
begin
  call force_row_level_security(variadic tables);
  foreach name in array tables loop
    execute format('drop policy if exists scope on %s', name);
    execute format('create policy scope on %s using (%s) with check (%s)', name, in_scope, in_scope);
  end loop;
end $$;

-- Reference data: any caller with a scope reaches it, none without. Asked once for each statement.
create or replace procedure scope_to_any_caller(variadic tables regclass[])
language plpgsql as $$
declare
  any_scope constant text := $scope$(select nullif(current_setting('guanjia.scope_from', true), '')) is not null$scope$;
  name regclass;
begin
  call force_row_level_security(variadic tables);
  foreach name in array tables loop
    execute format('drop policy if exists scope on %s', name);
    execute format('create policy scope on %s using (%s) with check (%s)', name, any_scope, any_scope);
  end loop;
end $$;

-- Functions that keep a table in step run as its owner, to whom the policies apply, too: a community's case counts for the
-- subdistrict and the district above it.
create or replace procedure let_owner_write(variadic tables regclass[])
language plpgsql as $$
declare
  name regclass;
begin
  foreach name in array tables loop
    execute format('drop policy if exists upkeep on %s', name);
    execute format('create policy upkeep on %s to current_user using (true) with check (true)', name);
  end loop;
end $$;

-- Leaves those who get rights on every new table (the service's role) nothing but what is `allowed`, e.g. 'select', or 'none'.
create or replace procedure limit_privileges(allowed text, variadic tables regclass[])
language plpgsql as $$
declare
  name regclass;
  other name;
begin
  foreach name in array tables loop
    for other in
      select distinct pg_get_userbyid(grantee) from pg_default_acl, aclexplode(defaclacl)
      where pg_get_userbyid(defaclrole) = current_user and grantee not in (0, defaclrole)
    loop
      execute format('revoke all on %s from %I', name, other);
      if allowed <> 'none' then
        execute format('grant %s on %s to %I', allowed, name, other);
      end if;
    end loop;
  end loop;
end $$;

-- Refuses every change of rows once written, whoever tries.
create or replace function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace procedure append_only(variadic tables regclass[])
language plpgsql as $$
declare
  name regclass;
begin
  foreach name in array tables loop
    execute format('create or replace trigger append_only before update or delete on %s
      for each row execute function refuse_change()', name);
    execute format('create or replace trigger append_only_all before truncate on %s
      for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- platform/02-outbox

-- The feed of events that other services follow.

-- A mark of an event: a feed that was restored and has grown beyond a follower's position again is known by another event
-- standing there.
create or replace function event_mark(event outbox_event) returns text
language sql immutable as $$
  select md5(concat_ws(E'\x1f', event.type, event.subject_id, event.division_code,
    extract(epoch from event.occurred_at), event.data))
$$;

-- What a follower knows its source by. The service's role reads neither table; marks are told whatever the caller's
-- division, for they say nothing.
create or replace function feed_state(after_position bigint, last_position bigint)
returns table (source_id text, head_position bigint, after_mark text, last_mark text)
language sql stable security definer set search_path from current as $$
  select i.id::text, h.position,
    (select event_mark(e) from outbox_event e where e.position = after_position),
    (select event_mark(e) from outbox_event e where e.position = last_position)
  from database_identity i, outbox_head h
$$;

call append_only('outbox_event');

-- platform/03-audit

-- The chain of audit entries, and how it is checked without showing what the entries say.

create or replace function audit_hash(entry audit_entry) returns text
language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(E'\x1f', entry.previous_hash, entry.position,
    extract(epoch from entry.occurred_at), entry.action, entry.outcome, entry.actor_kind, entry.actor_id,
      entry.actor_name,
    entry.request_id, coalesce(entry.subject_id, ''), entry.division_code, entry.details), 'UTF8')), 'hex')
$$;

-- Checks up to `most` entries after a position, whatever division the caller is of: it answers positions and a verdict. A
-- missing entry leaves its position to the next one, and the last entry must be the one that the head names.
create or replace function check_audit_chain(after_position bigint, most integer)
returns table (checked bigint, reached bigint, head_position bigint, broken_at bigint)
language sql stable security definer set search_path from current as $$
  with stretch as (
    select a.position, a.hash, a.previous_hash, audit_hash(a) as own_hash
    from audit_entry a where a.position > after_position order by a.position limit most
  ), start as (
    select coalesce((select a.hash from audit_entry a where a.position = after_position),
      case after_position when 0 then repeat('0', 64) end) as hash
  ), chained as (
    select position, after_position + row_number() over w as place, own_hash = hash
      and previous_hash = coalesce(lag(hash) over w, (select hash from start)) as fits
    from stretch window w as (order by position)
  ), told as (
    select count(*) as checked, coalesce(max(position), after_position) as reached,
      min(place) filter (where (fits and position = place) is not true) as broken
    from chained
  ), last_line as (
    select coalesce((select s.hash from stretch s order by s.position desc limit 1), (select hash from start)) as hash
  )
  select told.checked, told.reached, head.position, coalesce(told.broken,
    case when (told.checked < most or told.reached >= head.position)
      and (told.reached, last_line.hash) is distinct from (head.position, head.hash)
      then least(told.reached + 1, head.position) end)
  from told, last_line, audit_head head
$$;

-- By these the chain is compared with what was put down of it outside the database.
create or replace function current_audit_head() returns table (head_position bigint, head_hash text)
language sql stable security definer set search_path from current as $$
  select position, hash from audit_head
$$;

create or replace function audit_hashes(positions bigint[]) returns table (at_position bigint, at_hash text)
language sql stable security definer set search_path from current as $$
  select position, hash from audit_entry where position = any(positions)
$$;

call append_only('audit_entry');

-- platform/04-sequencing

-- Feed positions and the audit chain without a lock that is held over a writer's commit. A write leaves one row in
-- unsequenced_write, by append_write alone; sequence_writes gives what is committed by then its positions in the feed and
-- lays the audit chain, in batches and in a transaction of its own.
--
-- It takes what it sees and never waits for what it does not see: a transaction that lasts long gets its positions once it
-- commits, and nobody waits for it. No transaction ids are compared, so a restored database goes on as it was. What depends
-- on an earlier commit was appended later, has a higher id, and comes later in the feed.

-- The only way to leave events and audit entries. The service signs what it leaves with a key that no SQL of its role can
-- read: a statement that somebody slipped into it can neither add an entry nor speak in another's name.
create or replace function append_write(written text, signature bytea) returns void
language plpgsql security definer set search_path from current as $$
declare
  content jsonb := written::jsonb;
begin
  if not exists (select from append_key
      where sha256(outer_pad || sha256(inner_pad || convert_to(written, 'UTF8'))) = signature) then
    raise exception 'only the service itself records what it did' using errcode = 'insufficient_privilege';
  end if;
  if not (select nullif(current_setting('guanjia.scope_from', true), '')) is not null or exists (
      select from (select e, e->>'divisionCode' as division_code from jsonb_array_elements(content->'events') e) event
      where (division_code >= current_setting('guanjia.scope_from', true)
        and division_code < current_setting('guanjia.scope_to', true)) is not true) then
    raise exception 'new row violates row-level security policy for the feed' using errcode = 'insufficient_privilege';
  end if;
  -- What could not be sequenced later must not be left.
  if exists (select from jsonb_array_elements(content->'events') e
      where (e->>'type' is not null and e->>'subjectId' is not null and jsonb_typeof(e->'data') = 'object') is not true)
    or exists (select from jsonb_array_elements(content->'entries') e
      where (e->>'action' is not null and e->>'divisionCode' is not null and e->>'outcome' in ('DONE', 'REFUSED')
        and jsonb_typeof(e->'details') = 'object') is not true) then
    raise exception 'an event or audit entry is incomplete' using errcode = 'not_null_violation';
  end if;
  insert into unsequenced_write (records, content)
  values (jsonb_array_length(content->'events') + jsonb_array_length(content->'entries'), content);
end $$;

-- Answers how many events and entries it sequenced: at least as many as were asked for, or all that were committed.
create or replace function sequence_writes(most integer) returns integer
language plpgsql security definer set search_path from current as $$
declare
  feed bigint;
  chain audit_head;
  written unsequenced_write;
  events jsonb;
  entry jsonb;
  line audit_entry;
  sequenced integer := 0;
begin
  if not exists (select from unsequenced_write) then
    return 0;
  end if;
  -- Instances take turns; writers never wait for it.
  perform pg_advisory_xact_lock(hashtext('sequence_writes'));
  select position into feed from outbox_head;
  select * into chain from audit_head;
  for written in
    with earliest as (
      select id, sum(records) over (order by id) - records as before
      from (select id, records from unsequenced_write order by id limit most) waiting
    ), taken as (
      delete from unsequenced_write w using earliest e where w.id = e.id and e.before < most returning w.*
    )
    select * from taken order by id
  loop
    events := written.content->'events';
    insert into outbox_event (position, type, subject_id, division_code, occurred_at, data)
    select feed + index, e->>'type', e->>'subjectId', e->>'divisionCode',
      (written.content->>'occurredAt')::timestamptz, e->'data'
    from jsonb_array_elements(events) with ordinality as event(e, index);
    feed := feed + jsonb_array_length(events);

    line.occurred_at := written.content->>'occurredAt';
    line.actor_kind := written.content->'actor'->>'kind';
    line.actor_id := written.content->'actor'->>'id';
    line.actor_name := written.content->'actor'->>'name';
    line.request_id := written.content->>'requestId';
    for entry in
      select e from jsonb_array_elements(written.content->'entries') with ordinality as given(e, index) order by index
    loop
      line.action := entry->>'action';
      line.outcome := entry->>'outcome';
      line.subject_id := entry->>'subjectId';
      line.division_code := entry->>'divisionCode';
      line.details := entry->'details';
      if entry ? 'ofEvent' then
        -- What an event tells anyway is not sent twice.
        line.details := jsonb_build_object('event', events->(entry->>'ofEvent')::integer->'type')
          || (events->(entry->>'ofEvent')::integer->'data') || line.details;
      end if;
      line.position := chain.position + 1;
      line.previous_hash := chain.hash;
      line.hash := audit_hash(line);
      insert into audit_entry select line.*;
      chain.position := line.position;
      chain.hash := line.hash;
    end loop;
    sequenced := sequenced + written.records;
  end loop;
  update outbox_head set position = feed;
  update audit_head set position = chain.position, hash = chain.hash;
  return sequenced;
end $$;

-- platform/05-row-level-security

-- Events and audit entries are read within the caller's jurisdiction and left by append_write() alone, which runs as the
-- owner, to whom the policies apply, too.
call scope_by_division('outbox_event');
drop policy if exists sequencing on outbox_event;
create policy sequencing on outbox_event to current_user using (true) with check (true);

call force_row_level_security('audit_entry');
drop policy if exists scope on audit_entry;
create policy scope on audit_entry for select
  using (division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists sequencing on audit_entry;
create policy sequencing on audit_entry for insert to current_user with check (true);
-- check_audit_chain() reads the whole chain as the owner.
drop policy if exists whole_chain on audit_entry;
create policy whole_chain on audit_entry for select to current_user using (true);

call scope_to_any_caller('idempotency_key', 'feed_position');

call limit_privileges('select', 'outbox_event', 'audit_entry', 'database_step');
call limit_privileges('none', 'outbox_head', 'audit_head', 'unsequenced_write', 'append_key', 'database_identity');

-- estates/01-divisions

-- The first code behind a division and everything below it; the level shows in the zeros at the end.
create or replace function division_end(code text) returns text
language sql immutable strict parallel safe as $$
  select rpad(lpad((left(code, digits)::bigint + 1)::text, digits, '0'), 12, '0')
  from (select case when code like '%0000000000' then 2 when code like '%00000000' then 4
    when code like '%000000' then 6 when code like '%000' then 9 else 12 end as digits) levels
$$;

-- estates/02-history

-- What was so on earlier days. Both functions read across divisions: the caller's scope is widened for what they read, and
-- set back behind it.

-- What was managed by whom, and whether a committee was in office, for estates that the caller sees as of a day. Those rows
-- follow an estate to its new division, and a figure of its old one as of an earlier day still needs them.
create or replace function registry_on(estates text[], days date[])
returns table (estate_id text, day date, mode text, company_id text, committee_in_office boolean,
  recorded_at timestamptz)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select a.estate_id, a.day, case when m.lasts then m.mode else 'NONE' end,
    case when m.lasts then m.company_id end,
    exists (select from owners_committee c where c.estate_id = a.estate_id and c.filed_on <= a.day
      and c.term_to >= a.day
      and (c.dissolved_on is null or c.dissolved_on > a.day)),
    greatest(m.recorded_at,
      (select max(s.recorded_at) from owners_committee c join committee_step s on s.committee_id = c.id
      where c.estate_id = a.estate_id and s.on_date <= a.day))
  from unnest(estates, days) as a(estate_id, day)
  left join lateral (
    select m.mode, m.company_id, m.recorded_at, (m.to_date is null or m.to_date >= a.day) is true as lasts
    from estate_management m where m.estate_id = a.estate_id and m.from_date <= a.day
    order by m.from_date desc limit 1) m on true;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The whole history of estates, for the feed: other services keep it, whoever wrote last.
create or replace function estate_history(estates text[])
returns table (estate_id text, from_date date, to_date date, division_code text, counts boolean, recorded_on date)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select v.estate_id, part.from_date, part.to_date, v.division_code, part.counts,
    (v.recorded_at at time zone 'Asia/Shanghai')::date
  from estate_version v
  cross join lateral (
    select v.from_date, least(v.to_date, v.demolished_on - 1) as to_date, true as counts
    where v.status in ('COMPLETED', 'DEMOLISHED') and (v.demolished_on is null or v.demolished_on > v.from_date)
    union all
    select greatest(v.from_date, v.demolished_on), v.to_date, false
    where v.status not in ('COMPLETED', 'DEMOLISHED') or (v.demolished_on is not null
      and (v.to_date is null or v.demolished_on <= v.to_date))
  ) part
  where v.estate_id = any(estates) order by v.estate_id, part.from_date;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- estates/03-committees

-- A step of a committee stays what was recorded. Where its estate lies, and with it who may see it, is no part of that.
create or replace function refuse_change_of_content() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace trigger append_only before update or delete on committee_step
  for each row execute function refuse_change_of_content();
create or replace trigger append_only_all before truncate on committee_step
  for each statement execute function refuse_change();

-- estates/04-row-level-security

call scope_by_division(
  'area', 'area_chief', 'management_area',
  'estate', 'estate_version', 'estate_star',
  'estate_management', 'service_contract',
  'owners_committee', 'committee_step',
  'saved_query', 'saved_view', 'saved_view_default'
);

-- Every department reads the registry. A company works in many divisions and has one grade, which every department sees.
call scope_to_any_caller(
  'division', 'division_former_name', 'staff_member', 'property_company', 'company_grade',
  'committee_rule_pack', 'published_claim', 'demonstration'
);
