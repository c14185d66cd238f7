import type { LocalDate } from '@guanjia/kit';
import type { Urgency } from '../deadlines/deadline-pack.ts';
import type { DeadlineClock, DeadlineUnit } from '../deadlines/deadline.rules.ts';

/** What happens around a deadline that nobody has met, in this order. */
export const escalationStages = [
  'WARNING',
  'OVERDUE',
  'REMINDER',
  'SUBDISTRICT',
  'DISTRICT',
  'SUPERVISION_ORDER',
] as const;
export type EscalationStage = (typeof escalationStages)[number];

/** How long something is, in the units of time limits; 0 means at once. */
export interface Span {
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

/** How a deadline is warned of: when so much of its time is left, or at the opening of the nth working day before it. */
export type Warning = { readonly percentLeft: number } | { readonly workingDaysBefore: number };

/** One line of a pack. A line without `urgencies` or `units` fits all of them; the first that fits counts. */
export interface EscalationLine {
  readonly clocks: readonly DeadlineClock[];
  readonly urgencies?: readonly Urgency[];
  /** The units of the limit that the deadline was made from. */
  readonly units?: readonly DeadlineUnit[];
  readonly warning: Warning | null;
  /** How long after the deadline each stage follows; a stage that is not named is not taken. */
  readonly after: Readonly<Partial<Record<Exclude<EscalationStage, 'WARNING'>, Span>>>;
}

/** Escalation of deadlines that started in [validFrom, validTo), and the time limit of the supervision orders. */
export interface EscalationPack {
  readonly key: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly lines: readonly EscalationLine[];
  readonly orderLimit: Span;
}

const days = (amount: number): Span => ({ amount, unit: 'WORKING_DAYS' });
const hours = (amount: number): Span => ({ amount, unit: 'HOURS' });
const inHours = ['HOURS', 'WORKING_HOURS'] as const;

// No law times these steps: they are the local rule of the demo district, and a district replaces them by its own pack.
export const escalationPacks: readonly EscalationPack[] = [
  {
    key: 'local',
    validFrom: '2005-05-01',
    validTo: null,
    lines: [
      {
        clocks: ['ACCEPT', 'TOTAL'],
        units: inHours,
        warning: { percentLeft: 20 },
        after: {
          OVERDUE: hours(0),
          REMINDER: hours(1),
          SUBDISTRICT: hours(2),
          DISTRICT: hours(4),
          SUPERVISION_ORDER: hours(8),
        },
      },
      {
        clocks: ['ACCEPT', 'TOTAL'],
        warning: { workingDaysBefore: 1 },
        after: {
          OVERDUE: days(0),
          REMINDER: days(1),
          SUBDISTRICT: days(2),
          DISTRICT: days(3),
          SUPERVISION_ORDER: days(4),
        },
      },
      // What a stage misses, the whole case can still catch up with: its tiers are told, an order is left to the total clock.
      {
        clocks: ['DISPATCH', 'HANDLE'],
        units: inHours,
        warning: { percentLeft: 20 },
        after: { OVERDUE: hours(0), REMINDER: hours(1), SUBDISTRICT: hours(2), DISTRICT: hours(4) },
      },
      {
        clocks: ['DISPATCH', 'HANDLE'],
        warning: { workingDaysBefore: 1 },
        after: { OVERDUE: days(0), REMINDER: days(1), SUBDISTRICT: days(2), DISTRICT: days(3) },
      },
      { clocks: ['FOLLOW_UP'], warning: { percentLeft: 20 }, after: { OVERDUE: days(0), REMINDER: days(2) } },
    ],
    orderLimit: days(5),
  },
];

/** The pack for deadlines that started on a date; null when there is none. */
export function packOn(packs: readonly EscalationPack[], on: LocalDate): EscalationPack | null {
  return packs.find((pack) => pack.validFrom <= on && (pack.validTo === null || on < pack.validTo)) ?? null;
}
