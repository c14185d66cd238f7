/** Ten years up to the demo's first morning, 2018-10-29. */
const FIRST_DAY = `date '2008-10-29'`;
const TODAY = `date '2018-10-29'`;
const DAYS = 3652;

/** A number from 0 below `below` that is always the same for a case (`i`) and a question (`salt`). */
function luck(salt: number, below: string | number): string {
  return `((hashint8extended(i, ${salt}) & 1073741823) % (${below}))::int`;
}

/** SQL that answers one of the words by their weights. */
function weighted(salt: number, weights: Readonly<Record<string, number>>): string {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const whens = Object.entries(weights).map(([word, weight]) => {
    below += weight;
    return `when ${luck(salt, total)} < ${below} then '${word}'`;
  });
  return `(case ${whens.join(' ')} end)`;
}

const channel = weighted(1, {
  CALL: 34,
  HOTLINE: 26,
  VISIT: 16,
  ONLINE: 9,
  MAYOR_MAILBOX: 7,
  PATROL: 5,
  LETTER: 3,
});
const urgency = weighted(2, { NORMAL: 82, COMPLEX: 9, URGENT: 7, EMERGENCY: 2 });
const tierOfResult = weighted(3, { COMMUNITY: 70, SUBDISTRICT: 22, DISTRICT: 8 });
const satisfaction = weighted(4, {
  SATISFIED: 55,
  BASICALLY_SATISFIED: 25,
  DISSATISFIED: 8,
  UNREACHED: 12,
});

/** One case in so many is left open for long: enough of a few to fill the desks of a small ledger too. */
function oneIn(cases: number): number {
  return Math.max(1, Math.min(2_000, Math.floor(cases / 100)));
}

/** What the cases are put together from, with the search pairs of each piece. Every statement of one run shares it. */
export function seedPlan(cases: number): string[] {
  return [
    `drop schema if exists seed cascade`,
    `create schema seed`,
    // The demo's own texts read "estate place, fact, effect. wish.": what comes behind the place goes to any other estate.
    `create table seed.tail as
       select row_number() over (order by tail) - 1 as place, category_id, tail, search_pairs(tail) as pairs from (
         select distinct category_id, substr(text, position('，' in text)) as tail from case_record
         where position('，' in text) > 0) t`,
    `create table seed.location as
       select row_number() over (order by said) - 1 as place, said, search_pairs('，' || said || '，') as pairs from (
         select b || '号楼' || u || '单元' as said from generate_series(1, 30) b, generate_series(1, 4) u
         union select b || '号楼北侧' from generate_series(1, 30) b) t`,
    `create table seed.estate as
       select row_number() over (order by md5(id)) - 1 as place, id, name, division_code, search_pairs(name || '，') as pairs
       from estate_ref where status = 'COMPLETED'`,
    `create table seed.handler as
       select distinct on (division_code) division_code, id, name from staff_ref
       where tier = 'COMMUNITY' and active order by division_code, id`,
    `create function seed.cases(first bigint, last bigint) returns table (
       i bigint, id text, number text, day date, at timestamptz, channel text, urgency text, tail_place int, location_place int,
       estate_place int, accepted_on date, due_on date, resolved_on date, ended_on date, state text, tier text, reopened boolean, rare text)
     language sql stable as $$
       with plan as (
         select i, ${FIRST_DAY} + floor((i - 1) * ${DAYS}.0 / ${cases})::int as day, ${channel} as channel, ${luck(5, 1000)} as fate,
           ${luck(6, 1000)} as speed
         from generate_series(first, last) i), life as (
         select *, least(day + speed % 2, ${TODAY} - 1) as accepted,
           day + case when channel in ('VISIT', 'LETTER', 'ONLINE', 'CALL') then 60 else 7 end as due,
           -- Most are done within days; a few take months, and some are still open.
           day + case when speed < 700 then 1 + speed % 7 when speed < 970 then 8 + speed % 45 else 61 + speed % 200 end as done
         from plan), told as (
         select *, case when fate < 15 then 'NOT_ACCEPTED' when fate < 20 then 'VOIDED' when fate < 25 then 'WITHDRAWN'
             when done >= ${TODAY} or ${luck(7, oneIn(cases))} = 0 then
               case when day >= ${TODAY} - 2 then 'REGISTERED' when speed % 3 = 0 then 'ASSIGNED' else 'IN_PROGRESS' end
             when done >= ${TODAY} - 4 then 'RESOLVED' else 'CLOSED' end as state
         from life)
       select i, 'Case_' || lpad(to_hex(i), 32, '0'), to_char(day, 'YYYY') || '-' || lpad(i::text, 7, '0'), day,
         ((day + time '08:00' + make_interval(secs => ${luck(8, 36_000)})) at time zone 'Asia/Shanghai'), channel, ${urgency},
         ${luck(9, '(select count(*) from seed.tail)')}, ${luck(10, '(select count(*) from seed.location)')},
         -- Some estates complain far more than others.
         (power(${luck(11, 1_000_000)} / 1000000.0, 1.4) * (select count(*) from seed.estate))::int,
         case when state in ('NOT_ACCEPTED', 'REGISTERED') then null else accepted end, due,
         case when state in ('RESOLVED', 'CLOSED') then greatest(done, accepted) end,
         case when state = 'CLOSED' then least(greatest(done, accepted) + 2, ${TODAY} - 1) when state in ('VOIDED', 'WITHDRAWN', 'NOT_ACCEPTED')
           then greatest(accepted, day) end,
         state, ${tierOfResult}, state = 'CLOSED' and ${luck(12, 50)} = 0 and done > accepted + 3,
         case when i % ${Math.max(1, Math.floor(cases / 20))} = 7 then '，鸽舍扰邻' else '' end
       from told $$`,
    `create function seed.evening(day date) returns timestamptz language sql immutable as
       $$ select (day + time '17:59:59') at time zone 'Asia/Shanghai' $$`,
    `create function seed.noon(day date, at timestamptz) returns timestamptz language sql immutable as
       $$ select greatest((day + time '12:00') at time zone 'Asia/Shanghai', at) $$`,
  ];
}

