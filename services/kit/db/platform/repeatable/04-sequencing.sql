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
