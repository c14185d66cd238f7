import { Radio } from '@guanjia/ui';

interface ChoiceProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

/** One of a few answers, all of them to be seen. */
export function Choice({ id, value, onChange, options }: ChoiceProps) {
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      vertical
      value={value ?? null}
      options={[...options]}
      onChange={(event) => onChange?.(String(event.target.value))}
    />
  );
}
