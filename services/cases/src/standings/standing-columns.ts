import { openStates } from '../life/case-life.ts';

const stateList = openStates.map((state) => `'${state}'`).join(', ');

/** SQL of the day in Shanghai that a moment lies in. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date`;

/** SQL of the top-level category of a category. */
export const topCategoryOf = (category: string) =>
  `(select coalesce(k.parent_id, k.id) from case_category k where k.id = ${category})`;

/** SQL of the company that managed an estate on a day; null when none did. */
export const companyOn = (estate: string, day: string) =>
  `(select m.company_id from estate_management m
    where m.estate_id = ${estate} and m.since_on <= ${day} and m.until_on > ${day})`;

/**
 * Everything of a case that figures count, as SQL over a row `c` of case_record: the columns of case_standing besides the
 * days that they were so on.
 */
export function standingOf(c: string): Readonly<Record<string, string>> {
  const open = `${c}.state in (${stateList})`;
  return {
    number: `${c}.number`,
    division_code: `${c}.division_code`,
    channel: `${c}.channel`,
    tier: `${c}.tier`,
    category_id: topCategoryOf(`${c}.category_id`),
    estate_id: `${c}.estate_id`,
    company_id: companyOn(`${c}.estate_id`, `${c}.received_on`),
    received_on: `${c}.received_on`,
    accepted_on: `${c}.accepted_on`,
    answered_on: `coalesce(${c}.accepted_on, case when ${c}.state = 'NOT_ACCEPTED' then ${c}.ended_on end)`,
    answered_in_time: `${c}.answered_in_time`,
    answer_due_at: `case when ${open} and ${c}.accepted_on is null then ${running(c, 'accept_due_at')} end`,
    due_at: `case when ${open} then ${running(c, 'due_at')} end`,
    open,
    voided: `${c}.state = 'VOIDED'`,
    resolved_on: `${c}.resolved_on`,
    resolved_in_time: `${c}.resolved_on_time`,
    resolved_level: `${c}.resolved_level`,
    ever_resolved: `(${c}.resolved_on is not null or ${c}.reopened_count > 0)`,
    reopened: `(${c}.reopened_count > 0)`,
    satisfaction: `nullif(${c}.follow_up_satisfaction, 'UNREACHED')`,
  };
}

/** No time passes while a case is suspended: only what was overdue before is. */
function running(c: string, due: string): string {
  return `case when ${c}.suspended_at is null or ${c}.${due} < ${c}.suspended_at then ${c}.${due} end`;
}

export const standingColumns = Object.keys(standingOf('c'));

/**
 * Whether the first resolution came in time. A reopening takes it out of the row of the case: it is carried from one
 * stretch to the next. `last` is the stretch before, `c` the row.
 */
export const firstInTime = (last: string, c: string) =>
  `coalesce(${last}.first_in_time, ${c}.resolved_on_time)`;

/** What a stretch tells of a case. */
export const toldColumns = ['first_in_time', ...standingColumns];

/**
 * What a standing follows from, as SQL over a row `c` of case_record: a change of none of it changes no figure. Which of the
 * open states a case is in does not count.
 */
export const countedOf = (c: string): readonly string[] => [
  `${c}.state in (${stateList})`,
  `${c}.state = 'VOIDED'`,
  `${c}.state = 'NOT_ACCEPTED'`,
  ...countedColumns.map((column) => `${c}.${column}`),
];

const countedColumns = [
  'division_code',
  'tier',
  'category_id',
  'estate_id',
  'accepted_on',
  'answered_in_time',
  'accept_due_at',
  'due_at',
  'ended_on',
  'suspended_at',
  'resolved_on',
  'resolved_on_time',
  'resolved_level',
  'reopened_count',
  'follow_up_satisfaction',
] as const;
