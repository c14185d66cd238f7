import { Input, InputNumber, Space } from 'antd';
import { Select } from '../../forms/select.tsx';
import { DateField } from '../../dates/date-field.tsx';
import { DateRangeField } from '../../dates/date-range-field.tsx';
import { useUiText } from '../../i18n/text.tsx';
import type { FilterField } from './filter-field.ts';
import type { Rule, RuleValue } from './rule-tree.ts';
import classes from './rule-builder.module.css';

export interface RuleValueProps {
  rule: Rule;
  field: FilterField;
  onChange: (value: RuleValue) => void;
}

/** What a field is compared with. */
export function RuleValueInput({ rule: { operator, value }, field, onChange }: RuleValueProps) {
  const { t } = useUiText();
  const label = t('filter.value', { field: field.label });
  if (['yes', 'no', 'empty', 'filled'].includes(operator)) return null;
  const [from = null, to = null] = Array.isArray(value) ? (value as readonly (string | number | null)[]) : [];
  switch (field.kind) {
    case 'choice':
    case 'prefix':
      return (
        <Select
          className={classes['value'] ?? ''}
          aria-label={label}
          placeholder={t('filter.choose')}
          showSearch={{ optionFilterProp: 'label', ...(field.search ? { onSearch: field.search } : {}) }}
          onOpenChange={(open) => {
            if (open) field.search?.('');
          }}
          options={field.options ?? []}
          popupMatchSelectWidth={false}
          {...(field.kind === 'choice'
            ? { mode: 'multiple' as const, value: (value as string[] | null) ?? [] }
            : { value: value as string | null })}
          onChange={(chosen: string | string[] | null) => onChange(chosen)}
        />
      );
    case 'date':
      return operator === 'between' ? (
        <DateRangeField
          label={label}
          value={[from as string | null, to as string | null]}
          onChange={(days) => onChange(days)}
        />
      ) : (
        <DateField label={label} value={value as string | null} onChange={onChange} />
      );
    case 'number':
      return operator === 'between' ? (
        <Space size={4}>
          <InputNumber
            aria-label={t('lists.from', { label: field.label })}
            value={from as number | null}
            onChange={(low) => onChange([low, to])}
          />
          <span aria-hidden="true">–</span>
          <InputNumber
            aria-label={t('lists.to', { label: field.label })}
            value={to as number | null}
            onChange={(high) => onChange([from, high])}
          />
        </Space>
      ) : (
        <InputNumber
          aria-label={label}
          value={value as number | null}
          onChange={(number) => onChange(number)}
        />
      );
    default:
      return (
        <Input
          className={classes['value'] ?? ''}
          aria-label={label}
          maxLength={200}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
