import { daysBetween, formatDateTime, formatLocalDate, formatTime, localDateOf } from '@guanjia/ui';
import type { Language, Translate } from '@guanjia/ui';

/** Why a deadline falls on its day, as the graph gives it. */
export interface DeadlineExplanation {
  /** Key of the law's article or of the rule pack's rule. */
  rule: string;
  amount: number;
  unit: string;
  from: string;
  /** The moment from which a limit in hours counts. */
  fromAt?: string | null | undefined;
  /** Where the count itself ends, before any rolling. */
  unrolledEnd: string;
  rolled: boolean;
  /** Whether the rule rolls at all. */
  roll: boolean;
  holidayName?: string | null | undefined;
  /** Times in which the clock stood still, and the due dates before and after each. */
  pauses?: readonly { pausedAt: string; resumedAt: string; from: string; to: string }[];
  /** The one time that the limit was prolonged, and the due dates before and after. */
  extension?: { days: number; grantedAt: string; from: string; to: string } | null | undefined;
}

export interface DeadlineData {
  clock: string;
  dueOn: string;
  dueAt?: string | null | undefined;
  state: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** Whether a limit counts hours, so that its time of day matters as much as its date. */
export function isInHours({ unit }: Pick<DeadlineExplanation, 'unit'>): boolean {
  return unit.endsWith('HOURS');
}

/** The last minute of a day: where every limit ends that counts days. */
const END_OF_DAY = '23:59';

/** The time of day by which something is due; null when it has until the end of the day. */
export function hourDue(dueAt: string | null | undefined): string | null {
  if (!dueAt) return null;
  const time = formatTime(dueAt);
  return time === END_OF_DAY ? null : time;
}

/**
 * The sentence that explains a deadline: "15 natural days from 2026-01-31 end on 2026-02-15, in the Spring Festival
 * holiday; rolled to the next working day, 2026-02-24."
 */
export function explainDeadline(
  {
    dueOn,
    dueAt,
    provisional,
    explanation,
  }: Pick<DeadlineData, 'dueOn' | 'dueAt' | 'provisional' | 'explanation'>,
  t: Translate,
  language: Language,
): string {
  const { amount, unit, from, fromAt, unrolledEnd, rolled, roll, holidayName } = explanation;
  const date = (value: string) => formatLocalDate(value, language);
  // A limit in hours neither begins nor ends with a day.
  const moment = (at: string | null | undefined, day: string) =>
    at && isInHours(explanation) ? formatDateTime(at, language) : date(day);
  const counted = t(countedBy(explanation), {
    amount: t(`deadlines.amount.${unit}`, { count: amount }),
    more: t('deadlines.amount.NATURAL_DAYS', { count: explanation.extension?.days ?? 0 }),
    from: moment(fromAt, from),
    end: moment(dueAt, unrolledEnd),
  });
  const moved = rolled
    ? holidayName
      ? t('deadlines.rolledHoliday', {
          holiday: t(`holidays.${holidayName}`, { defaultValue: holidayName }),
          due: date(dueOn),
        })
      : t('deadlines.rolled', { due: date(dueOn) })
    : unit === 'NATURAL_DAYS' && !roll
      ? t('deadlines.notRolling')
      : t('deadlines.stays');
  return counted + moved + (provisional ? t('deadlines.provisional') : '');
}

function countedBy({ pauses = [], extension }: DeadlineExplanation): string {
  if (extension) return pauses.length > 0 ? 'deadlines.countedWithBoth' : 'deadlines.countedWithExtension';
  return pauses.length > 0 ? 'deadlines.countedWithPauses' : 'deadlines.counted';
}

/** When and by how much the limit was prolonged; null when it never was. */
export function explainExtension(
  { extension }: DeadlineExplanation,
  t: Translate,
  language: Language,
): string | null {
  if (!extension) return null;
  const date = (value: string) => formatLocalDate(value, language);
  return t('deadlines.extended', {
    grantedOn: date(localDateOf(extension.grantedAt)),
    more: t('deadlines.amount.NATURAL_DAYS', { count: extension.days }),
    from: date(extension.from),
    to: date(extension.to),
  });
}

/** One sentence for each time that the clock stood still: from when to when, and how that moved the due date. */
export function explainPauses(explanation: DeadlineExplanation, t: Translate, language: Language): string[] {
  const date = (value: string) => formatLocalDate(value, language);
  const moment = (at: string) =>
    isInHours(explanation) ? formatDateTime(at, language) : date(localDateOf(at));
  return (explanation.pauses ?? []).map(({ pausedAt, resumedAt, from, to }) =>
    t('deadlines.paused', {
      pausedOn: moment(pausedAt),
      resumedOn: moment(resumedAt),
      from: date(from),
      to: date(to),
    }),
  );
}

/** What is left of a deadline, in words: due today at 10:30, 3 days left, 2 days late. */
export function remainingText(
  { dueOn, dueAt }: { dueOn: string; dueAt?: string | null | undefined },
  today: string,
  t: Translate,
): string {
  const days = daysBetween(today, dueOn);
  const time = hourDue(dueAt);
  if (days === 0) return time ? t('deadlines.todayAt', { time }) : t('deadlines.today');
  if (days < 0) return t('deadlines.late', { count: -days });
  return time ? t('deadlines.leftUntil', { count: days, time }) : t('deadlines.left', { count: days });
}

/** What is to be said of a deadline that has passed: for how many days, or since which hour of this day. */
export function overdueText(
  { dueOn, dueAt }: { dueOn: string; dueAt?: string | null | undefined },
  today: string,
  t: Translate,
): string {
  if (dueOn < today) return remainingText({ dueOn }, today, t);
  const time = hourDue(dueAt);
  return time ? t('deadlines.overdueSince', { time }) : t('deadlines.overdue');
}
