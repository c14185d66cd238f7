import { useUiText } from '../i18n/text.tsx';
import {
  formatDateTime,
  formatLocalDate,
  formatMoney,
  formatMonth,
  formatNumber,
  formatShare,
  formatWan,
  formatWeekday,
} from './format.ts';
import type { ShareParts } from './share.ts';

type Maybe<Value> = Value | null | undefined;

/** The formats of the current language. */
export function useFormat() {
  const { t, language } = useUiText();
  return {
    date: (value: Maybe<string>) => formatLocalDate(value, language),
    weekday: (value: string) => formatWeekday(value, language),
    dateTime: (value: Maybe<string>) => formatDateTime(value, language),
    number: (value: Maybe<number>, digits?: number) => formatNumber(value, language, digits),
    share: (parts: Maybe<ShareParts>) => formatShare(parts, language),
    /** Cents of yuan. */
    money: (cents: Maybe<number>) => formatMoney(cents, language),
    /** Points with their sign; nothing has none. */
    points: (value: number, sign: '+' | '−') => (value === 0 ? '' : sign) + formatNumber(value, language, 2),
    month: (value: string) => formatMonth(value, language),
    wan: (value: Maybe<number>) => formatWan(value, language),
    days: (count: number) => t('common.days', { count }),
    masked: (text: Maybe<string>) => text ?? t('common.none'),
  };
}
