import { formatNumber, formatWan } from '@guanjia/ui';
import type { Language } from '@guanjia/ui';

export interface AreaFormat {
  /** `wan` shows ten thousands of square metres in Chinese and millions in English. */
  unit?: 'm2' | 'wan';
}

/** A floor area given in units of 0.01 m². */
export function formatArea(
  centiSquareMetres: number | null | undefined,
  language: Language,
  { unit = 'm2' }: AreaFormat = {},
): string {
  if (centiSquareMetres === null || centiSquareMetres === undefined) return '';
  const squareMetres = centiSquareMetres / 100;
  if (unit === 'wan' && language === 'zh-CN' && squareMetres >= 10_000)
    return `${formatWan(squareMetres, language)} m²`;
  if (unit === 'wan' && squareMetres >= 1_000_000)
    return `${formatNumber(squareMetres / 1_000_000, language, 2)} M m²`;
  return `${formatNumber(squareMetres, language, Number.isInteger(squareMetres) ? 0 : 2)} m²`;
}
