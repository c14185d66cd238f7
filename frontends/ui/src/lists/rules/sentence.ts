import type { Translate } from '../../i18n/text.tsx';
import type { FilterField } from './filter-field.ts';
import { isComplete } from './rule-tree.ts';
import type { Rule, RuleGroup, RuleItem, RuleValue } from './rule-tree.ts';

export interface Wording {
  t: Translate;
  /** A local date as it is read. */
  date: (day: string) => string;
}

/** A tree as a sentence: 状态是“已受理”，且（紧急程度是“紧急”或已超期）. */
export function sentenceOf(item: RuleItem, fields: readonly FilterField[], wording: Wording): string {
  return item.kind === 'rule' ? ruleSentence(item, fields, wording) : groupSentence(item, fields, wording);
}

function groupSentence(
  { join, not, items }: RuleGroup,
  fields: readonly FilterField[],
  wording: Wording,
): string {
  const { t } = wording;
  const parts = items.flatMap((item) => {
    const text = sentenceOf(item, fields, wording);
    if (!text) return [];
    const within = item.kind === 'group' && !item.not && item.items.length > 1;
    return [within ? t('filter.within', { inner: text }) : text];
  });
  const joined = parts.join(t(`filter.join.${join}`));
  return not && joined ? t('filter.not', { inner: joined }) : joined;
}

function ruleSentence(rule: Rule, fields: readonly FilterField[], wording: Wording): string {
  const field = fields.find(({ field: name }) => name === rule.field);
  if (!field || !isComplete(rule)) return '';
  const { t } = wording;
  const [first, second] = Array.isArray(rule.value) ? (rule.value as readonly RuleValue[]) : [];
  const one = (value: RuleValue) => valueText(value, field, wording);
  const values = Array.isArray(rule.value)
    ? (rule.value as readonly RuleValue[]).map(one).join(t('filter.listComma'))
    : one(rule.value);
  return t(`filter.say.${rule.operator}`, {
    field: field.label,
    value: values,
    from: one(first ?? null),
    to: one(second ?? null),
  });
}

function valueText(value: RuleValue, { kind, options = [], search }: FilterField, { date }: Wording): string {
  if (value === null) return '';
  if (kind === 'date') return date(String(value));
  const option = options.find((one) => one.value === String(value));
  // A record's name may still be on its way; its id says nothing.
  return option?.label ?? (search ? '…' : String(value));
}
