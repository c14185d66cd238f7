-- The database of cases as it was after the steps below: upgrade tests start here. Made by "npm run store:baseline", never edited.

-- step platform/0001-baseline 07a278a3428cc1dc71790a8e48e9e8c49ed66aea1790c9766e02d16720e7860b
-- step documents/0001-baseline 65a3fbf5a441fcad9d14aff4337c6abbec487fdd501e37d89fe1baec389d1ea7
-- step cases/0001-baseline 10822e3e7d005447884701cf9f747b6090bb23fbb76fab8e3edbc35098f010f2
-- step cases/0002-reference-rows 0cb9a4e51825ce36c22859e4d27562144770cc755167ecdcd13b570836626d18

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

-- documents/01-row-level-security

call scope_by_division(
  'document', 'export_job', 'import_job', 'import_problem', 'import_mapping', 'import_meaning'
);

-- cases/01-events

-- What happened stays as it was written; only who may see it follows the estate into another division.
create or replace function keep_case_event() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
  end if;
  raise exception 'case_event is append-only' using errcode = 'insufficient_privilege';
end $$;

create or replace trigger keep before update or delete on case_event
  for each row execute function keep_case_event();
create or replace trigger keep_all before truncate on case_event
  for each statement execute function keep_case_event();
create or replace trigger keep before update or delete on collective_petition_event
  for each row execute function keep_case_event();

-- cases/02-rules

-- Whoever keeps calendar and packs in mind notices by the version that they were changed.
create or replace function change_rule_version() returns trigger
language plpgsql as $$
begin
  update rule_version set version = gen_random_uuid();
  return null;
end $$;

create or replace trigger rule_version after insert or update or delete or truncate on calendar_year
  for each statement execute function change_rule_version();
create or replace trigger rule_version after insert or update or delete or truncate on calendar_day
  for each statement execute function change_rule_version();
create or replace trigger rule_version after insert or update or delete or truncate on deadline_pack
  for each statement execute function change_rule_version();

-- cases/03-search

-- Words of two characters are the rule in Chinese, and there are no spaces that a word list could go by: a search looks
-- through pairs of neighbouring characters. Both functions take time that grows with the text: `substr` walks to its place
-- from the start each time, which took a minute for a long one.
create or replace function search_pairs(said text) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(coalesce(array_agg(distinct pair), '{}'))
  from (select sign || lead(sign) over (order by place) as pair
    from unnest(string_to_array(lower(normalize(said, NFKC)), null)) with ordinality as signs(sign, place)) p
  where pair !~ '[[:space:]]'
$$;

create or replace function keep_search_pairs() returns trigger
language plpgsql as $$
begin
  new.search_pairs := search_pairs(concat_ws(' ', new.text, new.location, new.number, new.source_number));
  return new;
end $$;

create or replace trigger search_pairs before insert or update of text, location, number, source_number on case_record
  for each row execute function keep_search_pairs();

-- Duplicates: a text's pairs of neighbouring characters, without signs and spaces: what two complaints about one matter
-- share, whatever words they are cut into.
create or replace function case_text_bigrams(text text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct pair), '{}')
  from (select sign || lead(sign) over (order by place) as pair
    from unnest(string_to_array(
      regexp_replace(lower(text), '[[:space:][:punct:]，。！？、；：“”‘’（）《》…—]+', '', 'g'),
        null)) with ordinality as signs(sign, place)) p
  where pair is not null
$$;

-- Shared pairs by Dice: 1 for the same text, 0 for nothing in common. Both hold each pair once.
create or replace function case_text_similarity(one text[], other text[]) returns double precision
language sql immutable parallel safe as $$
  select case when cardinality(one) + cardinality(other) = 0 then 0
    else 2.0 * (select count(*) from (select unnest(one) intersect select unnest(other)) shared)
      / (cardinality(one) + cardinality(other)) end
$$;

-- cases/04-case-file

-- Locks a case and answers its row with what hangs on it; nothing when it is not there or out of scope. What hangs on it is
-- read by a statement of its own after the lock: whoever waited sees it as it is after the wait.
create or replace function open_case_file(asked text)
returns table (record case_record, deadlines jsonb, resolution jsonb, top_category text, rules_version text,
  open_approvals boolean, open_tasks boolean, open_transfers boolean)
language plpgsql as $$
begin
  perform from case_record where id = asked for update;
  return query select c,
    coalesce((select jsonb_agg(d) from case_deadline d where d.case_id = c.id and d.is_current), '[]'),
    (select to_jsonb(r) from case_resolution r where r.case_id = c.id and r.reopened_at is null),
    (select k.top_code from case_category k where k.id = c.category_id),
    (select v.version::text from rule_version v),
    exists (select from approval a where a.case_id = c.id and a.state = 'PENDING'),
    exists (select from case_task t where t.case_id = c.id and t.state = 'OPEN'),
    exists (select from case_transfer t where t.case_id = c.id and t.state in ('OPEN', 'OBJECTED', 'INSISTED'))
  from case_record c where c.id = asked;
end $$;

-- Which of these numbers exist anywhere in the district: an import has to say that a number is taken, and says nothing of a
-- case that its caller does not see. The caller's scope is widened for it, and set back behind it.
create or replace function taken_numbers(asked_channels text[], asked_numbers text[])
returns table (channel text, number text)
language plpgsql as $$
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select t.channel, t.source_number from unnest(asked_channels, asked_numbers) as asked(channel, number)
    join case_record t on t.channel = asked.channel and t.source_number = asked.number;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- cases/05-escalation

-- Whatever starts, moves, pauses or stops a deadline, by whichever way, its watch follows in the same transaction. A watch is
-- looked at when `next_at` has come. A new or moved deadline is looked at at once, to be planned.
create or replace function watch_case_deadline() returns trigger
language plpgsql as $$
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
end $$;

create or replace trigger watch after insert or update on case_deadline
  for each row execute function watch_case_deadline();

-- The plan depends on the tier that holds the case: whatever changes it, its running watches are planned anew at once.
create or replace function watch_case_tier() returns trigger
language plpgsql as $$
begin
  update escalation_watch w set next_at = d.started_at from case_deadline d
  where d.case_id = new.id and d.is_current and d.stopped_at is null and w.deadline_id = d.id;
  return null;
end $$;

create or replace trigger watch_tier after update of tier on case_record
  for each row when (new.tier <> old.tier) execute function watch_case_tier();

-- Collective petitions are watched as cases are, but the clock that runs is part of the petition itself: it is looked at at
-- once whenever its clock has started, moved or gone on.
create or replace function watch_collective_petition() returns trigger
language plpgsql as $$
begin
  if new.state not in ('RECEIVED', 'ACCEPTED') or new.paused_at is not null then
    new.escalate_at := null;
  elsif tg_op = 'INSERT' then
    new.escalate_at := coalesce(new.accepted_at, new.received_at);
  elsif new.state <> old.state or new.due_at <> old.due_at or old.paused_at is not null then
    new.escalate_at := coalesce(new.accepted_at, new.received_at);
  end if;
  return new;
end $$;

create or replace trigger watch before insert or update of state, due_at, paused_at on collective_petition
  for each row execute function watch_collective_petition();

-- cases/06-views

-- What is addressed to whoever asks, to the person or to the desk, in two parts that an index has in order each: a page of
-- the newest is read from both ends, however many there are.
create or replace view own_notice with (security_invoker) as
  select id, division_code, tier, roles, staff_id, kind, case_id, order_id, params, occurred_at, mail_state,
    mail_attempts,
    mail_after, petition_id
  from notice where staff_id = current_setting('guanjia.person', true)
  union all
  select id, division_code, tier, roles, staff_id, kind, case_id, order_id, params, occurred_at, mail_state,
    mail_attempts,
    mail_after, petition_id
  from notice where staff_id is null and division_code = current_setting('guanjia.division', true)
    and tier = current_setting('guanjia.tier', true);

