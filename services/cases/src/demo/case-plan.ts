import { addDays, daysBetween } from '@guanjia/kit';
import { categoryTree } from '../category/category-tree.ts';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import { chance, type Chance } from './chance.ts';
import { scenePlans } from './scene-plans.ts';

/** What the demo district published in October 2018. */
export const RESOLVED = 201;
/** Of the resolved ones, after their date. */
export const RESOLVED_LATE = 8;
export const PETITIONS = 15;

/** How a case of the demo went. */
export type Course =
  'REGISTERED' | 'CLOSED' | 'RESOLVED' | 'REOPENED_AND_CLOSED' | 'REFUSED' | 'VOIDED' | OpenCourse;
export type OpenCourse = 'WAITING' | 'ASSIGNED' | 'IN_PROGRESS' | 'AT_DISTRICT' | 'ASSIGNED_AGAIN';

export interface CasePlan {
  readonly key: string;
  readonly channel: Channel;
  readonly urgency: Urgency;
  readonly category: string;
  /** Asked for by name; any other one when the registry does not have it. */
  readonly estate: string | null;
  readonly receivedOn: string;
  /** Resolved on this day, at the desk that it came to; else when luck has it. */
  readonly resolvedOn?: string;
  readonly course: Course;
  readonly late: boolean;
  /** Place of the collective petition that it belongs to. */
  readonly petition: number | null;
}

const FIRST_DAY = '2017-07-03';
const LAST_RECEIVED = '2018-10-19';

const channelWeights: readonly (readonly [Channel, number])[] = [
  ['CALL', 34],
  ['HOTLINE', 26],
  ['VISIT', 16],
  ['ONLINE', 9],
  ['MAYOR_MAILBOX', 7],
  ['PATROL', 5],
  ['LETTER', 3],
];

const categoryWeights: readonly (readonly [string, number])[] = [
  ['SANITATION', 26],
  ['REPAIRS', 20],
  ['UTILITIES', 17],
  ['PARKING', 12],
  ['FEES', 10],
  ['SAFETY', 8],
  ['NUISANCE', 7],
  ['SERVICE', 6],
  ['SELF_GOVERNANCE', 5],
  ['OTHER', 2],
];

/** The eight that are open on the demo's first morning, Monday 2018-10-29: four due this week, two overdue. */
const openPlans: readonly Omit<CasePlan, 'key' | 'late' | 'petition'>[] = [
  open('CALL', 'NORMAL', 'DISORDERLY_PARKING', '松石雅居', '2018-10-24', 'ASSIGNED'),
  open('HOTLINE', 'COMPLEX', 'ROOF', '书香苑', '2018-10-17', 'IN_PROGRESS'),
  open('HOTLINE', 'NORMAL', 'NOISE', '火炬名苑', '2018-10-19', 'IN_PROGRESS'),
  open('VISIT', 'NORMAL', 'REPAIR_FUND', '民馨家园一区', '2018-09-05', 'IN_PROGRESS'),
  open('LETTER', 'NORMAL', 'COMMITTEE_CONDUCT', '荣泰花园', '2018-08-27', 'AT_DISTRICT'),
  open('MAYOR_MAILBOX', 'COMPLEX', 'ILLEGAL_BUILDING', '万水泉新城', '2018-10-16', 'IN_PROGRESS'),
  open('ONLINE', 'NORMAL', 'GREENERY', '恒为嘉苑', '2018-10-26', 'WAITING'),
  open('VISIT', 'NORMAL', 'FEE_DISPUTE', '科技嘉园', '2018-10-10', 'ASSIGNED_AGAIN'),
];

function open(
  channel: Channel,
  urgency: Urgency,
  category: string,
  estate: string,
  receivedOn: string,
  course: OpenCourse,
) {
  return { channel, urgency, category, estate, receivedOn, course };
}

