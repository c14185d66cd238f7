import { appendChanges } from '../summary/figure-changes.ts';
import { asOwner } from '../summary/figure-functions.ts';
import { companyOn, dayOf, standingOf, toldColumns, topCategoryOf } from './standing-columns.ts';

const columns = toldColumns.join(', ');

/** Steps that change what is counted, or tell what it was before. */
const STEPS = `('REGISTERED', 'ACCEPTED', 'NOT_ACCEPTED', 'PASSED_UP', 'ASSIGNED', 'FOLLOWED_UP', 'REOPENED', 'SUSPENDED', 'RESUMED', 'TRANSFERRED',
  'TAKEN_BACK', 'MOVED_WITH_ESTATE', 'MOVED_WITH_DIVISION', 'EXTENDED', 'CORRECTED')`;

const stepDay = dayOf('e.occurred_at');
const limitDay = dayOf('x.started_at');

/** What the last step until the day says, else what the first one after it says was so before, else what is so now. */
const asOfDay = (told: string, before: string, now: string) => `coalesce(
  (select e.data->>'${told}' from unnest(c.steps) e where ${stepDay} <= d.day and e.data ? '${told}'
   order by e.occurred_at desc, e.id desc limit 1),
  (select e.data->>'${before}' from unnest(c.steps) e where ${stepDay} > d.day and e.data ? '${before}'
   order by e.occurred_at, e.id limit 1), ${now})`;

/**
 * The end of the day that the total limit of a case ended on before something moved it (more time, a correction, a
 * suspension), which tells the day alone.
 */
const dueBeforeMove = `(select ((m.due_on + 1)::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond' from (
    select ${stepDay} as moved_on, coalesce(e.data->>'from', e.data->>'dueFrom')::date as due_on from unnest(c.steps) e
    where (e.type = 'EXTENDED' and e.data ? 'from' or e.type = 'CORRECTED' and e.data ? 'dueFrom')
    union all
    select ${dayOf(`(p->>'resumedAt')::timestamptz`)}, (p->>'from')::date
    from unnest(c.limits) x cross join jsonb_array_elements(x.explanation->'pauses') p where x.clock = 'TOTAL') m
  where m.moved_on > d.day and not exists (select from unnest(c.limits) x
    where x.clock = 'TOTAL' and ${limitDay} > d.day and ${limitDay} <= m.moved_on)
  order by m.moved_on limit 1)`;

/** Whether the first of the resolutions until a day came in time. */
const firstInTimeOn = (day: string) =>
  `(select x.on_time from unnest(c.resolutions) x where x.resolved_on <= ${day} order by x.resolved_on, x.recorded_at limit 1)`;

/** What was so of a case `c` at the end of a day `d`, from its events, limits and resolutions, as truly as these tell. */
const asOf = `
  select c.id as case_id, d.day, ${firstInTimeOn('d.day')} as first_in_time, c.number,
    ${asOfDay('toDivision', 'fromDivision', 'c.division_code')} as division_code,
    c.channel,
    ${asOfDay('tier', 'fromTier', 'c.tier')} as tier,
    ${topCategoryOf('c.category_id')} as category_id,
    c.estate_id,
    ${companyOn('c.estate_id', 'c.received_on')} as company_id,
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
    case when c.follow_up_at is null or ${dayOf('c.follow_up_at')} > d.day then nullif(f.satisfaction, 'UNREACHED')
      else nullif(c.follow_up_satisfaction, 'UNREACHED') end as satisfaction
  from cases c
  join days d on d.case_id = c.id
  join ends z on z.case_id = c.id and z.day > d.day
  cross join lateral (select coalesce(c.accepted_on, z.refused_on, 'infinity') as answered_on, coalesce(z.refused_on, 'infinity') as refused_on
    from (select coalesce((select min(${stepDay}) from unnest(c.steps) e where e.type = 'NOT_ACCEPTED'),
      case when c.state = 'NOT_ACCEPTED' then c.ended_on end) as refused_on) z) a
  left join lateral (select x.resolved_on, x.on_time, x.level from unnest(c.resolutions) x
    where x.resolved_on <= d.day and coalesce(x.reopened_on, 'infinity') > d.day order by x.resolved_on desc limit 1) r on true
  cross join lateral (select r.resolved_on is null and a.refused_on > d.day
    and not coalesce(c.state in ('VOIDED', 'WITHDRAWN', 'NOT_ACCEPTED', 'TRANSFERRED') and c.ended_on <= d.day, false) as open) o
  -- Time stands still while a case is suspended, and always for an archive record.
  cross join lateral (select coalesce((select case when e.type = 'SUSPENDED' then e.occurred_at end from unnest(c.steps) e
    where e.type in ('SUSPENDED', 'RESUMED') and ${stepDay} <= d.day
    order by e.occurred_at desc, e.id desc limit 1), case when c.archived then c.received_at end) as suspended_at) p
  left join lateral (select e.data->>'satisfaction' as satisfaction from unnest(c.steps) e
    where e.type in ('FOLLOWED_UP', 'REOPENED') and ${stepDay} <= d.day
    order by e.occurred_at desc, e.id desc limit 1) f on true
  cross join lateral (select coalesce(
    ${dueBeforeMove},
    (select x.due_at from unnest(c.limits) x where ${limitDay} <= d.day
     order by x.clock = 'TOTAL' desc, x.started_at desc limit 1), c.due_at) as due_at) l`;

