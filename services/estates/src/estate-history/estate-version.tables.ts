import { divisionScope, EVERYWHERE, type DatabaseStep } from '@guanjia/kit';

/** Reads across divisions: the caller's scope is widened for what stands between the two, and set back behind it. */
const acrossDivisions = (body: string) => `
  #variable_conflict use_column
  declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
  begin
    perform set_config('guanjia.scope_from', '${EVERYWHERE.from}', true), set_config('guanjia.scope_to', '${EVERYWHERE.to}', true);
    ${body}
    perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
  end`;

const facts = `name, aliases, address, division_code, area_id, management_area_id, status, completion_year, completed_on,
  demolished_on, floor_area, households, buildings, developer, latitude, longitude, datum, version`;

const startOf = (day: string) => `(${day})::timestamp at time zone 'Asia/Shanghai'`;

const versions = [
  `create table estate_version (
     estate_id text not null references estate deferrable initially deferred,
     from_date date not null,
     to_date date check (to_date >= from_date),
     name text not null,
     aliases text[] not null,
     address text not null,
     division_code text not null,
     area_id text,
     management_area_id text,
     status text not null,
     completion_year integer,
     completed_on date,
     demolished_on date,
     floor_area bigint not null,
     households integer not null,
     buildings integer not null,
     developer text,
     latitude double precision,
     longitude double precision,
     datum text,
     version integer not null,
     recorded_at timestamptz not null,
     primary key (estate_id, from_date),
     constraint estate_version_one_at_a_time
       exclude using gist (estate_id with =, daterange(from_date, to_date, '[]') with &&)
   )`,
  `create index estate_version_division on estate_version (division_code, from_date)`,
  `create index estate_version_management_area on estate_version (management_area_id)`,
  ...divisionScope('estate_version'),
];

/** What was known before there were versions: since when an estate counts, and since when it is managed with others. */
const fillVersions = [
  `select set_config('guanjia.scope_from', '${EVERYWHERE.from}', true), set_config('guanjia.scope_to', '${EVERYWHERE.to}', true)`,
  `insert into estate_version (estate_id, from_date, to_date, ${facts}, recorded_at)
   select e.id, part.from_date, part.to_date, ${facts.replace('management_area_id', 'case when part.grouped then management_area_id end')},
     ${startOf('part.from_date')}
   from estate e
   cross join lateral (select coalesce(e.counts_from, date '1900-01-01') as day) counted
   left join lateral (
     select greatest(coalesce(max(m.from_date), (now() at time zone 'Asia/Shanghai')::date), counted.day) as day
     from estate_management m where m.estate_id = e.id and m.mode = 'QUASI' and e.management_area_id is not null
   ) joined on e.management_area_id is not null
   cross join lateral (
     select counted.day as from_date, joined.day - 1 as to_date, false as grouped where joined.day > counted.day
     union all
     select coalesce(joined.day, counted.day), null, true
   ) part`,
  `alter table estate drop column counts_from`,
  `alter table estate_management add column recorded_at timestamptz`,
  `update estate_management set recorded_at = ${startOf('from_date')}`,
  `alter table estate_management alter column recorded_at set not null`,
  // Five years from 29 February end on 28 February.
  `update owners_committee set term_to = term_to + 1
   where to_char(elected_on, 'MMDD') = '0229' and to_char(term_to, 'MMDD') = '0227'`,
];

const functions = [
  // What is managed by whom, and whether a committee is in office, for estates that the caller sees as of a day. Those rows
  // follow an estate to its new division, and a figure of its old one as of an earlier day still needs them.
  `create function registry_on(estates text[], days date[])
   returns table (estate_id text, day date, mode text, company_id text, committee_in_office boolean, recorded_at timestamptz)
   language plpgsql stable as $$ ${acrossDivisions(`
    return query select a.estate_id, a.day, case when m.lasts then m.mode else 'NONE' end, case when m.lasts then m.company_id end,
      exists (select from owners_committee c where c.estate_id = a.estate_id and c.filed_on <= a.day and c.term_to >= a.day
        and (c.dissolved_on is null or c.dissolved_on > a.day)),
      greatest(m.recorded_at, (select max(s.recorded_at) from owners_committee c join committee_step s on s.committee_id = c.id
        where c.estate_id = a.estate_id and s.on_date <= a.day))
    from unnest(estates, days) as a(estate_id, day)
    left join lateral (
      select m.mode, m.company_id, m.recorded_at, (m.to_date is null or m.to_date >= a.day) is true as lasts
      from estate_management m where m.estate_id = a.estate_id and m.from_date <= a.day
      order by m.from_date desc limit 1) m on true;`)} $$`,
  // The whole history of estates, for the feed: other services keep it, whoever wrote last.
  `create function estate_history(estates text[])
   returns table (estate_id text, from_date date, to_date date, division_code text, counts boolean, recorded_on date)
   language plpgsql stable as $$ ${acrossDivisions(`
    return query select v.estate_id, part.from_date, part.to_date, v.division_code, part.counts,
      (v.recorded_at at time zone 'Asia/Shanghai')::date
    from estate_version v
    cross join lateral (
      select v.from_date, least(v.to_date, v.demolished_on - 1) as to_date, true as counts
      where v.status in ('COMPLETED', 'DEMOLISHED') and (v.demolished_on is null or v.demolished_on > v.from_date)
      union all
      select greatest(v.from_date, v.demolished_on), v.to_date, false
      where v.status not in ('COMPLETED', 'DEMOLISHED') or (v.demolished_on is not null and (v.to_date is null or v.demolished_on <= v.to_date))
    ) part
    where v.estate_id = any(estates) order by v.estate_id, part.from_date;`)} $$`,
];

/** Facts of estates with the days on which they held, and when each was recorded. */
export const estateVersions: DatabaseStep = {
  name: '0190-estate-versions',
  sql: [...versions, ...fillVersions, ...functions],
};
