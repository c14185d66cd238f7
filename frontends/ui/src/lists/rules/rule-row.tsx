import { Button } from 'antd';
import { Select } from '../../forms/select.tsx';
import { useUiText } from '../../i18n/text.tsx';
import { Icon } from '../../icons/icon.tsx';
import type { FilterField } from './filter-field.ts';
import { newRule, operatorsOf } from './rule-tree.ts';
import type { Operator, Rule } from './rule-tree.ts';
import { RuleValueInput } from './rule-value.tsx';
import classes from './rule-builder.module.css';

export interface RuleRowProps {
  rule: Rule;
  fields: readonly FilterField[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

/** Operators that compare with the same kind of value, so that changing between them keeps it. */
const MANY = new Set<Operator>(['in', 'notIn']);
const shape = (operator: Operator) => (MANY.has(operator) ? 'many' : operator === 'between' ? 'two' : 'one');

/** One comparison: field, operator, value. */
export function RuleRow({ rule, fields, onChange, onRemove }: RuleRowProps) {
  const { t } = useUiText();
  const field = fields.find((one) => one.field === rule.field) ?? fields[0];
  if (!field) return null;
  const setField = (name: string) => {
    const chosen = fields.find((one) => one.field === name);
    if (chosen) onChange(newRule(chosen));
  };
  const setOperator = (operator: Operator) =>
    onChange({ ...rule, operator, value: shape(operator) === shape(rule.operator) ? rule.value : null });
  return (
    <div className={classes['rule']}>
      <Select
        className={classes['field'] ?? ''}
        aria-label={t('filter.field')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={fields.map(({ field: value, label }) => ({ value, label }))}
        value={rule.field}
        onChange={setField}
      />
      <Select
        className={classes['operator'] ?? ''}
        aria-label={t('filter.operator', { field: field.label })}
        popupMatchSelectWidth={false}
        options={operatorsOf(field).map((value) => ({ value, label: t(`filter.op.${value}`) }))}
        value={rule.operator}
        onChange={setOperator}
      />
      <div className={classes['input']}>
        <RuleValueInput rule={rule} field={field} onChange={(value) => onChange({ ...rule, value })} />
      </div>
      <Button
        type="text"
        aria-label={t('filter.remove', { field: field.label })}
        icon={<Icon name="close" />}
        onClick={onRemove}
      />
    </div>
  );
}
