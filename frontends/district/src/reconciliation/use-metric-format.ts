import { useFormat } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import type { MeasuredFigure } from './claim-sentence.ts';
import { isArea } from './metric-unit.ts';

/** How values and parts of one metric are written: ratios as percentages, areas per household in square metres. */
export function useMetricFormat(metric: string) {
  const { t } = useText();
  const format = useFormat();
  const area = isArea(metric);
  const value = (figure: MeasuredFigure) =>
    figure.value === null
      ? '—'
      : area
        ? t('reconciliation.perHousehold', { value: format.number(figure.value, 2) })
        : format.share(figure);
  const part = (number: number) => (area ? format.area(number) : format.number(number));
  return {
    value,
    part,
    /** A difference of values: percentage points for ratios, with two digits where one would read as none. */
    difference: (number: number) =>
      area
        ? t('reconciliation.perHousehold', { value: format.number(number, 2) })
        : t('reconciliation.points', { value: format.number(number * 100, number < 0.001 ? 2 : 1) }),
    parts: (numerator: number | null, denominator: number | null) =>
      numerator === null || denominator === null ? '' : `${part(numerator)} / ${format.number(denominator)}`,
  };
}
