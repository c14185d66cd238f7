import { useText } from '../i18n/text.tsx';
import type { Translate } from '../i18n/text.tsx';
import { graphErrors } from './errors.ts';
import type { GraphError } from './errors.ts';

/** What went wrong, in the user's language: by reason, else by code. */
export function errorText(error: GraphError, t: Translate): string {
  const byCode = t(`errors.${error.code}`, { defaultValue: t('errors.INTERNAL'), ...error.params });
  if (!error.reason) return byCode;
  return t(`errors.${error.reason}`, { defaultValue: byCode, ...error.params });
}

/** A function that puts one refusal into words, as bulk work is told it for each row. */
export function useReasonText(): (error: Pick<GraphError, 'code' | 'reason' | 'params'>) => string {
  const { t } = useText();
  return (error) => errorText({ ...error, message: '' }, t);
}

/** A function that puts whatever was thrown into words. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useText();
  return (error) => {
    const texts = graphErrors(error).map((one) => errorText(one, t));
    return [...new Set(texts)].join(' ');
  };
}
