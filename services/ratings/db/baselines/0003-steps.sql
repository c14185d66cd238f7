-- The database of ratings as it was after the steps below: upgrade tests start here. Made by "npm run store:baseline", never edited.

-- step platform/0001-baseline 07a278a3428cc1dc71790a8e48e9e8c49ed66aea1790c9766e02d16720e7860b
-- step ratings/0001-baseline 1cae68e2621b3336e8bc105a191f388e109be3e7101acd24c7ef00f78274c559
-- step ratings/0002-reference-rows 40965f244ccfc70be08393383fef75106a5b8b0c969aa87e1c671969631c5363

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

-- ratings/01-schemes

-- Awards rest on what was published. Whoever changes it afterwards changes past evaluations: nobody may.

create or replace function refuse_frozen_scheme() returns trigger
language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'rating scheme % is published and frozen: make a new version',
      old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create or replace trigger frozen before update or delete on rating_scheme
  for each row execute function refuse_frozen_scheme();

create or replace function refuse_frozen_content() returns trigger
language plpgsql as $$
declare frozen text;
begin
  -- The lock keeps a publication that runs at the same time from freezing half of a change.
  perform 1 from rating_scheme where id in (old.scheme_id, new.scheme_id) for share;
  select id into frozen from rating_scheme where id in (old.scheme_id, new.scheme_id) and state = 'PUBLISHED' limit 1;
  if found then
    raise exception 'rating scheme % is published and frozen: make a new version',
      frozen using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create or replace trigger frozen before insert or update or delete on rating_section
  for each row execute function refuse_frozen_content();
create or replace trigger frozen before insert or update or delete on rating_item
  for each row execute function refuse_frozen_content();

-- ratings/02-stars

-- The same rule as starOn, for lists over all awards; a test holds the two together.
create or replace function star_awards_on(as_of date)
returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date,
  valid_until date, version integer, level integer, plaque_number text, status text)
language sql stable as $$
  select award.id, award.estate_id, award.division_code, award.scheme_id, award.awarded_on, award.valid_until,
    award.version, coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
    case
      when as_of < award.awarded_on then 'PENDING'
      when changed.kind = 'REVOKED' then 'REVOKED'
      when as_of > award.valid_until then 'EXPIRED'
      else 'VALID'
    end
  from star_award award
  cross join lateral (
    select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
      (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
      (array_agg(kind order by place desc))[1] as kind
    from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
  ) changed
$$;

-- Awards as they stood on an earlier day, of the estates that were the caller's then: an award follows its estate to a new
-- division, and its old one still lists it as of the days before. What was recorded later is told apart. Until it is set
-- back, the caller's scope covers every division.
create or replace function star_awards_then(as_of date)
returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date,
  valid_until date, version integer, level integer, plaque_number text, status text, recorded_later boolean)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select award.id, award.estate_id, held.division_code, award.scheme_id, award.awarded_on, award.valid_until,
      award.version,
      coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
      case when as_of < award.awarded_on then 'PENDING' when changed.kind = 'REVOKED' then 'REVOKED'
        when as_of > award.valid_until then 'EXPIRED' else 'VALID' end,
      greatest(award.recorded_on, changed.recorded_on) > as_of
    from (
      select span.estate_id, span.division_code from estate_span span where span.from_on <= as_of
        and (span.to_on is null or span.to_on >= as_of)
      union all
      select estate.id, estate.division_code from estate_ref estate
      where not exists (select from estate_span span where span.estate_id = estate.id and span.from_on <= as_of
        and (span.to_on is null or span.to_on >= as_of))
    ) held
    join star_award award on award.estate_id = held.estate_id
    cross join lateral (
      select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
        (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
        (array_agg(kind order by place desc))[1] as kind,
          max((recorded_at at time zone 'Asia/Shanghai')::date) as recorded_on
      from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
    ) changed
    where held.division_code >= scope[1] and held.division_code < scope[2];
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The star and the company that estates had on days, for estates that the caller sees as of them.
create or replace function ratings_on(estates text[], days date[])
returns table (estate_id text, day date, level integer, star_recorded_later boolean, company_id text)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select asked.estate_id, asked.day, period.level,
      greatest(award.recorded_on, (select max((change.recorded_at at time zone 'Asia/Shanghai')::date)
        from star_change change
        where change.award_id = award.id and change.changed_on <= asked.day)) > asked.day,
      managed.company_id
    from unnest(estates, days) as asked(estate_id, day)
    left join star_period period on period.estate_id = asked.estate_id
      and period.from_on <= asked.day and period.to_on > asked.day
    left join star_award award on award.id = period.award_id
    left join estate_company_ref managed on managed.estate_id = asked.estate_id
      and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day);
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The same with the award, of estates that are the caller's now or were on the day: star and management follow an estate to
-- its new division, and its old one still reads of the days before.
create or replace function estates_on_days(estates text[], days date[])
returns table (estate_id text, day date, company_id text, award_id text, division_code text, scheme_id text,
  awarded_on date, valid_until date, version integer, level integer, plaque_number text)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select asked.estate_id, asked.day, managed.company_id, award.id, award.division_code, award.scheme_id,
      award.awarded_on, award.valid_until, award.version, period.level, period.plaque_number
    from unnest(estates, days) as asked(estate_id, day)
    join estate_ref estate on estate.id = asked.estate_id
    left join estate_span span on span.estate_id = asked.estate_id and span.from_on <= asked.day
      and (span.to_on is null or span.to_on >= asked.day)
    left join star_period period on period.estate_id = asked.estate_id
      and period.from_on <= asked.day and period.to_on > asked.day
    left join star_award award on award.id = period.award_id
    left join estate_company_ref managed on managed.estate_id = asked.estate_id
      and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day)
    where (estate.division_code >= scope[1] and estate.division_code < scope[2])
      or (span.division_code >= scope[1] and span.division_code < scope[2]);
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- ratings/03-credit

