import { ageRanges } from './age-ranges.ts';

/**
 * What each case adds to the figures, as SQL: the same text keeps the roll-ups in step, rebuilds and checks them.
 *
 * A standing (see case-standing.ts) holds from one day to another; an entry says by how much a count of its cohort
 * changes on such a day. So a count as of a date is the sum of the entries up to that date: nothing is ever guessed
 * from the present state. Cohorts: `R` cases received, `A` accepted, `F` finished (by the resolution that stands) on a
 * day. `O` and `U` are the cases unfinished now, by the days of receipt and of their due date. `G` are those that were
 * open at the end of a month, by their age then.
 */
export const measures = [
  'received',
  'responded',
  'open',
  'overdue',
  'accepted',
  'overdue_accepted',
  'resolved',
  'in_time',
  'at_estate',
  'at_community',
  'at_subdistrict',
  'at_district',
  'ever_resolved',
  'solved',
  'followed_up',
  'satisfied',
] as const;
export type Measure = (typeof measures)[number];

type Changes = Partial<Record<Measure, string>>;

interface Entry {
  readonly kind: 'A' | 'R' | 'F' | 'O' | 'U' | 'G';
  readonly cohort: string;
  /** The day; `infinity` stands for never. */
  readonly on: string;
  readonly changes: Changes;
}

/** A standing that begins and, unless `until` is infinite, ends: it never ends before it began. */
function lasting(
  kind: Entry['kind'],
  cohort: string,
  from: string,
  until: string,
  changes: Changes,
): Entry[] {
  const ends = Object.fromEntries(Object.entries(changes).map(([name, by]) => [name, `-(${by})`]));
  return [
    { kind, cohort, on: from, changes },
    { kind, cohort, on: `greatest(${from}, ${until})`, changes: ends },
  ];
}

/** The same, for a standing that may not come to be at all. */
function when(condition: string, entries: Entry[]): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    on: `case when ${condition} then ${entry.on} else 'infinity' end`,
  }));
}

const resolvedBy = (inTime: string, level: string): Changes => ({
  resolved: '1',
  in_time: `coalesce(${inTime}, false)::int`,
  at_estate: `coalesce(${level} = 'ESTATE', false)::int`,
  at_community: `coalesce(${level} = 'COMMUNITY', false)::int`,
  at_subdistrict: `coalesce(${level} = 'SUBDISTRICT', false)::int`,
  at_district: `coalesce(${level} = 'DISTRICT', false)::int`,
});

/** Of the case's own row: as if it had been resolved once at most. */
const ofCase = (level: string): Entry[] => [
  ...lasting('R', 'c.received_on', 'c.received_on', 'd.voided', { received: '1' }),
  ...lasting('R', 'c.received_on', 'greatest(d.answered, c.received_on)', 'd.voided', { responded: '1' }),
  ...lasting('R', 'c.received_on', 'c.received_on', 'z.finished', { open: '1' }),
  ...when('z.late < z.finished', lasting('R', 'c.received_on', 'z.late', 'z.finished', { overdue: '1' })),
  ...lasting('A', 'd.accepted', 'd.accepted', 'd.voided', { accepted: '1' }),
  ...lasting(
    'A',
    'd.accepted',
    'greatest(d.resolved, d.accepted)',
    'd.voided',
    resolvedBy('c.resolved_on_time', level),
  ),
  ...lasting('A', 'd.accepted', 'greatest(d.resolved, d.accepted)', 'least(d.voided, d.disputed)', {
    solved: '1',
  }),
  ...lasting('A', 'd.accepted', 'greatest(d.first_resolved, d.accepted)', 'd.voided', { ever_resolved: '1' }),
  ...lasting('A', 'd.accepted', 'greatest(d.visited, d.accepted)', 'd.voided', {
    followed_up: '1',
    satisfied: `(c.follow_up_satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED'))::int`,
  }),
  ...when(
    'greatest(z.late, d.accepted) < z.finished',
    lasting('A', 'd.accepted', 'greatest(z.late, d.accepted)', 'z.finished', { overdue_accepted: '1' }),
  ),
  ...lasting('F', 'd.resolved', 'greatest(d.resolved, d.accepted)', 'd.voided', { resolved: '1' }),
  ...when(`z.finished = 'infinity'`, [
    { kind: 'O', cohort: 'c.received_on', on: 'c.received_on', changes: { open: '1' } },
    {
      kind: 'U',
      // The cohort is the month of acceptance, which a period is compared with; before all months: not accepted.
      cohort: `case when d.accepted = 'infinity' then '-infinity' else date_trunc('month', d.accepted)::date end`,
      on: 'z.due',
      changes: { overdue: '1', overdue_accepted: `(d.accepted <> 'infinity')::int` },
    },
  ]),
];

/** A stretch in which a resolution stood that was undone later. */
const ofUndone = (level: string): Entry[] => [
  ...stretch('A', 'd.accepted', 'd.accepted', 'd.voided', resolvedBy('u.on_time', level)),
  ...stretch('A', 'd.accepted', 'd.accepted', 'least(d.voided, d.disputed)', { solved: '1' }),
  ...stretch('R', 'c.received_on', 'c.received_on', 'z.finished', { open: '-1' }),
  ...stretch('R', 'c.received_on', 'z.late', 'z.finished', { overdue: '-1' }),
  ...stretch('A', 'd.accepted', 'greatest(z.late, d.accepted)', 'z.finished', { overdue_accepted: '-1' }),
];

function stretch(
  kind: Entry['kind'],
  cohort: string,
  after: string,
  before: string,
  changes: Changes,
): Entry[] {
  const [from, until] = [`greatest(u.resolved_on, ${after})`, `least(u.reopened_on, ${before})`];
  return when(`${from} < ${until}`, lasting(kind, cohort, from, until, changes));
}