/**
 * `write_case_stretches(ids, recorded)` writes the stretches of cases that have none yet from all that is stored of them.
 * `recorded` is the day on which they were recorded; null: as they were lived. The roll-ups are left as they are.
 */
const writing = `create or replace function write_case_stretches(ids text[], recorded date) returns setof case_standing language plpgsql ${asOwner} as $$
  #variable_conflict use_column
  begin
    return query
    with cases as materialized (
      -- All that is stored of a case in its own row: it is looked at for each of its days.
      select c.*, s.steps, r.resolutions, l.limits from case_record c
      left join (select case_id, array_agg(e) as steps from case_event e where case_id = any(ids) and type in ${STEPS} group by 1) s
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
        union select ${dayOf('c.follow_up_at')} where c.follow_up_at is not null
        union select r.resolved_on from unnest(c.resolutions) r
        union select r.reopened_on from unnest(c.resolutions) r where r.reopened_on is not null
        union select ${stepDay} from unnest(c.steps) e
        union select ${dayOf('l.started_at')} from unnest(c.limits) l) x
      group by 1, 2
    ), ends as (
      select case_id, max(day) as day from days group by 1
    ), told as (
      ${asOf}
      union all
      -- What is so since the last day stands in the row itself.
      select c.id, z.day, ${[firstInTimeOn('z.day'), ...Object.values(standingOf('c'))].join(', ')} from cases c join ends z on z.case_id = c.id
    ), changes as (
      select *, lag((${columns})) over w is distinct from (${columns}) or lag(day) over w is null as begins
      from told window w as (partition by case_id order by day)
    )
    insert into case_standing (case_id, since_on, until_on, handed_to, recorded_on, ${columns})
    select t.case_id, t.day, coalesce(lead(t.day) over w, 'infinity'), nullif(lead(t.division_code) over w, t.division_code),
      greatest(t.day, recorded, case when t.day = c.received_on then ${dayOf('c.registered_at')} end), ${toldColumns.map((one) => `t.${one}`).join(', ')}
    from changes t join cases c on c.id = t.case_id where t.begins
    window w as (partition by t.case_id order by t.day)
    returning *;
  end $$`;

/**
 * `tell_case_lives(ids, recorded)` does the same for lives that were written at once, and counts them. Their changes are many:
 * whoever asks has them folded afterwards, see foldCaseFigures.
 */
const telling = `create or replace function tell_case_lives(ids text[], recorded date) returns void language plpgsql ${asOwner} as $$
  declare
    earlier case_standing[];
    later case_standing[];
  begin
    with gone as (delete from case_standing where case_id = any(ids) returning case_standing)
    select array_agg(case_standing) into earlier from gone;
    later := array(select s from write_case_stretches(ids, recorded) s);
    ${appendChanges(`(select s.*, -1 as sign from unnest(earlier) s union all select s.*, 1 from unnest(later) s)`)};
  end $$`;

export const historyFunctions: readonly string[] = [writing, telling];
