import { Radio, useEnumLabel } from '@guanjia/ui';
import styles from './enum-choice.module.css';

interface EnumChoiceProps {
  type: string;
  values: string[];
  label: string;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** One of a few values, all in sight; the arrow keys move between them. */
export function EnumChoice({ type, values, label, id, value, onChange }: EnumChoiceProps) {
  const enumLabel = useEnumLabel();
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      className={styles['choice'] ?? ''}
      optionType="button"
      aria-label={label}
      value={value ?? null}
      options={values.map((one) => ({ value: one, label: enumLabel(type, one) }))}
      onChange={(event) => onChange?.(String(event.target.value))}
    />
  );
}