/** Every third case that stays at its community is settled within the estate. */
const SETTLED_AT = `case when c.tier = 'COMMUNITY' and c.i % 3 = 0 then 'ESTATE' else c.tier end`;
const HANDLER = `left join seed.handler h on h.division_code = e.division_code`;

export function seedRecords(first: number, last: number): string {
  return `
    insert into case_record (id, number, channel, source_number, registered_by, estate_id, division_code, category_id, urgency,
      text, location, complainant_name, complainant_phone, complainant_sealed, complainant_phone_hash, received_at, received_on,
      registered_at, accepted_at, accepted_on, state, tier, assignee_id, assignee_name, due_on, due_at, due_provisional,
      resolved_at, resolved_on, resolved_on_time, resolved_level, ended_at, ended_on, follow_up_satisfaction, follow_up_at,
      reopened_count, version, updated_at, search_pairs)
    select c.id, c.number, c.channel, s.source_number, 'scale', e.id, e.division_code, t.category_id, c.urgency,
      e.name || '，' || l.said || t.tail || c.rare, l.said, '王**', '138****' || lpad((i % 10000)::text, 4, '0'),
      'v1:' || md5('a' || i) || md5('b' || i), md5('phone' || i % 100000), c.at, c.day,
      c.at, seed.noon(c.accepted_on, c.at), c.accepted_on, c.state, c.tier,
      case when c.state in ('ASSIGNED', 'IN_PROGRESS') then h.id end, case when c.state in ('ASSIGNED', 'IN_PROGRESS') then h.name end,
      c.due_on, seed.evening(c.due_on), false, seed.noon(c.resolved_on, c.at), c.resolved_on, c.resolved_on <= c.due_on,
      case when c.resolved_on is not null then ${SETTLED_AT} end, seed.noon(c.ended_on, c.at), c.ended_on,
      case when c.state = 'CLOSED' then ${satisfaction} end, case when c.state = 'CLOSED' then seed.noon(c.ended_on, c.at) end,
      c.reopened::int, 4, seed.noon(coalesce(c.ended_on, c.resolved_on, c.accepted_on, c.day), c.at),
      e.pairs || l.pairs || t.pairs || search_pairs(c.number)
        || case when s.source_number is null then ''::tsvector else array_to_tsvector(array['gd', 'd' || left(c.number, 1)]) end
        || case when c.rare = '' then ''::tsvector else search_pairs(right(t.tail, 1) || c.rare) end
    from seed.cases(${first}, ${last}) c
    join seed.tail t on t.place = c.tail_place
    join seed.location l on l.place = c.location_place
    join seed.estate e on e.place = least(c.estate_place, (select max(place) from seed.estate))
    cross join lateral (select case when c.channel in ('HOTLINE', 'ONLINE') then 'GD' || c.number end as source_number) s
    ${HANDLER}
    order by i`;
}

const id = (type: string, digit: string) => `'${type}_' || lpad(to_hex(c.i * 8 + ${digit}), 32, '0')`;
const explanation = (
  rule: string,
  amount: string,
) => `jsonb_build_object('rule', '${rule}', 'amount', ${amount}, 'unit', 'NATURAL_DAYS',
  'roll', true, 'from', c.day, 'fromAt', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'unrolledEnd', c.due_on,
  'rolled', false, 'holidayName', null, 'provisionalYears', '[]'::jsonb)`;

