import { Input, useToday } from '@guanjia/ui';

interface LocalDateInputProps {
  id?: string;
  /** YYYY-MM-DD */
  value?: string;
  onChange?: (value: string) => void;
}

/** A calendar date that cannot lie before today, typed or picked with the browser's own calendar. */
export function LocalDateInput({ id, value, onChange }: LocalDateInputProps) {
  const today = useToday();
  return (
    <Input
      type="date"
      min={today}
      {...(id ? { id } : {})}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