-- The same rule as creditTotals, for lists and counts over all companies; a test holds the two together.
create or replace function credit_scores(as_of date)
returns table (company_id text, pack_key text, base bigint, good bigint, bad bigint, total bigint, grade text)
language sql stable as $$
  with pack as (
    select * from credit_pack where daterange(in_force_from, in_force_to) @> as_of and in_force_from is not null
  ), sums as (
    select company.id as company_id, pack.key as pack_key, pack.bands, pack.veto_grade,
      least(coalesce(sum(point.points) filter (where point.kind = 'BASE'), 0),
        (pack.kinds->'BASE'->>'cap')::bigint) as base,
      least(coalesce(sum(point.points) filter (where point.kind = 'GOOD'), 0),
        (pack.kinds->'GOOD'->>'cap')::bigint) as good,
      least(coalesce(sum(point.points) filter (where point.kind = 'BAD'), 0),
        (pack.kinds->'BAD'->>'cap')::bigint) as bad,
      coalesce(bool_or(point.kind = 'BAD'), false) as bad_record,
      coalesce(bool_or(point.veto), false) as vetoed
    from company_ref company cross join pack
    left join credit_point point on point.company_id = company.id and point.pack_key = pack.key
      and point.effective_on <= as_of and (point.valid_until is null or point.valid_until >= as_of)
      and (point.void_from is null or point.void_from > as_of)
    group by company.id, pack.key, pack.bands, pack.veto_grade, pack.kinds
  )
  select sums.company_id, sums.pack_key, sums.base, sums.good, sums.bad, sums.base + sums.good - sums.bad,
    case when sums.vetoed then sums.veto_grade else (
      select band.grade from jsonb_to_recordset(sums.bands)
        as band(grade text, "from" bigint, below bigint, condition text)
      where (band."from" is null or sums.base + sums.good - sums.bad >= band."from")
        and (band.below is null or sums.base + sums.good - sums.bad < band.below)
        and (band.condition = 'NONE' or (band.condition = 'BAD_RECORD') = sums.bad_record)
      limit 1) end
  from sums
$$;

-- From when to when a company has which grade, by what is known of it today: a grade changes only on a day on which an entry
-- begins, ends or becomes void, or on which another pack holds. `to_on` is the first day after, null of the last.
create or replace function credit_grades(asked_company text)
returns table (grade text, from_on date, to_on date)
language sql stable as $$
  with days as (
    select distinct given.day from (
      select unnest(array[effective_on, valid_until + 1, void_from]) as day from credit_point
      where company_id = asked_company
      union all
      select unnest(array[in_force_from, in_force_to]) from credit_pack where in_force_from is not null
    ) given where given.day is not null
  ), graded as (
    select days.day, score.grade from days
    left join lateral credit_scores(days.day) score on score.company_id = asked_company
  ), changes as (
    select day, grade, grade is distinct from lag(grade) over (order by day) as begins from graded
  ), spans as (
    select grade, day, lead(day) over (order by day) as until from changes where begins
  )
  select grade, day, until from spans where grade is not null order by day
$$;

-- ratings/04-row-level-security

call scope_by_division(
  'estate_ref', 'estate_company_ref', 'estate_span',
  'star_award', 'star_change', 'star_period', 'plaque', 'plaque_inspection',
  'credit_entry'
);

-- Every department reads divisions, companies, schemes, packs and what scores are made of.
call scope_to_any_caller(
  'division_ref', 'company_ref',
  'rating_scheme', 'rating_section', 'rating_item',
  'credit_pack', 'credit_item', 'credit_point'
);