-- Cases and collective petitions that were with a division of the caller's and are not any more, as far as it knew them: by
-- the last stretch that it sees. What came after is told by no column.
create or replace view case_handed_over with (security_invoker = true) as
  select s.case_id as id, s.number, s.received_on, s.division_code, s.until_on as handed_over_on, s.handed_to
  from case_standing s where s.handed_to is not null
    and not exists (select from case_standing later where later.case_id = s.case_id and later.since_on > s.since_on);

create or replace view collective_petition_handed_over with (security_invoker = true) as
  select s.petition_id as id, s.number, s.received_on, s.division_code, s.until_on as handed_over_on, s.handed_to
  from collective_petition_standing s where s.handed_to is not null
    and not exists (select from collective_petition_standing later
      where later.petition_id = s.petition_id and later.since_on > s.since_on);

-- cases/07-petition-standings

-- Figures of collective petitions follow from stretches of days, as those of cases do: what happens later changes none of the
-- past. No time passes while a petition is paused: only what was overdue before is.

-- Writes the stretches of petitions that have none yet from their rows and events, as truly as these tell: until when a limit
-- ran is told by the day alone once something has moved it.
create or replace function write_petition_stretches(ids text[]) returns void
language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
begin
  with petitions as materialized (
    select p, array(select e from collective_petition_event e where e.petition_id = p.id
      and e.type in ('REGISTERED', 'ACCEPTED', 'PAUSED', 'RESUMED')) as steps
    from collective_petition p where p.id = any(ids)
  ), days as (
    select (p).id, greatest(x.day, (p).received_on) as day from petitions cross join lateral (
      select (p).received_on as day
      union select (p).accepted_on where (p).accepted_on is not null
      union select (p).resolved_on where (p).resolved_on is not null
      union select (p).ended_on where (p).ended_on is not null
      union select (e.occurred_at at time zone 'Asia/Shanghai')::date from unnest(steps) e) x
    group by 1, 2
  ), so as (
    select d.day, c.steps, (c.p).*, coalesce((c.p).resolved_on <= d.day, false) as resolved,
      coalesce((c.p).resolved_on <= d.day or (c.p).ended_on <= d.day, false) as finished,
      -- A step that comes later and tells a due day has moved the limit.
      exists (select from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date > d.day
        and e.data ? 'dueOn') as moved
    from days d join petitions c on (c.p).id = d.id
  ), told as (
    select s.id as petition_id, s.day, s.updated_at, s.number, s.division_code, s.estate_id, s.received_on, s.persons,
      not s.finished as open,
      case when not s.finished and (paused.at is null or l.due_at < paused.at) then l.due_at end as due_at,
      case when s.resolved then s.resolved_on end as resolved_on, case when s.resolved then s.on_time end as on_time
    from so s
    left join lateral (select e.data->>'dueOn' as due_on from unnest(s.steps) e
      -- It ran from the day on which they came, when it was registered later, too.
      where ((e.occurred_at at time zone 'Asia/Shanghai')::date <= s.day or e.type = 'REGISTERED')
        and e.data ? 'dueOn' order by e.occurred_at desc, e.id desc limit 1) last on true
    cross join lateral (select case when s.moved and last.due_on is not null
      then ((last.due_on::date + 1)::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond'
        else s.due_at end as due_at) l
    left join lateral (select e.occurred_at as at from unnest(s.steps) e
      where e.type in ('PAUSED', 'RESUMED') and (e.occurred_at at time zone 'Asia/Shanghai')::date <= s.day
        and not exists (select from unnest(s.steps) r where r.type = 'RESUMED'
          and (r.occurred_at at time zone 'Asia/Shanghai')::date <= s.day and r.occurred_at >= e.occurred_at)
      order by e.occurred_at desc limit 1) paused on true
  ), changes as (
    select *, lag((number, division_code, estate_id, received_on, persons, open, due_at, resolved_on, on_time))
      over w is distinct from (number, division_code, estate_id, received_on, persons, open, due_at, resolved_on,
        on_time) or lag(day) over w is null as begins
    from told window w as (partition by petition_id order by day)
  )
  insert into collective_petition_standing (petition_id, since_on, until_on, recorded_on, number, division_code,
    estate_id, received_on, persons, open, due_at, resolved_on, on_time)
  select petition_id, day, coalesce(lead(day) over (partition by petition_id order by day), 'infinity'),
    greatest(day, case when day = received_on then (select min((e.occurred_at at time zone 'Asia/Shanghai')::date)
      from collective_petition_event e
      where e.petition_id = changes.petition_id and e.type = 'REGISTERED') end), number, division_code, estate_id,
        received_on, persons, open, due_at, resolved_on, on_time
  from changes where begins;
end $$;

-- Closes the stretch that a change ends and opens the next; the row tells the day.
create or replace function tell_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  last collective_petition_standing;
  day date := (new.updated_at at time zone 'Asia/Shanghai')::date;
begin
  select * into last from collective_petition_standing where petition_id = new.id order by since_on desc limit 1;
  if not found then return null; end if;
  day := greatest(day, last.since_on);
  update collective_petition_standing set until_on = day where petition_id = new.id and since_on = last.since_on
    and since_on < day;
  insert into collective_petition_standing (petition_id, since_on, recorded_on, number, division_code, estate_id,
    received_on, persons, open, due_at, resolved_on, on_time)
  values (new.id, day, day, new.number, new.division_code, new.estate_id, new.received_on, new.persons,
    new.state in ('RECEIVED', 'ACCEPTED'), case when new.state in ('RECEIVED', 'ACCEPTED')
      and (new.paused_at is null or new.due_at < new.paused_at) then new.due_at end, new.resolved_on, new.on_time)
  on conflict (petition_id, since_on) do update set (recorded_on, number, division_code, estate_id, received_on,
    persons, open, due_at, resolved_on, on_time) =
    row(greatest(collective_petition_standing.recorded_on, excluded.recorded_on), excluded.number,
      excluded.division_code, excluded.estate_id, excluded.received_on, excluded.persons, excluded.open,
        excluded.due_at, excluded.resolved_on, excluded.on_time);
  if new.division_code <> last.division_code then
    update collective_petition_standing set handed_to = nullif(new.division_code, division_code)
      where petition_id = new.id and until_on = day;
  end if;
  return null;
end $$;

-- One that is registered begins on the day that it came; one that is written with its whole life is told as it was lived.
create or replace function begin_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into collective_petition_standing (petition_id, since_on, recorded_on, number, division_code, estate_id,
    received_on, persons, open, due_at, resolved_on, on_time)
  select p.id, p.received_on, greatest(p.received_on, (p.updated_at at time zone 'Asia/Shanghai')::date), p.number,
    p.division_code, p.estate_id, p.received_on, p.persons, p.state in ('RECEIVED', 'ACCEPTED'),
      case when p.state in ('RECEIVED', 'ACCEPTED') and (p.paused_at is null
        or p.due_at < p.paused_at) then p.due_at end, p.resolved_on, p.on_time
  from new_rows p where p.state = 'RECEIVED';
  perform write_petition_stretches(array(select id from new_rows where state <> 'RECEIVED'));
  return null;
end $$;

create or replace function end_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  delete from collective_petition_standing where petition_id in (select id from old_rows);
  return null;
end $$;

create or replace trigger tell_standing after update on collective_petition for each row
  when ((new.division_code, new.estate_id, new.state, new.due_at, new.paused_at, new.resolved_on, new.on_time,
    new.persons)
    is distinct from
    (old.division_code, old.estate_id, old.state, old.due_at, old.paused_at, old.resolved_on, old.on_time, old.persons))
  execute function tell_petition_standing();
create or replace trigger begin_standing after insert on collective_petition
  referencing new table as new_rows for each statement execute function begin_petition_standing();
create or replace trigger end_standing after delete on collective_petition
  referencing old table as old_rows for each statement execute function end_petition_standing();

-- cases/08-case-standings

-- Made by "npm run generate" from services/cases/src/standings/standing-functions.ts: change it there.

create or replace function write_case_stretches(ids text[], recorded date) returns setof case_standing language plpgsql security definer set search_path from current as $$
  #variable_conflict use_column
  begin
    return query
    with cases as materialized (
      -- All that is stored of a case in its own row: it is looked at for each of its days.
      select c.*, s.steps, r.resolutions, l.limits from case_record c
      left join (select case_id, array_agg(e) as steps from case_event e where case_id = any(ids) and type in ('REGISTERED', 'ACCEPTED', 'NOT_ACCEPTED', 'PASSED_UP', 'ASSIGNED', 'FOLLOWED_UP', 'REOPENED', 'SUSPENDED', 'RESUMED', 'TRANSFERRED',
  'TAKEN_BACK', 'MOVED_WITH_ESTATE', 'MOVED_WITH_DIVISION', 'EXTENDED', 'CORRECTED') group by 1) s
        on s.case_id = c.id
      left join (select case_id, array_agg(r) as resolutions from case_resolution r where case_id = any(ids) group by 1) r
        on r.case_id = c.id
      left join (select case_id, array_agg(x) as limits from case_deadline x
        -- Each part has an index of its own.
        where (case_id = any(ids) and is_current or case_id = any(ids) and not is_current) and clock in ('TOTAL', 'ACCEPT') group by 1) l
        on l.case_id = c.id
      where c.id = any(ids)
    ), days as (
      select c.id as case_id, greatest(x.day, c.received_on) as day from cases c cross join lateral (
        select c.received_on as day
        union select c.accepted_on where c.accepted_on is not null
        union select c.ended_on where c.ended_on is not null
        union select (c.follow_up_at at time zone 'Asia/Shanghai')::date where c.follow_up_at is not null
        union select r.resolved_on from unnest(c.resolutions) r
        union select r.reopened_on from unnest(c.resolutions) r where r.reopened_on is not null
        union select (e.occurred_at at time zone 'Asia/Shanghai')::date from unnest(c.steps) e
        union select (l.started_at at time zone 'Asia/Shanghai')::date from unnest(c.limits) l) x
      group by 1, 2
    ), ends as (
      select case_id, max(day) as day from days group by 1
    ), told as (
      
  select c.id as case_id, d.day, (select x.on_time from unnest(c.resolutions) x where x.resolved_on <= d.day order by x.resolved_on, x.recorded_at limit 1) as first_in_time, c.number,
    coalesce(
  (select e.data->>'toDivision' from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date <= d.day and e.data ? 'toDivision'
   order by e.occurred_at desc, e.id desc limit 1),
  (select e.data->>'fromDivision' from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date > d.day and e.data ? 'fromDivision'
   order by e.occurred_at, e.id limit 1), c.division_code) as division_code,
    c.channel,
    coalesce(
  (select e.data->>'tier' from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date <= d.day and e.data ? 'tier'
   order by e.occurred_at desc, e.id desc limit 1),
  (select e.data->>'fromTier' from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date > d.day and e.data ? 'fromTier'
   order by e.occurred_at, e.id limit 1), c.tier) as tier,
    (select coalesce(k.parent_id, k.id) from case_category k where k.id = c.category_id) as category_id,
    c.estate_id,
    (select m.company_id from estate_management m
    where m.estate_id = c.estate_id and m.since_on <= c.received_on and m.until_on > c.received_on) as company_id,
    c.received_on,
    case when c.accepted_on <= d.day then c.accepted_on end as accepted_on,
    case when a.answered_on <= d.day then a.answered_on end as answered_on,
    case when a.answered_on <= d.day then c.answered_in_time end as answered_in_time,
    case when o.open and a.answered_on > d.day and (p.suspended_at is null or c.accept_due_at < p.suspended_at)
      then c.accept_due_at end as answer_due_at,
    case when o.open and (p.suspended_at is null or l.due_at < p.suspended_at) then l.due_at end as due_at,
    o.open,
    coalesce(c.state = 'VOIDED' and c.ended_on <= d.day, false) as voided,
    r.resolved_on,
    r.on_time as resolved_in_time,
    r.level as resolved_level,
    coalesce(r.resolved_on is not null or exists (select from unnest(c.resolutions) x where x.resolved_on <= d.day), false) as ever_resolved,
    exists (select from unnest(c.resolutions) x where x.reopened_on <= d.day) as reopened,
    case when c.follow_up_at is null or (c.follow_up_at at time zone 'Asia/Shanghai')::date > d.day then nullif(f.satisfaction, 'UNREACHED')
      else nullif(c.follow_up_satisfaction, 'UNREACHED') end as satisfaction
  from cases c
  join days d on d.case_id = c.id
  join ends z on z.case_id = c.id and z.day > d.day
  cross join lateral (select coalesce(c.accepted_on, z.refused_on, 'infinity') as answered_on, coalesce(z.refused_on, 'infinity') as refused_on
    from (select coalesce((select min((e.occurred_at at time zone 'Asia/Shanghai')::date) from unnest(c.steps) e where e.type = 'NOT_ACCEPTED'),
      case when c.state = 'NOT_ACCEPTED' then c.ended_on end) as refused_on) z) a
  left join lateral (select x.resolved_on, x.on_time, x.level from unnest(c.resolutions) x
    where x.resolved_on <= d.day and coalesce(x.reopened_on, 'infinity') > d.day order by x.resolved_on desc limit 1) r on true
  cross join lateral (select r.resolved_on is null and a.refused_on > d.day
    and not coalesce(c.state in ('VOIDED', 'WITHDRAWN', 'NOT_ACCEPTED', 'TRANSFERRED') and c.ended_on <= d.day, false) as open) o
  -- Time stands still while a case is suspended, and always for an archive record.
  cross join lateral (select coalesce((select case when e.type = 'SUSPENDED' then e.occurred_at end from unnest(c.steps) e
    where e.type in ('SUSPENDED', 'RESUMED') and (e.occurred_at at time zone 'Asia/Shanghai')::date <= d.day
    order by e.occurred_at desc, e.id desc limit 1), case when c.archived then c.received_at end) as suspended_at) p
  left join lateral (select e.data->>'satisfaction' as satisfaction from unnest(c.steps) e
    where e.type in ('FOLLOWED_UP', 'REOPENED') and (e.occurred_at at time zone 'Asia/Shanghai')::date <= d.day
    order by e.occurred_at desc, e.id desc limit 1) f on true
  cross join lateral (select coalesce(
    (select ((m.due_on + 1)::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond' from (
    select (e.occurred_at at time zone 'Asia/Shanghai')::date as moved_on, coalesce(e.data->>'from', e.data->>'dueFrom')::date as due_on from unnest(c.steps) e
    where (e.type = 'EXTENDED' and e.data ? 'from' or e.type = 'CORRECTED' and e.data ? 'dueFrom')
    union all
    select ((p->>'resumedAt')::timestamptz at time zone 'Asia/Shanghai')::date, (p->>'from')::date
    from unnest(c.limits) x cross join jsonb_array_elements(x.explanation->'pauses') p where x.clock = 'TOTAL') m
  where m.moved_on > d.day and not exists (select from unnest(c.limits) x
    where x.clock = 'TOTAL' and (x.started_at at time zone 'Asia/Shanghai')::date > d.day and (x.started_at at time zone 'Asia/Shanghai')::date <= m.moved_on)
  order by m.moved_on limit 1),
    (select x.due_at from unnest(c.limits) x where (x.started_at at time zone 'Asia/Shanghai')::date <= d.day
     order by x.clock = 'TOTAL' desc, x.started_at desc limit 1), c.due_at) as due_at) l
      union all
      -- What is so since the last day stands in the row itself.
      select c.id, z.day, (select x.on_time from unnest(c.resolutions) x where x.resolved_on <= z.day order by x.resolved_on, x.recorded_at limit 1), c.number, c.division_code, c.channel, c.tier, (select coalesce(k.parent_id, k.id) from case_category k where k.id = c.category_id), c.estate_id, (select m.company_id from estate_management m
    where m.estate_id = c.estate_id and m.since_on <= c.received_on and m.until_on > c.received_on), c.received_on, c.accepted_on, coalesce(c.accepted_on, case when c.state = 'NOT_ACCEPTED' then c.ended_on end), c.answered_in_time, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') and c.accepted_on is null then case when c.suspended_at is null or c.accept_due_at < c.suspended_at then c.accept_due_at end end, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') then case when c.suspended_at is null or c.due_at < c.suspended_at then c.due_at end end, c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), c.state = 'VOIDED', c.resolved_on, c.resolved_on_time, c.resolved_level, (c.resolved_on is not null or c.reopened_count > 0), (c.reopened_count > 0), nullif(c.follow_up_satisfaction, 'UNREACHED') from cases c join ends z on z.case_id = c.id
    ), changes as (
      select *, lag((first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction)) over w is distinct from (first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction) or lag(day) over w is null as begins
      from told window w as (partition by case_id order by day)
    )
    insert into case_standing (case_id, since_on, until_on, handed_to, recorded_on, first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction)
    select t.case_id, t.day, coalesce(lead(t.day) over w, 'infinity'), nullif(lead(t.division_code) over w, t.division_code),
      greatest(t.day, recorded, case when t.day = c.received_on then (c.registered_at at time zone 'Asia/Shanghai')::date end), t.first_in_time, t.number, t.division_code, t.channel, t.tier, t.category_id, t.estate_id, t.company_id, t.received_on, t.accepted_on, t.answered_on, t.answered_in_time, t.answer_due_at, t.due_at, t.open, t.voided, t.resolved_on, t.resolved_in_time, t.resolved_level, t.ever_resolved, t.reopened, t.satisfaction
    from changes t join cases c on c.id = t.case_id where t.begins
    window w as (partition by t.case_id order by t.day)
    returning *;
  end $$;

