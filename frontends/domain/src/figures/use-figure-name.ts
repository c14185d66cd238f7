import { useText } from '../texts.ts';

/**
 * A function that names what a link from a figure led to: `resolutionRate.numerator` → the metric's name and which part of
 * it; null for what the catalogue does not know.
 */
export function useFigureName(): (figure: string | null) => string | null {
  const { t } = useText();
  const known = (key: string) => t(key, { defaultValue: '' });
  return (figure) => {
    const [, metric = '', part] =
      /^(\w+(?:\.[A-Z]+)?)(?:\.(numerator|denominator))?$/.exec(figure ?? '') ?? [];
    const name = metric && known(`metric.${metric}.name`);
    if (!name) return null;
    // A metric is made of two parts, which its text names with a stroke between them.
    const parts = known(`metric.${metric}.made`).split(' / ');
    if (!part || parts.length !== 2) return t('lists.whereOf', { figure: name });
    return t('lists.wherePart', { figure: name, part: parts[part === 'numerator' ? 0 : 1] });
  };
}
