import { divisionScope, reachEverywhere } from '@guanjia/kit';
import { dayOf } from '../standings/standing-columns.ts';
import { handedOverView, openNext } from '../standings/stretches.ts';
import { asOwner, ownersOwn, servicesReadOnly } from '../summary/figure-tables.ts';

/** What figures count of a collective petition, as SQL over a row `p` of it: the columns of its stretches besides their days. */
function standingOf(p: string): Readonly<Record<string, string>> {
  const open = `${p}.state in ('RECEIVED', 'ACCEPTED')`;
  return {
    number: `${p}.number`,
    division_code: `${p}.division_code`,
    estate_id: `${p}.estate_id`,
    received_on: `${p}.received_on`,
    persons: `${p}.persons`,
    open,
    // No time passes while it is paused: only what was overdue before is.
    due_at: `case when ${open} and (${p}.paused_at is null or ${p}.due_at < ${p}.paused_at) then ${p}.due_at end`,
    resolved_on: `${p}.resolved_on`,
    on_time: `${p}.on_time`,
  };
}

const columns = Object.keys(standingOf('p'));
const listed = columns.join(', ');
const stretches = { table: 'collective_petition_standing', key: 'petition_id', columns };
const counted = [
  'division_code',
  'estate_id',
  'state',
  'due_at',
  'paused_at',
  'resolved_on',
  'on_time',
  'persons',
];
const each = (row: string) => counted.map((column) => `${row}.${column}`).join(', ');

/** As of cases (case_standing): stretches of days in which everything that is counted of a collective petition stayed the same. */
const tables = [
  `alter table collective_petition add column updated_at timestamptz`,
  `update collective_petition p set updated_at = greatest(p.received_at, p.accepted_at, p.resolved_at,
     (select max(e.occurred_at) from collective_petition_event e where e.petition_id = p.id))`,
  `alter table collective_petition alter column updated_at set not null`,
  `create table collective_petition_standing (
     petition_id text not null,
     since_on date not null,
     -- The first day on which it is not so any more.
     until_on date not null default 'infinity',
     recorded_on date not null,
     number text not null,
     division_code text not null,
     -- The division that held it next, when another did.
     handed_to text,
     estate_id text,
     received_on date not null,
     persons integer not null,
     open boolean not null,
     due_at timestamptz,
     resolved_on date,
     on_time boolean,
     primary key (petition_id, since_on),
     check (since_on < until_on)
   )`,
  `create index collective_petition_standing_received on collective_petition_standing (division_code, received_on)`,
  `create index collective_petition_standing_handed_over on collective_petition_standing (division_code, until_on)
     where handed_to is not null`,
  ...divisionScope('collective_petition_standing'),
  ownersOwn('collective_petition_standing'),
  servicesReadOnly('collective_petition_standing'),
  handedOverView('collective_petition_handed_over', stretches),
];

const eventDay = dayOf('e.occurred_at');

/**
 * `write_petition_stretches(ids)` writes the stretches of petitions that have none yet from their rows and events, as truly
 * as these tell: until when a limit ran is told by the day alone once something has moved it.
 */
const writing = `create function write_petition_stretches(ids text[]) returns void language plpgsql ${asOwner} as $$
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
        union select ${eventDay} from unnest(steps) e) x
      group by 1, 2
    ), so as (
      select d.day, c.steps, (c.p).*, coalesce((c.p).resolved_on <= d.day, false) as resolved,
        coalesce((c.p).resolved_on <= d.day or (c.p).ended_on <= d.day, false) as finished,
        -- A step that comes later and tells a due day has moved the limit.
        exists (select from unnest(c.steps) e where ${eventDay} > d.day and e.data ? 'dueOn') as moved
      from days d join petitions c on (c.p).id = d.id
    ), told as (
      select s.id as petition_id, s.day, s.updated_at, s.number, s.division_code, s.estate_id, s.received_on, s.persons, not s.finished as open,
        case when not s.finished and (paused.at is null or l.due_at < paused.at) then l.due_at end as due_at,
        case when s.resolved then s.resolved_on end as resolved_on, case when s.resolved then s.on_time end as on_time
      from so s
      left join lateral (select e.data->>'dueOn' as due_on from unnest(s.steps) e
        -- It ran from the day on which they came, when it was registered later, too.
        where (${eventDay} <= s.day or e.type = 'REGISTERED') and e.data ? 'dueOn' order by e.occurred_at desc, e.id desc limit 1) last on true
      cross join lateral (select case when s.moved and last.due_on is not null
        then ((last.due_on::date + 1)::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond' else s.due_at end as due_at) l
      left join lateral (select e.occurred_at as at from unnest(s.steps) e
        where e.type in ('PAUSED', 'RESUMED') and ${eventDay} <= s.day
          and not exists (select from unnest(s.steps) r where r.type = 'RESUMED' and ${dayOf('r.occurred_at')} <= s.day and r.occurred_at >= e.occurred_at)
        order by e.occurred_at desc limit 1) paused on true
    ), changes as (
      select *, lag((${listed})) over w is distinct from (${listed}) or lag(day) over w is null as begins
      from told window w as (partition by petition_id order by day)
    )
    insert into collective_petition_standing (petition_id, since_on, until_on, recorded_on, ${listed})
    select petition_id, day, coalesce(lead(day) over (partition by petition_id order by day), 'infinity'),
      greatest(day, case when day = received_on then (select min(${eventDay}) from collective_petition_event e
        where e.petition_id = changes.petition_id and e.type = 'REGISTERED') end), ${listed}
    from changes where begins;
  end $$`;

const next = standingOf('new');

/** Closes the stretch that a change ends and opens the next; the row tells the day. */
const changed = `create function tell_petition_standing() returns trigger language plpgsql ${asOwner} as $$
  declare
    last collective_petition_standing;
    day date := ${dayOf('new.updated_at')};
  begin
    select * into last from collective_petition_standing where petition_id = new.id order by since_on desc limit 1;
    if not found then return null; end if;
    day := greatest(day, last.since_on);
    ${openNext(stretches, Object.values(next))};
    return null;
  end $$`;

/** One that is registered begins on the day that it came; one that is written with its whole life is told as it was lived. */
const begun = `create function begin_petition_standing() returns trigger language plpgsql ${asOwner} as $$
  begin
    insert into collective_petition_standing (petition_id, since_on, recorded_on, ${listed})
    select p.id, p.received_on, greatest(p.received_on, ${dayOf('p.updated_at')}), ${Object.values(standingOf('p')).join(', ')}
    from new_rows p where p.state = 'RECEIVED';
    perform write_petition_stretches(array(select id from new_rows where state <> 'RECEIVED'));
    return null;
  end $$`;

const gone = `create function end_petition_standing() returns trigger language plpgsql ${asOwner} as $$
  begin
    delete from collective_petition_standing where petition_id in (select id from old_rows);
    return null;
  end $$`;

const triggers = [
  `create trigger tell_standing after update on collective_petition for each row
     when ((${each('new')}) is distinct from (${each('old')})) execute function tell_petition_standing()`,
  `create trigger begin_standing after insert on collective_petition referencing new table as new_rows
     for each statement execute function begin_petition_standing()`,
  `create trigger end_standing after delete on collective_petition referencing old table as old_rows
     for each statement execute function end_petition_standing()`,
];

/** Figures of collective petitions follow from stretches of days: what happens later changes none of the past. */
export const petitionStandingsBegin: string[] = [
  `select ${reachEverywhere}`,
  ...tables,
  writing,
  changed,
  begun,
  gone,
  `select write_petition_stretches(array(select id from collective_petition))`,
  ...triggers,
];
