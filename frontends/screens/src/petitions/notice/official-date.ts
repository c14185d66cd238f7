import { formatLocalDate } from '@guanjia/ui';
import type { Language } from '@guanjia/ui';

/** A date as official documents write it (GB/T 9704-2012, 7.3.5): 2018年10月29日, without leading zeros. */
export function officialDate(value: string | null | undefined, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
  if (language !== 'zh-CN' || !match) return formatLocalDate(value, language);
  const [, year, month, day] = match;
  return `${year}年${Number(month)}月${Number(day)}日`;
}