create or replace function tell_case_lives(ids text[], recorded date) returns void language plpgsql security definer set search_path from current as $$
  declare
    earlier case_standing[];
    later case_standing[];
  begin
    with gone as (delete from case_standing where case_id = any(ids) returning case_standing)
    select array_agg(case_standing) into earlier from gone;
    later := array(select s from write_case_stretches(ids, recorded) s);
    insert into case_figure_delta (division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, received, responded, answered_in_time, answer_timed, open, accepted, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, unanswered_late, overdue, overdue_again, running, running_again, recorded_later) select division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, sum(received) as received, sum(responded) as responded, sum(answered_in_time) as answered_in_time, sum(answer_timed) as answer_timed, sum(open) as open, sum(accepted) as accepted, sum(resolved) as resolved, sum(in_time) as in_time, sum(at_estate) as at_estate, sum(at_community) as at_community, sum(at_subdistrict) as at_subdistrict, sum(at_district) as at_district, sum(ever_resolved) as ever_resolved, sum(first_in_time) as first_in_time, sum(resolved_again) as resolved_again, sum(again_in_time) as again_in_time, sum(solved) as solved, sum(followed_up) as followed_up, sum(satisfied) as satisfied, sum(unanswered_late) as unanswered_late, sum(overdue) as overdue, sum(overdue_again) as overdue_again, sum(running) as running, sum(running_again) as running_again, sum(recorded_later) as recorded_later
    from (select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x) c group by division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(open), sum(accepted), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(unanswered_late), sum(overdue), sum(overdue_again), sum(running), sum(running_again), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  end $$;

