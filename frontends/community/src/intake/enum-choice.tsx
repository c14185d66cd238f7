import { useEnumOptions } from '@guanjia/domain';
import type { EnumName } from '@guanjia/domain';
import { Radio } from '@guanjia/ui';
import styles from './enum-choice.module.css';

interface EnumChoiceProps {
  type: EnumName;
  values: readonly string[];
  label: string;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** One of a few values, all in sight; the arrow keys move between them. */
export function EnumChoice({ type, values, label, id, value, onChange }: EnumChoiceProps) {
  const enumOptions = useEnumOptions();
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      className={styles['choice'] ?? ''}
      optionType="button"
      aria-label={label}
      value={value ?? null}
      options={enumOptions(type, values)}
      onChange={(event) => onChange?.(String(event.target.value))}
    />
  );
}
