import type { LocalDate } from '@guanjia/kit';
import type { DeadlineClock, TimeLimit } from './deadline.rules.ts';

export const channels = ['VISIT', 'CALL', 'LETTER', 'MAYOR_MAILBOX', 'HOTLINE', 'ONLINE', 'PATROL'] as const;
export type Channel = (typeof channels)[number];

export const urgencies = ['EMERGENCY', 'URGENT', 'NORMAL', 'COMPLEX'] as const;
export type Urgency = (typeof urgencies)[number];

/** One line of a pack. A line without `urgencies` or `categories` fits all of them; the first that fits counts. */
export interface DeadlineLine extends TimeLimit {
  readonly clock: DeadlineClock;
  readonly urgencies?: readonly Urgency[];
  /** Codes of top-level categories. */
  readonly categories?: readonly string[];
  /** What the total clock counts from; the other clocks count from the step that starts them. */
  readonly countsFrom?: 'RECEIPT' | 'ACCEPTANCE';
}

/** Time limits that hold for cases received in [validFrom, validTo) through these channels. */
export interface DeadlinePack {
  readonly key: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly channels: readonly Channel[];
  readonly lines: readonly DeadlineLine[];
}

// Local defaults for the steps that no law times; a district overrides them with a pack of its own.
const officeSteps: readonly DeadlineLine[] = [
  {
    clock: 'DISPATCH',
    urgencies: ['EMERGENCY'],
    rule: 'local.dispatch',
    amount: 1,
    unit: 'HOURS',
    roll: false,
  },
  {
    clock: 'DISPATCH',
    urgencies: ['URGENT'],
    rule: 'local.dispatch',
    amount: 4,
    unit: 'WORKING_HOURS',
    roll: false,
  },
  { clock: 'DISPATCH', rule: 'local.dispatch', amount: 1, unit: 'WORKING_DAYS', roll: false },
  { clock: 'FOLLOW_UP', rule: 'local.followUp', amount: 3, unit: 'WORKING_DAYS', roll: false },
];

function petitionLines(accept: string, handle: string): readonly DeadlineLine[] {
  return [
    { clock: 'ACCEPT', rule: accept, amount: 15, unit: 'NATURAL_DAYS', roll: true },
    { clock: 'TOTAL', countsFrom: 'ACCEPTANCE', rule: handle, amount: 60, unit: 'NATURAL_DAYS', roll: true },
    ...officeSteps,
  ];
}

const hotlineLines: readonly DeadlineLine[] = [
  {
    clock: 'ACCEPT',
    urgencies: ['EMERGENCY'],
    rule: 'hotline.accept',
    amount: 1,
    unit: 'HOURS',
    roll: false,
  },
  {
    clock: 'ACCEPT',
    urgencies: ['URGENT'],
    rule: 'hotline.accept',
    amount: 4,
    unit: 'WORKING_HOURS',
    roll: false,
  },
  { clock: 'ACCEPT', rule: 'hotline.accept', amount: 1, unit: 'WORKING_DAYS', roll: false },
  {
    clock: 'TOTAL',
    urgencies: ['EMERGENCY'],
    rule: 'hotline.emergency',
    amount: 2,
    unit: 'HOURS',
    roll: false,
  },
  {
    clock: 'TOTAL',
    urgencies: ['COMPLEX'],
    rule: 'hotline.complex',
    amount: 15,
    unit: 'NATURAL_DAYS',
    roll: true,
  },
  {
    clock: 'TOTAL',
    categories: ['UTILITIES'],
    rule: 'hotline.utilities',
    amount: 24,
    unit: 'HOURS',
    roll: false,
  },
  { clock: 'TOTAL', urgencies: ['URGENT'], rule: 'hotline.urgent', amount: 24, unit: 'HOURS', roll: false },
  { clock: 'TOTAL', rule: 'hotline.general', amount: 7, unit: 'NATURAL_DAYS', roll: true },
  ...officeSteps,
];

export const deadlinePacks: readonly DeadlinePack[] = [
  {
    // 信访条例 (2005) art. 21 and 33
    key: 'petition2005',
    validFrom: '2005-05-01',
    validTo: '2022-05-01',
    channels: ['VISIT', 'LETTER'],
    lines: petitionLines('petition2005.article21', 'petition2005.article33'),
  },
  {
    // 信访工作条例 (2022) art. 23 and 34
    key: 'petition2022',
    validFrom: '2022-05-01',
    validTo: null,
    channels: ['VISIT', 'LETTER'],
    lines: petitionLines('petition2022.article23', 'petition2022.article34'),
  },
  {
    key: 'hotline',
    validFrom: '2005-05-01',
    validTo: null,
    channels: ['CALL', 'MAYOR_MAILBOX', 'HOTLINE', 'ONLINE', 'PATROL'],
    lines: hotlineLines,
  },
];

/** What decides which line of which pack times a case. */
export interface DeadlineSubject {
  readonly channel: Channel;
  readonly urgency: Urgency;
  /** Code of the category's top level. */
  readonly category: string;
  readonly receivedOn: LocalDate;
}

/**
 * What times a case that no pack covers, so that none goes without a date; its explanation names this rule.
 * 信访工作条例 art. 34: 60 days at the most.
 */
export const uncovered: DeadlineLine = {
  clock: 'TOTAL',
  countsFrom: 'RECEIPT',
  rule: 'platform.uncovered',
  amount: 60,
  unit: 'NATURAL_DAYS',
  roll: true,
};

/** The line that times `clock` for this case, or null when it is not timed. The total clock always is. */
export function deadlineLine(
  packs: readonly DeadlinePack[],
  subject: DeadlineSubject,
  clock: DeadlineClock,
): DeadlineLine | null {
  const pack = packs.find(
    (candidate) =>
      candidate.channels.includes(subject.channel) &&
      candidate.validFrom <= subject.receivedOn &&
      (candidate.validTo === null || subject.receivedOn < candidate.validTo),
  );
  const line = pack?.lines.find(
    (line) =>
      line.clock === clock &&
      (line.urgencies?.includes(subject.urgency) ?? true) &&
      (line.categories?.includes(subject.category) ?? true),
  );
  return line ?? (clock === 'TOTAL' ? uncovered : null);
}
