import { useUiText } from '../i18n/text.tsx';
import { conditionOf } from './list-url.ts';
import { useConditionText } from './rules/use-condition-text.ts';
import type { ListState } from './use-list-state.ts';

/** All that a list is narrowed by, as one sentence; empty when nothing narrows it. */
export function useFilterSentence(list: ListState): string {
  const { t } = useUiText();
  const say = useConditionText(list.fields);
  const parts = list.filters.flatMap((definition) => {
    const value = list.values[definition.key];
    if (value === undefined) return [];
    return [say(conditionOf(definition, value)) ?? definition.label];
  });
  if (list.where) parts.push(say(list.where) ?? t('lists.where'));
  if (list.rules) parts.push(say(list.rules) ?? t('filter.foreign'));
  return parts.join(t('filter.join.and'));
}