/** All cases of the demo, in no particular order: the accepted ones, and six that no figure counts. */
export function casePlans(): CasePlan[] {
  const luck = chance(20181029);
  const resolved = Array.from({ length: RESOLVED }, (_, place) => resolvedPlan(luck, place));
  const opened = openPlans.map((plan, place) => ({
    ...plan,
    key: `open-${place}`,
    late: false,
    petition: null,
  }));
  const uncounted = Array.from({ length: 6 }, (_, place) => ({
    ...anyPlan(luck, `uncounted-${place}`),
    course: place < 4 ? ('REFUSED' as const) : ('VOIDED' as const),
  }));
  return [...resolved, ...opened, ...uncounted].map((plan) => ({
    ...plan,
    category: inSeason(plan.category, plan.receivedOn),
    ...scenePlans[plan.key],
  }));
}

function resolvedPlan(luck: Chance, place: number): CasePlan {
  const plan = anyPlan(luck, `resolved-${place}`);
  // Each petition brought two complaints of its own, about one matter.
  if (place < 2 * PETITIONS) {
    const petition = Math.floor(place / 2);
    const shared = petitionSubject(petition);
    return { ...plan, ...shared, channel: 'VISIT', urgency: 'NORMAL', petition, course: 'CLOSED' };
  }
  // The late ones are ordinary ones of the past: there was time to be late.
  if (place < 2 * PETITIONS + RESOLVED_LATE) {
    const receivedOn = addDays('2017-09-04', (place - 2 * PETITIONS) * 43);
    return { ...plan, channel: 'HOTLINE', urgency: 'NORMAL', receivedOn, late: true };
  }
  if (place % 39 === 0)
    return { ...plan, course: 'REOPENED_AND_CLOSED', receivedOn: earlier(plan.receivedOn) };
  if (place >= RESOLVED - 5) return { ...plan, ...justResolved(place), course: 'RESOLVED' };
  if (place % 9 === 0) return { ...plan, estate: '松石雅居' };
  return plan;
}

/** Resolved in the last days, the follow-up visit still to come. */
function justResolved(place: number): Partial<CasePlan> {
  return {
    channel: 'CALL',
    urgency: 'NORMAL',
    category: ['RUBBISH', 'GUARDING', 'COMMON_PARTS', 'NOISE', 'PARKING_FEES'][place % 5] ?? 'RUBBISH',
    receivedOn: addDays('2018-10-22', place % 3),
  };
}

/** The day, matter and estate that a petition's complaints share. */
export function petitionSubject(petition: number): { receivedOn: string; category: string; estate: string } {
  const luck = chance(7_000 + petition);
  const receivedOn = addDays('2017-07-17', petition * 27 + luck.between(0, 4));
  const category = luck.pick([
    'HANDOVER',
    'FEE_STANDARD',
    'HEATING',
    'REPAIR_FUND',
    'COMMON_INCOME',
    'PARKING_FEES',
  ]);
  return {
    receivedOn,
    category: inSeason(category, receivedOn),
    estate: luck.pick([
      '阳光新城',
      '民馨家园二区',
      '友谊嘉园',
      '幸福花园',
      '盛唐华府',
      '富林花园',
      '博雅名邸',
    ]),
  };
}

function anyPlan(luck: Chance, key: string): CasePlan {
  const channel = luck.weighted(channelWeights);
  const top = luck.weighted(categoryWeights);
  const leaves = categoryTree.find((branch) => branch.code === top)?.leaves ?? [];
  const urgency = luck.weighted<Urgency>([
    ['NORMAL', 82],
    ['URGENT', 7],
    ['COMPLEX', 9],
    ['EMERGENCY', 2],
  ]);
  const category = luck.pick(leaves)[0];
  const receivedOn = addDays(FIRST_DAY, luck.between(0, daysBetween(FIRST_DAY, LAST_RECEIVED)));
  return {
    key,
    channel,
    urgency,
    category,
    estate: null,
    receivedOn,
    course: 'CLOSED',
    late: false,
    petition: null,
  };
}

/** In Baotou the heating runs from mid-October to mid-April. */
function inSeason(category: string, date: string): string {
  const day = date.slice(5);
  return category === 'HEATING' && day > '04-15' && day < '10-15' ? 'PARKING_FEES' : category;
}

/** A reopened case needs time to be resolved twice. */
function earlier(date: string): string {
  return date > '2018-08-01' ? addDays(date, -90) : date;
}
