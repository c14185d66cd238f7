import { useFormat } from '../../format/use-format.ts';
import { useUiText } from '../../i18n/text.tsx';
import type { Condition } from '../list-url.ts';
import type { FilterField } from './filter-field.ts';
import { fromCondition } from './rule-tree.ts';
import { sentenceOf } from './sentence.ts';

/** A function that says a condition of the graph in words; null where it holds what the fields do not know. */
export function useConditionText(fields: readonly FilterField[]): (condition: Condition) => string | null {
  const { t } = useUiText();
  const { date } = useFormat();
  return (condition) => {
    const tree = fromCondition(condition, fields);
    return (tree && sentenceOf(tree, fields, { t, date })) || null;
  };
}