create or replace function tell_case_standing() returns trigger language plpgsql security definer set search_path from current as $$
  declare
    before bigint := coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0);
    day date := (new.updated_at at time zone 'Asia/Shanghai')::date;
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
      update case_standing s set category_id = (select coalesce(k.parent_id, k.id) from case_category k where k.id = new.category_id), estate_id = new.estate_id,
        company_id = (select m.company_id from estate_management m
    where m.estate_id = new.estate_id and m.since_on <= new.received_on and m.until_on > new.received_on), recorded_on = greatest(s.recorded_on, day) where case_id = new.id;
    else
      earlier := array[last];
    end if;
    update case_standing set until_on = day where case_id = new.id and since_on = last.since_on and since_on < day;
    insert into case_standing (case_id, since_on, recorded_on, first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction)
    values (new.id, day, day, coalesce(last.first_in_time, new.resolved_on_time), new.number, new.division_code, new.channel, new.tier, (select coalesce(k.parent_id, k.id) from case_category k where k.id = new.category_id), new.estate_id, (select m.company_id from estate_management m
    where m.estate_id = new.estate_id and m.since_on <= new.received_on and m.until_on > new.received_on), new.received_on, new.accepted_on, coalesce(new.accepted_on, case when new.state = 'NOT_ACCEPTED' then new.ended_on end), new.answered_in_time, case when new.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') and new.accepted_on is null then case when new.suspended_at is null or new.accept_due_at < new.suspended_at then new.accept_due_at end end, case when new.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') then case when new.suspended_at is null or new.due_at < new.suspended_at then new.due_at end end, new.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), new.state = 'VOIDED', new.resolved_on, new.resolved_on_time, new.resolved_level, (new.resolved_on is not null or new.reopened_count > 0), (new.reopened_count > 0), nullif(new.follow_up_satisfaction, 'UNREACHED'))
    on conflict (case_id, since_on) do update set (recorded_on, first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction) =
      row(greatest(case_standing.recorded_on, excluded.recorded_on), excluded.first_in_time, excluded.number, excluded.division_code, excluded.channel, excluded.tier, excluded.category_id, excluded.estate_id, excluded.company_id, excluded.received_on, excluded.accepted_on, excluded.answered_on, excluded.answered_in_time, excluded.answer_due_at, excluded.due_at, excluded.open, excluded.voided, excluded.resolved_on, excluded.resolved_in_time, excluded.resolved_level, excluded.ever_resolved, excluded.reopened, excluded.satisfaction);
    if new.division_code <> last.division_code then
      update case_standing set handed_to = nullif(new.division_code, division_code) where case_id = new.id and until_on = day;
    end if;
    later := array(select s from case_standing s where case_id = new.id and (corrected or since_on >= last.since_on));
    insert into case_figure_delta (division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, received, responded, answered_in_time, answer_timed, open, accepted, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, unanswered_late, overdue, overdue_again, running, running_again, recorded_later) select division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, sum(received) as received, sum(responded) as responded, sum(answered_in_time) as answered_in_time, sum(answer_timed) as answer_timed, sum(open) as open, sum(accepted) as accepted, sum(resolved) as resolved, sum(in_time) as in_time, sum(at_estate) as at_estate, sum(at_community) as at_community, sum(at_subdistrict) as at_subdistrict, sum(at_district) as at_district, sum(ever_resolved) as ever_resolved, sum(first_in_time) as first_in_time, sum(resolved_again) as resolved_again, sum(again_in_time) as again_in_time, sum(solved) as solved, sum(followed_up) as followed_up, sum(satisfied) as satisfied, sum(unanswered_late) as unanswered_late, sum(overdue) as overdue, sum(overdue_again) as overdue_again, sum(running) as running, sum(running_again) as running_again, sum(recorded_later) as recorded_later
    from (select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x) c group by division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(open), sum(accepted), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(unanswered_late), sum(overdue), sum(overdue_again), sum(running), sum(running_again), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    perform fold_case_figures_after(before);
    return null;
  end $$;