/** So many ends of months a case sees at most before it is older than the ages that are told apart. */
const MONTH_ENDS = [1, 2, 3] as const;

/** Open at the end of a month: the cohort is the last day of receipt of its age. */
function atMonthEnds(open: (day: string) => string, by: string): Entry[] {
  return MONTH_ENDS.flatMap((month) => {
    const day = `(date_trunc('month', c.received_on) + interval '${month} months')::date - 1`;
    const age = `(${day} - c.received_on)`;
    const { D0_7: first, D8_15: second, D16_60: third } = ageRanges;
    const cohort = `${day} - case when ${age} <= ${first[1]} then ${first[0]} when ${age} <= ${second[1]} then ${second[0]} else ${third[0]} end`;
    // Who is older is what is left of all.
    return when(`${age} <= ${third[1]} and ${open(day)}`, [
      { kind: 'G', cohort, on: day, changes: { open: by } },
    ]);
  });
}

/** How the entries of one case are listed: PostgreSQL makes ready the expressions of \`values\` anew for every case. */
type Listing = (entries: readonly Entry[], kept: readonly Measure[]) => string;

const asValues: Listing = (entries, kept) => {
  const rows = entries.map(({ kind, cohort, on, changes }) => {
    const cells = kept.map((measure) => changes[measure] ?? '0');
    return `('${kind}', ${cohort}, (${on})::date, ${cells.join(', ')})`;
  });
  return `(values ${rows.join(',\n      ')}) as x(kind, cohort, event, ${kept.join(', ')})`;
};

const asBranches: Listing = (entries, kept) => {
  const branches = entries.map(({ kind, cohort, on, changes }) => {
    const cells = kept.map((measure) => `(${changes[measure] ?? '0'})::int as ${measure}`);
    return `select '${kind}'::text as kind, (${cohort})::date as cohort, (${on})::date as event, ${cells.join(', ')}
      where isfinite((${on})::date)`;
  });
  return `(${branches.join('\n      union all ')}) as x`;
};

/** What is listed of each case: the measures, and the column that tells at which level it was settled. */
export interface Listed {
  readonly measures: readonly Measure[];
  readonly level: string;
  readonly agesAtMonthEnds: boolean;
}

/** SQL that lists the entries of cases, one row each, as the first triggers did it: see `entries`. */
export function entriesSql(what: Listed, cases: string, undone = 'case_resolution'): string {
  return listed(what, cases, undone, asValues, '');
}

/**
 * SQL that lists the entries of cases, one row each.
 * @param what as the layout of the roll-ups has it (see figure-sql.ts)
 * @param cases rows of case_record with a column `sign` (1, or -1 for what a row said before)
 * @param undone rows of case_resolution to look into for resolutions that were undone
 */
export function entries(what: Listed, cases: string, undone = 'case_resolution'): string {
  // Behind "offset 0" the days of a case are worked out once, not again in every entry.
  return listed(what, cases, undone, asBranches, ' offset 0');
}

function listed(
  { measures: kept, level, agesAtMonthEnds }: Listed,
  cases: string,
  undone: string,
  list: Listing,
  once: string,
): string {
  const from = `
    from ${cases} c
    join case_category k on k.id = c.category_id
    cross join lateral (select
      coalesce(c.accepted_on, 'infinity') as accepted,
      coalesce(c.resolved_on, 'infinity') as resolved,
      coalesce(case when c.state = 'VOIDED' then c.ended_on end, 'infinity') as voided,
      coalesce(case when c.state in ('VOIDED', 'WITHDRAWN', 'NOT_ACCEPTED', 'TRANSFERRED') then c.ended_on end, 'infinity') as ended,
      coalesce(c.accepted_on, case when c.state = 'NOT_ACCEPTED' then c.ended_on end, 'infinity') as answered,
      least(c.resolved_on, case when c.reopened_count > 0 then (select min(r.resolved_on) from ${undone} r
        where r.case_id = c.id and r.reopened_on is not null) end, 'infinity') as first_resolved,
      case when c.follow_up_satisfaction <> 'UNREACHED'
        then coalesce((c.follow_up_at at time zone 'Asia/Shanghai')::date, 'infinity') else 'infinity' end as visited,
      case when c.follow_up_satisfaction = 'DISSATISFIED'
        then coalesce((c.follow_up_at at time zone 'Asia/Shanghai')::date, 'infinity') else 'infinity' end as disputed${once}) d
    -- No time passes while a case is suspended: only what was overdue before is.
    cross join lateral (select case when c.suspended_at is null or c.due_at < c.suspended_at
      then (c.due_at at time zone 'Asia/Shanghai')::date else 'infinity' end as due) w
    cross join lateral (select w.due, least(d.ended, d.resolved) as finished, greatest(c.received_on, w.due) as late${once}) z`;
  const agesOfCase = agesAtMonthEnds ? atMonthEnds((day) => `${day} < z.finished`, '1') : [];
  const agesOfUndone = agesAtMonthEnds
    ? atMonthEnds((day) => `u.resolved_on <= ${day} and ${day} < least(u.reopened_on, z.finished)`, '-1')
    : [];
  const columns = `c.sign, c.division_code, c.channel, c.tier, c.estate_id, coalesce(k.parent_id, k.id) as category, x.*`;
  return `
    select ${columns} ${from}
    cross join lateral ${list([...ofCase(level), ...agesOfCase], kept)}
    where isfinite(x.event)
    union all
    select ${columns} ${from}
    join ${undone} u on u.case_id = c.id and u.reopened_on is not null
    cross join lateral ${list([...ofUndone(level), ...agesOfUndone], kept)}
    where isfinite(x.event) and c.reopened_count > 0`;
}
