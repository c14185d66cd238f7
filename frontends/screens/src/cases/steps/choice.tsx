import { Radio, useEnumLabel } from '@guanjia/ui';

const ANSWERS = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'UNREACHED'];

interface SatisfactionChoiceProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** How the complainant found the result, one of four answers. */
export function SatisfactionChoice({ id, value, onChange }: SatisfactionChoiceProps) {
  const enumLabel = useEnumLabel();
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      vertical
      value={value ?? null}
      options={ANSWERS.map((answer) => ({ value: answer, label: enumLabel('Satisfaction', answer) }))}
      onChange={(event) => onChange?.(String(event.target.value))}
    />
  );
}
