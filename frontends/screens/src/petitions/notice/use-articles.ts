import { useText as useUiText } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { citeArticles } from './cite-articles.ts';

/** Puts keys of articles into words, without what each is about: 《信访工作条例》第二十三条、第三十四条. */
export function useArticles(): (keys: readonly string[]) => string {
  const { t } = useUiText();
  const { t: text } = useText();
  return (keys) =>
    citeArticles(
      keys.map((key) => t(`rules.${key}`, { defaultValue: key }).replace(/[：:].*$/, '')),
      text('listSeparator'),
    );
}
