import { daysBetween, formatLocalDate } from '../format/format.ts';
import type { Language } from '../i18n/i18n.ts';
import type { Translate } from '../i18n/text.tsx';

/** Why a deadline falls on its day, as the graph gives it. */
export interface DeadlineExplanation {
  /** Key of the law's article or of the rule pack's rule. */
  rule: string;
  amount: number;
  unit: string;
  from: string;
  /** Where the count itself ends, before any rolling. */
  unrolledEnd: string;
  rolled: boolean;
  /** Whether the rule rolls at all. */
  roll: boolean;
  holidayName?: string | null | undefined;
}

export interface DeadlineData {
  clock: string;
  dueOn: string;
  dueAt?: string | null | undefined;
  state: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/**
 * The sentence that explains a deadline: "15 natural days from 2026-01-31 end on 2026-02-15, in the Spring Festival
 * holiday; rolled to the next working day, 2026-02-24."
 */
export function explainDeadline(
  { dueOn, provisional, explanation }: Pick<DeadlineData, 'dueOn' | 'provisional' | 'explanation'>,
  t: Translate,
  language: Language,
): string {
  const { amount, unit, from, unrolledEnd, rolled, roll, holidayName } = explanation;
  const date = (value: string) => formatLocalDate(value, language);
  const counted = t('deadlines.counted', {
    amount: t(`deadlines.amount.${unit}`, { count: amount }),
    from: date(from),
    end: date(unrolledEnd),
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

/** What is left of a deadline, in words: due today, 3 days left, 2 days late. */
export function remainingText(dueOn: string, today: string, t: Translate): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return t('deadlines.today');
  return days > 0 ? t('deadlines.left', { count: days }) : t('deadlines.late', { count: -days });
}
