import type pg from 'pg';
import type { Catalogue } from './catalogue.ts';

/** Roles are told by what they are to the database: its owner, or the service that works with it. */
const ROLE = (oid: string) => `case when ${oid} = 0 then 'public'
  when ${oid} = namespace.nspowner then 'owner' else regexp_replace(pg_get_userbyid(${oid}), '^.*_', '') end`;

const COLUMNS = `(select coalesce(jsonb_agg(jsonb_build_object(
    'name', attname, 'type', format_type(atttypid, atttypmod), 'nullable', not attnotnull,
    'default', pg_get_expr(adbin, adrelid, true), 'generated', attgenerated <> '', 'identity', attidentity <> '') order by attnum), '[]')
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = relation.oid and attnum > 0 and not attisdropped)`;

const PRIVILEGES = `(select coalesce(jsonb_agg(jsonb_build_object('role', role, 'privilege', privilege, 'columns', columns)
    order by role, privilege, columns), '[]')
  from (
    select ${ROLE('grantee')} as role, lower(privilege_type) as privilege, null::text[] as columns
    from aclexplode(relation.relacl) where grantee <> relation.relowner
    union all
    select ${ROLE('grantee')}, lower(privilege_type), array_agg(attname::text order by attnum)
    from pg_attribute, aclexplode(attacl) where attrelid = relation.oid and grantee <> relation.relowner group by 1, 2
  ) privileges)`;

/** Of what an extension brought nothing is told. */
const OWN = (catalogue: string, oid: string) => `not exists (select from pg_depend
  where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`;

const TABLES = `
  select relation.relname as name, ${COLUMNS} as columns,
    (select coalesce(jsonb_agg(jsonb_build_object('name', conname, 'definition', pg_get_constraintdef(pg_constraint.oid, true))
      order by array_position('{p,u,x,c,f}', contype), conname), '[]')
      from pg_constraint where conrelid = relation.oid and contype in ('p', 'u', 'x', 'c', 'f')) as constraints,
    (select coalesce(jsonb_agg(jsonb_build_object('name', index.relname, 'definition', pg_get_indexdef(index.oid, 0, true))
      order by index.relname), '[]')
      from pg_index join pg_class index on index.oid = indexrelid
      where indrelid = relation.oid
        and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))) as indexes,
    (select coalesce(jsonb_agg(jsonb_build_object('name', tgname, 'definition', pg_get_triggerdef(pg_trigger.oid, true))
      order by tgname), '[]') from pg_trigger where tgrelid = relation.oid and not tgisinternal) as triggers,
    (select coalesce(jsonb_agg(jsonb_build_object('name', polname,
        'command', case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        'roles', (select jsonb_agg(${ROLE('member')} order by 1) from unnest(polroles) member),
        'using', pg_get_expr(polqual, polrelid, true), 'check', pg_get_expr(polwithcheck, polrelid, true)) order by polname), '[]')
      from pg_policy where polrelid = relation.oid) as policies,
    case when relforcerowsecurity and relrowsecurity then 'FORCED' when relrowsecurity then 'ENABLED' else 'NONE' end as "rowSecurity",
    to_jsonb(coalesce(reloptions, '{}')) as options, ${PRIVILEGES} as privileges
  from pg_class relation join pg_namespace namespace on namespace.oid = relnamespace
  where nspname = current_schema() and relkind in ('r', 'p') and ${OWN('pg_class', 'relation.oid')}
  order by relname`;

const VIEWS = `
  select relation.relname as name, ${COLUMNS} as columns, pg_get_viewdef(relation.oid, true) as definition,
    to_jsonb(coalesce(reloptions, '{}')) as options, ${PRIVILEGES} as privileges
  from pg_class relation join pg_namespace namespace on namespace.oid = relnamespace
  where nspname = current_schema() and relkind = 'v' and ${OWN('pg_class', 'relation.oid')}
  order by relname`;

/** Sequences that stand for themselves: those of numbered columns belong to their column. */
const SEQUENCES = `
  select relname as name from pg_class join pg_namespace namespace on namespace.oid = relnamespace
  where nspname = current_schema() and relkind = 'S'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i'))
  order by relname`;

const FUNCTIONS = `
  select proname || '(' || pg_get_function_arguments(pg_proc.oid) || ')' as signature,
    case prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end as kind, pg_get_function_result(pg_proc.oid) as returns, lanname as language,
    case provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' else 'VOLATILE' end as volatility, proisstrict as strict,
    case proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end as parallel, prosecdef as definer,
    to_jsonb(coalesce(proconfig, '{}')) as settings, prosrc as body,
    (select coalesce(jsonb_agg(distinct ${ROLE('grantee')}), '[]') from aclexplode(proacl)
      where grantee <> proowner and privilege_type = 'EXECUTE') as executors
  from pg_proc join pg_namespace namespace on namespace.oid = pronamespace join pg_language language on language.oid = prolang
  where nspname = current_schema() and ${OWN('pg_proc', 'pg_proc.oid')}
  order by proname, 1`;

/** Reads what the current schema consists of; rows are not looked at. */
export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const rows = async <Row>(query: string): Promise<Row[]> => (await client.query(query)).rows as Row[];
  return {
    sequences: (await rows<{ name: string }>(SEQUENCES)).map(({ name }) => name),
    tables: await rows(TABLES),
    views: await rows(VIEWS),
    functions: await rows(FUNCTIONS),
  };
}