create or replace function begin_case_standing() returns trigger language plpgsql security definer set search_path from current as $$
  declare before bigint := coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0);
  begin
    with told as (
      insert into case_standing (case_id, since_on, recorded_on, first_in_time, number, division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, answered_on, answered_in_time, answer_due_at, due_at, open, voided, resolved_on, resolved_in_time, resolved_level, ever_resolved, reopened, satisfaction)
      select c.id, c.received_on, greatest(c.received_on, (c.registered_at at time zone 'Asia/Shanghai')::date), c.resolved_on_time, c.number, c.division_code, c.channel, c.tier, (select coalesce(k.parent_id, k.id) from case_category k where k.id = c.category_id), c.estate_id, (select m.company_id from estate_management m
    where m.estate_id = c.estate_id and m.since_on <= c.received_on and m.until_on > c.received_on), c.received_on, c.accepted_on, coalesce(c.accepted_on, case when c.state = 'NOT_ACCEPTED' then c.ended_on end), c.answered_in_time, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') and c.accepted_on is null then case when c.suspended_at is null or c.accept_due_at < c.suspended_at then c.accept_due_at end end, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') then case when c.suspended_at is null or c.due_at < c.suspended_at then c.due_at end end, c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), c.state = 'VOIDED', c.resolved_on, c.resolved_on_time, c.resolved_level, (c.resolved_on is not null or c.reopened_count > 0), (c.reopened_count > 0), nullif(c.follow_up_satisfaction, 'UNREACHED')
      from new_rows c where c.version = 1 and c.import_id is null
      returning *)
    insert into case_figure_delta (division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, received, responded, answered_in_time, answer_timed, open, accepted, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, unanswered_late, overdue, overdue_again, running, running_again, recorded_later) select division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, sum(received) as received, sum(responded) as responded, sum(answered_in_time) as answered_in_time, sum(answer_timed) as answer_timed, sum(open) as open, sum(accepted) as accepted, sum(resolved) as resolved, sum(in_time) as in_time, sum(at_estate) as at_estate, sum(at_community) as at_community, sum(at_subdistrict) as at_subdistrict, sum(at_district) as at_district, sum(ever_resolved) as ever_resolved, sum(first_in_time) as first_in_time, sum(resolved_again) as resolved_again, sum(again_in_time) as again_in_time, sum(solved) as solved, sum(followed_up) as followed_up, sum(satisfied) as satisfied, sum(unanswered_late) as unanswered_late, sum(overdue) as overdue, sum(overdue_again) as overdue_again, sum(running) as running, sum(running_again) as running_again, sum(recorded_later) as recorded_later
    from (select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select *, 1 as sign from told) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x) c group by division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(open), sum(accepted), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(unanswered_late), sum(overdue), sum(overdue_again), sum(running), sum(running_again), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    perform fold_case_figures_after(before);
    return null;
  end $$;

create or replace function end_case_standing() returns trigger language plpgsql security definer set search_path from current as $$
  begin
    with gone as (delete from case_standing where case_id in (select id from old_rows) returning *)
    insert into case_figure_delta (division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, received, responded, answered_in_time, answer_timed, open, accepted, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, unanswered_late, overdue, overdue_again, running, running_again, recorded_later) select division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, sum(received) as received, sum(responded) as responded, sum(answered_in_time) as answered_in_time, sum(answer_timed) as answer_timed, sum(open) as open, sum(accepted) as accepted, sum(resolved) as resolved, sum(in_time) as in_time, sum(at_estate) as at_estate, sum(at_community) as at_community, sum(at_subdistrict) as at_subdistrict, sum(at_district) as at_district, sum(ever_resolved) as ever_resolved, sum(first_in_time) as first_in_time, sum(resolved_again) as resolved_again, sum(again_in_time) as again_in_time, sum(solved) as solved, sum(followed_up) as followed_up, sum(satisfied) as satisfied, sum(unanswered_late) as unanswered_late, sum(overdue) as overdue, sum(overdue_again) as overdue_again, sum(running) as running, sum(running_again) as running_again, sum(recorded_later) as recorded_later
    from (select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select *, -1 as sign from gone) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x) c group by division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(open), sum(accepted), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(unanswered_late), sum(overdue), sum(overdue_again), sum(running), sum(running_again), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return null;
  end $$;

create or replace function retell_companies(estates text[], day date) returns integer language plpgsql security definer set search_path from current as $$
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
    insert into case_figure_delta (division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, received, responded, answered_in_time, answer_timed, open, accepted, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, unanswered_late, overdue, overdue_again, running, running_again, recorded_later) select division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event, sum(received) as received, sum(responded) as responded, sum(answered_in_time) as answered_in_time, sum(answer_timed) as answer_timed, sum(open) as open, sum(accepted) as accepted, sum(resolved) as resolved, sum(in_time) as in_time, sum(at_estate) as at_estate, sum(at_community) as at_community, sum(at_subdistrict) as at_subdistrict, sum(at_district) as at_district, sum(ever_resolved) as ever_resolved, sum(first_in_time) as first_in_time, sum(resolved_again) as resolved_again, sum(again_in_time) as again_in_time, sum(solved) as solved, sum(followed_up) as followed_up, sum(satisfied) as satisfied, sum(unanswered_late) as unanswered_late, sum(overdue) as overdue, sum(overdue_again) as overdue_again, sum(running) as running, sum(running_again) as running_again, sum(recorded_later) as recorded_later
    from (select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x) c group by division_code, channel, tier, category_id, estate_id, company_id, received_on, accepted_on, resolved_on, event having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(open), sum(accepted), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(unanswered_late), sum(overdue), sum(overdue_again), sum(running), sum(running_again), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return cardinality(touched);
  end $$;

create or replace trigger tell_standing after update on case_record for each row
  when ((new.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), new.state = 'VOIDED', new.state = 'NOT_ACCEPTED', new.division_code, new.tier, new.category_id, new.estate_id, new.accepted_on, new.answered_in_time, new.accept_due_at, new.due_at, new.ended_on, new.suspended_at, new.resolved_on, new.resolved_on_time, new.resolved_level, new.reopened_count, new.follow_up_satisfaction) is distinct from (old.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), old.state = 'VOIDED', old.state = 'NOT_ACCEPTED', old.division_code, old.tier, old.category_id, old.estate_id, old.accepted_on, old.answered_in_time, old.accept_due_at, old.due_at, old.ended_on, old.suspended_at, old.resolved_on, old.resolved_on_time, old.resolved_level, old.reopened_count, old.follow_up_satisfaction)) execute function tell_case_standing();

create or replace trigger begin_standing after insert on case_record referencing new table as new_rows
     for each statement execute function begin_case_standing();

create or replace trigger end_standing after delete on case_record referencing old table as old_rows
     for each statement execute function end_case_standing();

-- cases/09-figures

-- Made by "npm run generate" from services/cases/src/summary/figure-functions.ts: change it there.

