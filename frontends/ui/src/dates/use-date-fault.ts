import { useFormat } from '../format/use-format.ts';
import { useUiText } from '../i18n/text.tsx';
import { dateFault } from './date-fault.ts';
import type { DateLimits } from './date-fault.ts';

/** Says what is wrong with a typed date, in the user's language; null when nothing is. */
export function useDateFault(limits: DateLimits): (text: string | null | undefined) => string | null {
  const { t } = useUiText();
  const { date } = useFormat();
  return (text) => {
    const fault = dateFault(text, limits);
    if (!fault) return null;
    return t(`dates.${fault}`, {
      min: limits.min ? date(limits.min) : '',
      max: limits.max ? date(limits.max) : '',
    });
  };
}
