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
