import { standingConditions, ANSWER_TIMED, settledAt } from '../standings/standing-conditions.ts';
import { dayOf } from '../standings/standing-columns.ts';

/**
 * What stretches of case_standing add to the figures, as SQL: the same text keeps the roll-ups in step, counts them anew
 * and tells what they do not. A count as of a date is the sum of the changes up to that date.
 */

/** What is counted of a stretch from its first day to its last. */
export const lasting = {
  received: standingConditions.RECEIVED,
  responded: standingConditions.RESPONDED,
  answered_in_time: standingConditions.ANSWERED_IN_TIME,
  answer_timed: ANSWER_TIMED,
  open: standingConditions.OPEN,
  accepted: standingConditions.ACCEPTED,
  resolved: standingConditions.RESOLVED,
  in_time: standingConditions.RESOLVED_IN_TIME,
  at_estate: settledAt('ESTATE'),
  at_community: settledAt('COMMUNITY'),
  at_subdistrict: settledAt('SUBDISTRICT'),
  at_district: settledAt('DISTRICT'),
  ever_resolved: standingConditions.EVER_RESOLVED,
  first_in_time: standingConditions.FIRST_RESOLVED_IN_TIME,
  resolved_again: standingConditions.RESOLVED_AGAIN,
  again_in_time: standingConditions.RESOLVED_AGAIN_IN_TIME,
  solved: standingConditions.SOLVED,
  followed_up: standingConditions.FOLLOWED_UP,
  satisfied: standingConditions.SATISFIED,
} as const;
type Lasting = keyof typeof lasting;
const lastingMeasures = Object.keys(lasting) as Lasting[];

/**
 * Besides: what is overdue, or should have been answered, from the day after which its limit had passed; `running`, the
 * same of the present alone, by the day that it is due on (`again`: of both, those that were reopened); and what was
 * recorded after the day that it counts on.
 */
const others = [
  'unanswered_late',
  'overdue',
  'overdue_again',
  'running',
  'running_again',
  'recorded_later',
] as const;

export const changeMeasures: readonly string[] = [...lastingMeasures, ...others];

/** What changes are told apart by, besides their day (`event`). */
export const changeKeys: readonly string[] = [
  'division_code',
  'channel',
  'tier',
  'category_id',
  'estate_id',
  'company_id',
  'received_on',
  'accepted_on',
  'resolved_on',
];

/** What a day within a stretch begins (1) or ends (-1): everything that lasts, or one of the others. */
const turns = ['lasting', 'unanswered_late', 'overdue', 'running', 'recorded_later'] as const;
type Turn = (typeof turns)[number];

interface Branch {
  readonly on: string;
  readonly turn: Turn;
  readonly by: 1 | -1;
  readonly where: string;
}

/** A count that begins on a day within the stretch, and ends with it or on a day before. */
function partly(turn: Turn, when: string, begins: string, ends: string): Branch[] {
  const some = `${when} and ${begins} < ${ends}`;
  return [
    { on: begins, turn, by: 1, where: some },
    { on: ends, turn, by: -1, where: `${some} and ${ends} < 'infinity'` },
  ];
}

const since = (due: string) => `greatest(s.since_on, ${dayOf(due)})`;

const branches: readonly Branch[] = [
  { on: 's.since_on', turn: 'lasting', by: 1, where: 'true' },
  { on: 's.until_on', turn: 'lasting', by: -1, where: `s.until_on < 'infinity'` },
  ...partly('overdue', 's.due_at is not null', since('s.due_at'), 's.until_on'),
  ...partly('unanswered_late', 's.answer_due_at is not null', since('s.answer_due_at'), 's.until_on'),
  {
    on: dayOf('s.due_at'),
    turn: 'running',
    by: 1,
    where: `s.due_at is not null and s.until_on = 'infinity'`,
  },
  ...partly('recorded_later', 'not s.voided', 's.since_on', 'least(s.until_on, s.recorded_on)'),
];

const when = (turn: Turn, condition: string) => `case when ${condition} then s.sign * x.${turn} else 0 end`;

/** What a change adds to each measure. */
const changes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(lastingMeasures.map((measure) => [measure, when('lasting', lasting[measure])])),
  unanswered_late: 's.sign * x.unanswered_late',
  overdue: 's.sign * x.overdue',
  overdue_again: when('overdue', 's.reopened'),
  running: 's.sign * x.running',
  running_again: when('running', 's.reopened'),
  recorded_later: 's.sign * x.recorded_later',
};

/**
 * SQL that lists the changes of stretches, several rows each. The days stand apart from what they count: each write
 * prepares this anew, and pays for every column of every branch.
 * @param standings rows of case_standing with a column `sign` (1, or -1 for what is withdrawn)
 */
export function changesOf(standings: string): string {
  const days = branches.map(({ on, turn, by, where }) => {
    const cells = turns.map((one) => `${one === turn ? by : 0} as ${one}`);
    return `select (${on}) as event, ${cells.join(', ')} where ${where}`;
  });
  const counts = changeMeasures.map((measure) => `${changes[measure]} as ${measure}`);
  return `select ${changeKeys.map((key) => `s.${key}`).join(', ')}, x.event, ${counts.join(', ')}
    from ${standings} s cross join lateral (${days.join('\n      union all ')}) x`;
}

const sums = changeMeasures.map((measure) => `sum(${measure})`);
const anything = `(${sums.join(', ')}) <> (${sums.map(() => '0').join(', ')})`;

/** The columns of case_figure_delta. */
export const changeColumns = [...changeKeys, 'event', ...changeMeasures];

/** SQL that adds changes up by what they are told apart by, and leaves out what comes to nothing. */
export function summedChanges(changes: string): string {
  const keys = [...changeKeys, 'event'].join(', ');
  return `select ${keys}, ${sums.map((sum, place) => `${sum} as ${changeMeasures[place]}`).join(', ')}
    from (${changes}) c group by ${keys} having ${anything}`;
}

/** SQL that appends what stretches come to together. */
export function appendChanges(standings: string): string {
  return `insert into case_figure_delta (${changeColumns.join(', ')}) ${summedChanges(changesOf(standings))}`;
}
