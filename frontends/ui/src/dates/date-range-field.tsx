import { DateField } from './date-field.tsx';
import { usePickers } from './date-text.tsx';
import classes from './dates.module.css';
import { useTyping } from './use-typing.ts';

export interface DateRangeFieldProps {
  label: string;
  /** From and to, both included, both `YYYY-MM-DD`. */
  value: [string | null, string | null];
  onChange: (value: [string | null, string | null]) => void;
}

/** Two calendar dates; either may be left open. */
export function DateRangeField(props: DateRangeFieldProps) {
  const pickers = usePickers();
  const { typing, handlers } = useTyping();
  if (pickers && !typing) return <pickers.Range {...props} />;
  const { label, value, onChange } = props;
  const [from, to] = value;
  return (
    <span className={classes['range']} {...handlers}>
      <DateField label={label} value={from} allowClear onChange={(day) => onChange([day, to])} />
      <DateField label={label} value={to} allowClear onChange={(day) => onChange([from, day])} />
    </span>
  );
}
