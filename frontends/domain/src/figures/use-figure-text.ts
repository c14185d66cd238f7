import { useFormat } from '../format/use-format.ts';
import { useText } from '../texts.ts';
import type { FigureData } from './figure-data.ts';

/** How a figure's value and its two parts are written, by its unit. */
export function useFigureText() {
  const format = useFormat();
  const { t } = useText();
  const part = (figure: FigureData, value: number): string =>
    figure.unit === 'AREA_PER_HOUSEHOLD' && value === figure.numerator
      ? format.area(value, { unit: 'wan' })
      : format.number(value);
  const value = (figure: FigureData | null | undefined): string => {
    if (figure?.value === null || figure?.value === undefined) return t('common.none');
    switch (figure.unit) {
      case 'RATIO':
        return format.share(figure);
      case 'AREA_PER_HOUSEHOLD':
        return t('figures.areaPerHousehold', { area: format.number(figure.value, 2) });
      default:
        return format.number(figure.value);
    }
  };
  return { value, part };
}