create or replace function fold_case_figures() returns void language plpgsql security definer set search_path from current
  set work_mem = '64MB' set enable_sort = off as $$
  declare emptied tid[];
  begin
    -- One at a time; whoever comes second has nothing to do.
    if not pg_try_advisory_xact_lock(hashtext('fold_case_figures')) then return; end if;
    with gone as materialized (delete from case_figure_delta returning *),
    folded as (
    with laid as materialized (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from gone e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from gone e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'F' as kind, (e.event) as event,
        (e.resolved_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, e.resolved as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from gone e  where e.resolved_on is not null and e.resolved <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from gone e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from gone e  where e.running <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'G' as kind, (m.day) as event,
        (m.day - case when (m.day - e.received_on) <= 7 then 0 when (m.day - e.received_on) <= 15 then 8 else 16 end) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from gone e cross join lateral (select (date_trunc('month', e.received_on) + make_interval(months => n))::date - 1 as day
      from generate_series(1, 3) n) m where e.open <> 0 and m.day >= e.event and (m.day - e.received_on) <= 60),
    finest as (select division_code, 'TOTAL' as dimension, kind, event as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      '' as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where '' is not null  group by 1, 3, 4, 5, 6 union all select division_code, 'CHANNEL' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      channel as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where channel is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'CATEGORY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      category_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where category_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'TIER' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      tier as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where tier is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'ESTATE' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      estate_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where estate_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'COMPANY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      company_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where company_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6)
    select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from finest f
    join (values ('TOTAL', 'T'), ('TOTAL', 'Y'), ('TOTAL', 'M'), ('TOTAL', 'D'), ('CHANNEL', 'T'), ('CHANNEL', 'Y'), ('CHANNEL', 'M'), ('CATEGORY', 'T'), ('CATEGORY', 'Y'), ('CATEGORY', 'M'), ('TIER', 'T'), ('TIER', 'Y'), ('TIER', 'M'), ('ESTATE', 'T'), ('ESTATE', 'Y'), ('ESTATE', 'M'), ('COMPANY', 'T'), ('COMPANY', 'Y'), ('COMPANY', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    counted as (
      insert into case_figure as f (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select * from folded
      on conflict (division_code, dimension, kind, event, cohort, member) do update set received = f.received + excluded.received, responded = f.responded + excluded.responded, answered_in_time = f.answered_in_time + excluded.answered_in_time, answer_timed = f.answer_timed + excluded.answer_timed, unanswered_late = f.unanswered_late + excluded.unanswered_late, open = f.open + excluded.open, overdue = f.overdue + excluded.overdue, accepted = f.accepted + excluded.accepted, overdue_accepted = f.overdue_accepted + excluded.overdue_accepted, overdue_again = f.overdue_again + excluded.overdue_again, resolved = f.resolved + excluded.resolved, in_time = f.in_time + excluded.in_time, at_estate = f.at_estate + excluded.at_estate, at_community = f.at_community + excluded.at_community, at_subdistrict = f.at_subdistrict + excluded.at_subdistrict, at_district = f.at_district + excluded.at_district, ever_resolved = f.ever_resolved + excluded.ever_resolved, first_in_time = f.first_in_time + excluded.first_in_time, resolved_again = f.resolved_again + excluded.resolved_again, again_in_time = f.again_in_time + excluded.again_in_time, solved = f.solved + excluded.solved, followed_up = f.followed_up + excluded.followed_up, satisfied = f.satisfied + excluded.satisfied, recorded_later = f.recorded_later + excluded.recorded_later
      returning f.ctid, f.received, f.responded, f.answered_in_time, f.answer_timed, f.unanswered_late, f.open, f.overdue, f.accepted, f.overdue_accepted, f.overdue_again, f.resolved, f.in_time, f.at_estate, f.at_community, f.at_subdistrict, f.at_district, f.ever_resolved, f.first_in_time, f.resolved_again, f.again_in_time, f.solved, f.followed_up, f.satisfied, f.recorded_later)
    select array_agg(ctid) into emptied from counted where received = 0 and responded = 0 and answered_in_time = 0 and answer_timed = 0 and unanswered_late = 0 and open = 0 and overdue = 0 and accepted = 0 and overdue_accepted = 0 and overdue_again = 0 and resolved = 0 and in_time = 0 and at_estate = 0 and at_community = 0 and at_subdistrict = 0 and at_district = 0 and ever_resolved = 0 and first_in_time = 0 and resolved_again = 0 and again_in_time = 0 and solved = 0 and followed_up = 0 and satisfied = 0 and recorded_later = 0;
    -- Whoever folds is alone, so the rows lie where they were just put.
    delete from case_figure where ctid = any(emptied);
  end $$;

create or replace function fold_case_figures_after(before bigint) returns void language plpgsql security definer set search_path from current as $$
  begin
    if coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0) / 4000 > before / 4000 then perform fold_case_figures(); end if;
  end $$;

create or replace function recount_case_figures(repair boolean) returns integer language plpgsql security definer set search_path from current
  set work_mem = '256MB' set enable_memoize = off set jit = off as $$
  declare drifted integer;
  declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
  begin
    perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
    if repair then
      lock table case_record, case_standing, case_figure_delta in share mode;
      perform fold_case_figures();
    end if;
    create temporary table recounted (like case_figure) on commit drop;
    create temporary table changes on commit drop as select s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.resolved_on, x.event, case when not s.voided then s.sign * x.lasting else 0 end as received, case when (not s.voided and s.answered_on is not null) then s.sign * x.lasting else 0 end as responded, case when (not s.voided and s.answered_in_time is true) then s.sign * x.lasting else 0 end as answered_in_time, case when (not s.voided and s.answered_in_time is not null) then s.sign * x.lasting else 0 end as answer_timed, case when s.open then s.sign * x.lasting else 0 end as open, case when (not s.voided and s.accepted_on is not null) then s.sign * x.lasting else 0 end as accepted, case when ((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) then s.sign * x.lasting else 0 end as resolved, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'ESTATE') then s.sign * x.lasting else 0 end as at_estate, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'COMMUNITY') then s.sign * x.lasting else 0 end as at_community, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'SUBDISTRICT') then s.sign * x.lasting else 0 end as at_subdistrict, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.resolved_level = 'DISTRICT') then s.sign * x.lasting else 0 end as at_district, case when ((not s.voided and s.accepted_on is not null) and s.ever_resolved) then s.sign * x.lasting else 0 end as ever_resolved, case when ((not s.voided and s.accepted_on is not null) and s.first_in_time is true) then s.sign * x.lasting else 0 end as first_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) then s.sign * x.lasting else 0 end as resolved_again, case when ((((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.reopened) and s.resolved_in_time is true) then s.sign * x.lasting else 0 end as again_in_time, case when (((not s.voided and s.accepted_on is not null) and s.resolved_on is not null) and s.satisfaction is distinct from 'DISSATISFIED') then s.sign * x.lasting else 0 end as solved, case when ((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) then s.sign * x.lasting else 0 end as followed_up, case when (((not s.voided and s.accepted_on is not null) and s.satisfaction is not null) and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')) then s.sign * x.lasting else 0 end as satisfied, s.sign * x.unanswered_late as unanswered_late, s.sign * x.overdue as overdue, case when s.reopened then s.sign * x.overdue else 0 end as overdue_again, s.sign * x.running as running, case when s.reopened then s.sign * x.running else 0 end as running_again, s.sign * x.recorded_later as recorded_later
    from (select *, 1 as sign from case_standing) s cross join lateral (select (s.since_on) as event, 1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where true
      union all select (s.until_on) as event, -1 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 0 as unanswered_late, 1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, 0 as unanswered_late, -1 as overdue, 0 as running, 0 as recorded_later where s.due_at is not null and greatest(s.since_on, (s.due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select (greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date)) as event, 0 as lasting, 1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on
      union all select (s.until_on) as event, 0 as lasting, -1 as unanswered_late, 0 as overdue, 0 as running, 0 as recorded_later where s.answer_due_at is not null and greatest(s.since_on, (s.answer_due_at at time zone 'Asia/Shanghai')::date) < s.until_on and s.until_on < 'infinity'
      union all select ((s.due_at at time zone 'Asia/Shanghai')::date) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 1 as running, 0 as recorded_later where s.due_at is not null and s.until_on = 'infinity'
      union all select (s.since_on) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, 1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on)
      union all select (least(s.until_on, s.recorded_on)) as event, 0 as lasting, 0 as unanswered_late, 0 as overdue, 0 as running, -1 as recorded_later where not s.voided and s.since_on < least(s.until_on, s.recorded_on) and least(s.until_on, s.recorded_on) < 'infinity') x;
    create temporary table counted on commit drop as
       select division_code, 'TOTAL' as dimension, kind, event as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      '' as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'F' as kind, (e.event) as event,
        (e.resolved_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, e.resolved as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.resolved_on is not null and e.resolved <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'G' as kind, (m.day) as event,
        (m.day - case when (m.day - e.received_on) <= 7 then 0 when (m.day - e.received_on) <= 15 then 8 else 16 end) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e cross join lateral (select (date_trunc('month', e.received_on) + make_interval(months => n))::date - 1 as day
      from generate_series(1, 3) n) m where e.open <> 0 and m.day >= e.event and (m.day - e.received_on) <= 60) r where '' is not null  group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('TOTAL', 'T'), ('TOTAL', 'Y'), ('TOTAL', 'M'), ('TOTAL', 'D')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
create temporary table counted on commit drop as
       select division_code, 'CHANNEL' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      channel as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0) r where channel is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('CHANNEL', 'T'), ('CHANNEL', 'Y'), ('CHANNEL', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
create temporary table counted on commit drop as
       select division_code, 'CATEGORY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      category_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0) r where category_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('CATEGORY', 'T'), ('CATEGORY', 'Y'), ('CATEGORY', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
create temporary table counted on commit drop as
       select division_code, 'TIER' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      tier as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0) r where tier is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('TIER', 'T'), ('TIER', 'Y'), ('TIER', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
create temporary table counted on commit drop as
       select division_code, 'ESTATE' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      estate_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0) r where estate_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('ESTATE', 'T'), ('ESTATE', 'Y'), ('ESTATE', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
create temporary table counted on commit drop as
       select division_code, 'COMPANY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      company_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from changes e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from changes e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from changes e  where e.running <> 0) r where company_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6;
insert into recounted (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from counted f
    join (values ('COMPANY', 'T'), ('COMPANY', 'Y'), ('COMPANY', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
drop table counted;
    drop table changes;
    select count(*) into drifted from (
      select division_code, dimension, kind, event, cohort, member from (
        select division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later from recounted
        union all select division_code, dimension, kind, event, cohort, member, -received, -responded, -answered_in_time, -answer_timed, -unanswered_late, -open, -overdue, -accepted, -overdue_accepted, -overdue_again, -resolved, -in_time, -at_estate, -at_community, -at_subdistrict, -at_district, -ever_resolved, -first_in_time, -resolved_again, -again_in_time, -solved, -followed_up, -satisfied, -recorded_later from case_figure
        union all select division_code, dimension, kind, event, cohort, member, -received, -responded, -answered_in_time, -answer_timed, -unanswered_late, -open, -overdue, -accepted, -overdue_accepted, -overdue_again, -resolved, -in_time, -at_estate, -at_community, -at_subdistrict, -at_district, -ever_resolved, -first_in_time, -resolved_again, -again_in_time, -solved, -followed_up, -satisfied, -recorded_later from (
    with laid as materialized (select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'R' as kind, (e.event) as event,
        (e.received_on) as cohort, e.received as received, e.responded as responded, e.answered_in_time as answered_in_time, e.answer_timed as answer_timed, e.unanswered_late as unanswered_late, e.open as open, e.overdue as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, case when e.accepted_on is null then e.recorded_later else 0 end as recorded_later from case_figure_delta e  where true
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'A' as kind, (e.event) as event,
        (e.accepted_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, e.accepted as accepted, e.overdue as overdue_accepted, e.overdue_again as overdue_again, e.resolved as resolved, e.in_time as in_time, e.at_estate as at_estate, e.at_community as at_community, e.at_subdistrict as at_subdistrict, e.at_district as at_district, e.ever_resolved as ever_resolved, e.first_in_time as first_in_time, e.resolved_again as resolved_again, e.again_in_time as again_in_time, e.solved as solved, e.followed_up as followed_up, e.satisfied as satisfied, e.recorded_later as recorded_later from case_figure_delta e  where e.accepted_on is not null
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'F' as kind, (e.event) as event,
        (e.resolved_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, e.resolved as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from case_figure_delta e  where e.resolved_on is not null and e.resolved <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'O' as kind, (e.received_on) as event,
        (e.received_on) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from case_figure_delta e  where e.open <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'U' as kind, (e.event) as event,
        (coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, 0 as open, e.running as overdue, 0 as accepted, case when e.accepted_on is null then 0 else e.running end as overdue_accepted, case when e.accepted_on is null then 0 else e.running_again end as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from case_figure_delta e  where e.running <> 0
      union all select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, 'G' as kind, (m.day) as event,
        (m.day - case when (m.day - e.received_on) <= 7 then 0 when (m.day - e.received_on) <= 15 then 8 else 16 end) as cohort, 0 as received, 0 as responded, 0 as answered_in_time, 0 as answer_timed, 0 as unanswered_late, e.open as open, 0 as overdue, 0 as accepted, 0 as overdue_accepted, 0 as overdue_again, 0 as resolved, 0 as in_time, 0 as at_estate, 0 as at_community, 0 as at_subdistrict, 0 as at_district, 0 as ever_resolved, 0 as first_in_time, 0 as resolved_again, 0 as again_in_time, 0 as solved, 0 as followed_up, 0 as satisfied, 0 as recorded_later from case_figure_delta e cross join lateral (select (date_trunc('month', e.received_on) + make_interval(months => n))::date - 1 as day
      from generate_series(1, 3) n) m where e.open <> 0 and m.day >= e.event and (m.day - e.received_on) <= 60),
    finest as (select division_code, 'TOTAL' as dimension, kind, event as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      '' as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where '' is not null  group by 1, 3, 4, 5, 6 union all select division_code, 'CHANNEL' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      channel as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where channel is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'CATEGORY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      category_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where category_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'TIER' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      tier as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where tier is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'ESTATE' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      estate_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where estate_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6 union all select division_code, 'COMPANY' as dimension, kind, case when kind in ('A', 'R', 'F') then date_trunc('month', event)::date else event end as event, case when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort,
      company_id as member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from laid r where company_id is not null and kind not in ('F', 'G') group by 1, 3, 4, 5, 6)
    select code as division_code, dimension, case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end as kind, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end as event, case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end as cohort, member, sum(received)::int as received, sum(responded)::int as responded, sum(answered_in_time)::int as answered_in_time, sum(answer_timed)::int as answer_timed, sum(unanswered_late)::int as unanswered_late, sum(open)::int as open, sum(overdue)::int as overdue, sum(accepted)::int as accepted, sum(overdue_accepted)::int as overdue_accepted, sum(overdue_again)::int as overdue_again, sum(resolved)::int as resolved, sum(in_time)::int as in_time, sum(at_estate)::int as at_estate, sum(at_community)::int as at_community, sum(at_subdistrict)::int as at_subdistrict, sum(at_district)::int as at_district, sum(ever_resolved)::int as ever_resolved, sum(first_in_time)::int as first_in_time, sum(resolved_again)::int as resolved_again, sum(again_in_time)::int as again_in_time, sum(solved)::int as solved, sum(followed_up)::int as followed_up, sum(satisfied)::int as satisfied, sum(recorded_later)::int as recorded_later
    from finest f
    join (values ('TOTAL', 'T'), ('TOTAL', 'Y'), ('TOTAL', 'M'), ('TOTAL', 'D'), ('CHANNEL', 'T'), ('CHANNEL', 'Y'), ('CHANNEL', 'M'), ('CATEGORY', 'T'), ('CATEGORY', 'Y'), ('CATEGORY', 'M'), ('TIER', 'T'), ('TIER', 'Y'), ('TIER', 'M'), ('ESTATE', 'T'), ('ESTATE', 'Y'), ('ESTATE', 'M'), ('COMPANY', 'T'), ('COMPANY', 'Y'), ('COMPANY', 'M')) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where (kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))
    group by 1, 2, 3, 4, 5, 6 having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) fresh) sides
      group by division_code, dimension, kind, event, cohort, member having (sum(received), sum(responded), sum(answered_in_time), sum(answer_timed), sum(unanswered_late), sum(open), sum(overdue), sum(accepted), sum(overdue_accepted), sum(overdue_again), sum(resolved), sum(in_time), sum(at_estate), sum(at_community), sum(at_subdistrict), sum(at_district), sum(ever_resolved), sum(first_in_time), sum(resolved_again), sum(again_in_time), sum(solved), sum(followed_up), sum(satisfied), sum(recorded_later)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) d;
    if repair and drifted > 0 then
      delete from case_figure_delta;
      delete from case_figure;
      insert into case_figure (division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later) select division_code, dimension, kind, event, cohort, member, received, responded, answered_in_time, answer_timed, unanswered_late, open, overdue, accepted, overdue_accepted, overdue_again, resolved, in_time, at_estate, at_community, at_subdistrict, at_district, ever_resolved, first_in_time, resolved_again, again_in_time, solved, followed_up, satisfied, recorded_later from recounted order by division_code, dimension, kind, event, cohort, member;
    end if;
    drop table recounted;
    select drifted + (select count(*) from case_record c join case_standing s on s.case_id = c.id and s.until_on = 'infinity'
  where (s.number, s.division_code, s.channel, s.tier, s.category_id, s.estate_id, s.company_id, s.received_on, s.accepted_on, s.answered_on, s.answered_in_time, s.answer_due_at, s.due_at, s.open, s.voided, s.resolved_on, s.resolved_in_time, s.resolved_level, s.ever_resolved, s.reopened, s.satisfaction) is distinct from (c.number, c.division_code, c.channel, c.tier, (select coalesce(k.parent_id, k.id) from case_category k where k.id = c.category_id), c.estate_id, (select m.company_id from estate_management m
    where m.estate_id = c.estate_id and m.since_on <= c.received_on and m.until_on > c.received_on), c.received_on, c.accepted_on, coalesce(c.accepted_on, case when c.state = 'NOT_ACCEPTED' then c.ended_on end), c.answered_in_time, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') and c.accepted_on is null then case when c.suspended_at is null or c.accept_due_at < c.suspended_at then c.accept_due_at end end, case when c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED') then case when c.suspended_at is null or c.due_at < c.suspended_at then c.due_at end end, c.state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'), c.state = 'VOIDED', c.resolved_on, c.resolved_on_time, c.resolved_level, (c.resolved_on is not null or c.reopened_count > 0), (c.reopened_count > 0), nullif(c.follow_up_satisfaction, 'UNREACHED'))
    or s.first_in_time is distinct from case when c.reopened_count = 0 then c.resolved_on_time
      else (select r.on_time from case_resolution r where r.case_id = c.id order by r.resolved_on, r.recorded_at limit 1) end) + (select count(*) from case_record c
      where not exists (select from case_standing s where s.case_id = c.id and s.until_on = 'infinity')) into drifted;
    perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
    return drifted;
  end $$;

-- cases/10-row-level-security

call scope_by_division(
  'estate_ref',
  'collective_petition', 'collective_petition_event', 'collective_petition_escalation',
  'case_record', 'case_deadline', 'case_resolution', 'case_event', 'approval', 'case_attachment', 'case_message',
  'petition_round', 'petition_notice',
  'supervision_order', 'supervision_reply', 'escalation_watch', 'escalation_step',
  'webhook_endpoint', 'webhook_delivery',
  'case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta'
);

call scope_to_any_caller(
  'division_ref', 'staff_ref', 'estate_management',
  'calendar_year', 'calendar_day', 'deadline_pack', 'rule_version', 'case_category', 'integrator_channel',
  'escalation_pack', 'number_lookup'
);

-- personal_data_key has none: the service asks for it at its start, and its text says nothing of anybody.

-- Whoever sees the case sees its tasks, and so does the department that got one, wherever the case is.
call force_row_level_security('case_task');
drop policy if exists scope on case_task;
create policy scope on case_task
  using ((division_code >= current_setting('guanjia.scope_from', true)
      and division_code < current_setting('guanjia.scope_to', true))
    or (handler_division >= current_setting('guanjia.scope_from', true)
      and handler_division < current_setting('guanjia.scope_to', true)))
  with check ((division_code >= current_setting('guanjia.scope_from', true)
      and division_code < current_setting('guanjia.scope_to', true))
    or (handler_division >= current_setting('guanjia.scope_from', true)
      and handler_division < current_setting('guanjia.scope_to', true)));

-- A transfer belongs to both divisions: whoever gave the case away still answers the objection.
call force_row_level_security('case_transfer');
drop policy if exists scope on case_transfer;
create policy scope on case_transfer
  using ((from_division >= current_setting('guanjia.scope_from', true)
      and from_division < current_setting('guanjia.scope_to', true))
    or (to_division >= current_setting('guanjia.scope_from', true)
      and to_division < current_setting('guanjia.scope_to', true)))
  with check ((from_division >= current_setting('guanjia.scope_from', true)
      and from_division < current_setting('guanjia.scope_to', true))
    or (to_division >= current_setting('guanjia.scope_from', true)
      and to_division < current_setting('guanjia.scope_to', true)));

-- Every division numbers its notices for itself: whoever may issue for it may count on.
call force_row_level_security('petition_notice_number');
drop policy if exists scope on petition_notice_number;
create policy scope on petition_notice_number
  using (department_code >= current_setting('guanjia.scope_from', true)
    and department_code < current_setting('guanjia.scope_to', true));

-- Anybody with a scope writes notices: who tells may stand below or above who is told. Only the recipient reads them (the
-- person, or the desk that the person sits at), within the division's scope, and the service itself, which sends mail and
-- takes away what was read long ago.
call force_row_level_security('notice', 'notice_read');
drop policy if exists tell on notice;
create policy tell on notice for insert
  with check ((select nullif(current_setting('guanjia.scope_from', true), '')) is not null);
drop policy if exists mine on notice;
create policy mine on notice for select
  using ((current_setting('guanjia.kind', true) = 'SERVICE'
      or ((staff_id = current_setting('guanjia.person', true)
          or (staff_id is null
            and division_code = current_setting('guanjia.division', true)
            and tier = current_setting('guanjia.tier', true)
            and roles && string_to_array(current_setting('guanjia.roles', true), ',')))
        and not coalesce(current_setting('guanjia.person', true), '') = any(except_staff)))
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists mail on notice;
create policy mail on notice for update
  using (current_setting('guanjia.kind', true) = 'SERVICE'
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists sweep on notice;
create policy sweep on notice for delete
  using (current_setting('guanjia.kind', true) = 'SERVICE'
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));

drop policy if exists own on notice_read;
create policy own on notice_read
  using (person = current_setting('guanjia.person', true))
  with check (person = current_setting('guanjia.person', true));
drop policy if exists sweep on notice_read;
create policy sweep on notice_read for select
  using (current_setting('guanjia.kind', true) = 'SERVICE');

-- Kept by triggers alone, which run as the owner.
call let_owner_write('case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta');
call limit_privileges('select', 'case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta');

-- What happened and what was said is not changed. A case that is moved takes it along.
call limit_privileges('select, insert, update (division_code)', 'case_event', 'case_message');
