import type { Language } from '../i18n/i18n.ts';
import { shareSign, shownTenths, type ShareParts } from './share.ts';

const OFFICE_TIME_ZONE = 'Asia/Shanghai';

/** A calendar date `YYYY-MM-DD` as people write it; an unreadable one is shown as it is. */
export function formatLocalDate(value: string | null | undefined, language: Language): string {
  if (!value) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  // No Date here: a calendar date has no time zone.
  if (language === 'zh-CN') return `${year}-${month}-${day}`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month `YYYY-MM` as people write it. */
export function formatMonth(value: string, language: Language): string {
  const [year = '', month = ''] = value.split('-');
  return language === 'zh-CN' ? value : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The date of `YYYY-MM-DD` with its day of the week. */
export function formatWeekday(value: string, language: Language): string {
  const date = new Date(`${value}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant in the offices' time zone, to the minute. */
export function formatDateTime(value: string | null | undefined, language: Language): string {
  if (!value) return '';
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: OFFICE_TIME_ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(date)
      .map(({ type, value: text }) => [type, text]),
  );
  return `${formatLocalDate(`${part['year']}-${part['month']}-${part['day']}`, language)} ${part['hour']}:${part['minute']}`;
}

/** The time of day of an instant in the offices' time zone: 10:30. */
export function formatTime(value: string): string {
  return formatDateTime(value, 'zh-CN').slice(-5);
}

/** The calendar date of an instant in the offices' time zone. */
export function localDateOf(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME_ZONE }).format(new Date(instant));
}

export function formatNumber(value: number | null | undefined, language: Language, digits = 0): string {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A share as a percentage with one decimal, rounded half up from its parts: 23 of 80 → 28.8%, 1,999 of 2,000 → >99.9%. */
export function formatShare(parts: ShareParts | null | undefined, language: Language): string {
  const tenths = parts ? shownTenths(parts) : null;
  if (!parts || tenths === null) return '';
  return `${shareSign(parts)}${formatNumber(tenths / 10, language, 1)}%`;
}

/** Ten thousands: 5,300,000 → 530 万; in English the number itself. */
export function formatWan(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (language !== 'zh-CN' || Math.abs(value) < 10_000) return formatNumber(value, language);
  const wan = value / 10_000;
  const digits = Number.isInteger(wan) ? 0 : 2;
  return `${formatNumber(wan, language, digits)} 万`;
}

/** An amount given in cents (分) of yuan. */
export function formatMoney(cents: number | null | undefined, language: Language): string {
  if (cents === null || cents === undefined) return '';
  return `¥${formatNumber(cents / 100, language, 2)}`;
}

/** Whole days from one calendar date to another; negative when the second one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