/** What hangs on the cases; the watches of running deadlines are planned already. */
export function seedParts(first: number, last: number): string[] {
  const from = `from seed.cases(${first}, ${last}) c
    join seed.estate e on e.place = least(c.estate_place, (select max(place) from seed.estate))`;
  return [
    `insert into case_deadline (id, case_id, division_code, clock, started_at, due_on, due_at, provisional, explanation,
       stopped_at, outcome, is_current)
     select ${id('CaseDeadline', 'd.digit')}, c.id, e.division_code, d.clock, c.at, d.due_on, seed.evening(d.due_on), false, d.explanation,
       d.stopped_at, case when d.stopped_at is null then null when d.stopped_at <= seed.evening(d.due_on) then 'MET' else 'MISSED' end, true
     ${from} cross join lateral (values
       (0, 'ACCEPT', c.day + 15, ${explanation('petition.accept', '15')}, seed.noon(coalesce(c.accepted_on, c.ended_on), c.at)),
       (1, 'TOTAL', c.due_on, ${explanation('petition.handle', 'c.due_on - c.day')}, seed.noon(coalesce(c.resolved_on, c.ended_on), c.at))
     ) d(digit, clock, due_on, explanation, stopped_at)
     order by c.i, d.digit`,
    `insert into escalation_watch (deadline_id, case_id, division_code, next_at)
     select ${id('CaseDeadline', '1')}, c.id, e.division_code, case when c.due_on >= ${TODAY} then seed.evening(c.due_on) end
     ${from} where c.resolved_on is null and c.ended_on is null`,
    `insert into case_event (id, case_id, division_code, type, occurred_at, actor_kind, actor_id, actor_name, actor_tier, note, data)
     select ${id('CaseEvent', 'v.digit')}, c.id, e.division_code, v.type, v.at, 'USER', coalesce(h.id, 'vacant'), coalesce(h.name, '值班人员'),
       'COMMUNITY', case when v.type = 'RESOLVED' then '已到现场处理，住户认可。' end, '{}'
     ${from} ${HANDLER} cross join lateral (values
       (0, 'REGISTERED', c.at), (1, 'ACCEPTED', seed.noon(c.accepted_on, c.at)), (2, 'RESOLVED', seed.noon(c.resolved_on, c.at)),
       (3, case c.state when 'CLOSED' then 'CLOSED' when 'NOT_ACCEPTED' then 'NOT_ACCEPTED' when 'VOIDED' then 'VOIDED'
         when 'WITHDRAWN' then 'WITHDRAWN' end, seed.noon(c.ended_on, c.at))) v(digit, type, at)
     where v.at is not null and v.type is not null order by c.i, v.digit`,
    `insert into case_resolution (id, case_id, division_code, text, level, recorded_at, recorded_by, resolved_on, on_time,
       reopened_at, reopened_on)
     select ${id('CaseResolution', 'r.digit')}, c.id, e.division_code, '已到现场处理，恢复正常，住户认可。', ${SETTLED_AT}, seed.noon(r.resolved_on, c.at),
       '值班人员', r.resolved_on, r.resolved_on <= c.due_on, seed.noon(r.reopened_on, c.at), r.reopened_on
     ${from} cross join lateral (values (0, c.resolved_on, null::date),
       (1, case when c.reopened then c.accepted_on + 1 end, c.accepted_on + 2)) r(digit, resolved_on, reopened_on)
     where r.resolved_on is not null order by c.i`,
  ];
}

/** What was so of the cases on which days, as the service tells it of lives that were written at once. */
export function seedStretches(first: number, last: number): string {
  return `select count(*) from write_case_stretches(array(
    select 'Case_' || lpad(to_hex(i), 32, '0') from generate_series(${first}, ${last}) i), null)`;
}

/**
 * One notice for twenty cases, to persons and desks in turn, and in a small ledger too as many as fill a page for each;
 * the newest are unread.
 */
export function seedNotices(cases: number): string {
  return `
    with told as (
      insert into notice (id, division_code, tier, roles, staff_id, kind, case_id, params, occurred_at)
      select 'Notice_' || lpad(to_hex(i), 32, '0'), s.division_code, case when i % 2 = 0 then s.tier end,
        case when i % 2 = 0 then s.roles end, case when i % 2 = 1 then s.id end, 'CASE_ASSIGNED',
        'Case_' || lpad(to_hex(1 + i * 20 % ${cases}), 32, '0'), '{}', ${FIRST_DAY}::timestamptz + (i * 1.0 / total) * interval '${DAYS} days'
      from (select greatest(${Math.floor(cases / 20)}, 60 * count(*)) as total from staff_ref) n
      cross join generate_series(1, total) i
      join (select *, row_number() over (order by id) - 1 as place, count(*) over () as staff from staff_ref) s
        on s.place = i % s.staff
      returning id, staff_id, occurred_at)
    insert into notice_read (notice_id, person, read_at)
    select id, staff_id, occurred_at from told
    where staff_id is not null and occurred_at < ${TODAY} - 30`;
}
