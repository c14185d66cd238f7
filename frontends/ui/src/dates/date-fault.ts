import { isLocalDate } from './local-date.ts';

/** What is wrong with a typed date: it is not whole, or it lies before or after the days that may be given. */
export type DateFault = 'format' | 'early' | 'late';

export interface DateLimits {
  /** First and last day that may be given, `YYYY-MM-DD`. */
  min?: string | undefined;
  max?: string | undefined;
}

/** Why a text cannot be taken as a date; null when it can, or when nothing was typed. */
export function dateFault(text: string | null | undefined, { min, max }: DateLimits = {}): DateFault | null {
  if (!text) return null;
  if (!isLocalDate(text)) return 'format';
  if (min && text < min) return 'early';
  return max && text > max ? 'late' : null;
}
