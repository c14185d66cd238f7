import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

export interface DateFieldProps {
  id?: string;
  /** `YYYY-MM-DD`; given by `Form.Item` inside a form. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  min?: string;
  max?: string;
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  allowClear?: boolean;
  autoFocus?: boolean;
}

export interface DateRangeFieldProps {
  label: string;
  /** From and to, both included, both `YYYY-MM-DD`. */
  value: [string | null, string | null];
  onChange: (value: [string | null, string | null]) => void;
}

interface Pickers {
  One: ComponentType<DateFieldProps>;
  Range: ComponentType<DateRangeFieldProps>;
}

let loaded: Pickers | undefined;

/** The calendar widgets once they are there; until then, and if they cannot be fetched, dates are typed. */
function usePickers(): Pickers | undefined {
  const [pickers, setPickers] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    void import('./pickers.tsx').then(
      ({ LoadedDateField, LoadedDateRangeField }) => {
        loaded = { One: LoadedDateField, Range: LoadedDateRangeField };
        if (wanted) setPickers(loaded);
      },
      // The plain field below goes on working.
      () => undefined,
    );
    return () => void (wanted = false);
  }, []);
  return pickers;
}

/** A calendar date as text `YYYY-MM-DD`; works as a field of a form. */
export function DateField(props: DateFieldProps) {
  const pickers = usePickers();
  // A field that somebody is typing into is not taken from under the hands.
  const [typing, setTyping] = useState(false);
  if (pickers && !typing) return <pickers.One {...props} />;
  const { id, value, onChange, label, disabled = false } = props;
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      type="date"
      disabled={disabled}
      value={value ?? ''}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={(event) => onChange?.(event.target.value || null)}
    />
  );
}

/** Two calendar dates; either may be left open. */
export function DateRangeField(props: DateRangeFieldProps) {
  const pickers = usePickers();
  if (pickers) return <pickers.Range {...props} />;
  const { label, value, onChange } = props;
  return (
    <>
      <Input
        type="date"
        aria-label={label}
        value={value[0] ?? ''}
        onChange={(event) => onChange([event.target.value || null, value[1]])}
      />
      <Input
        type="date"
        aria-label={label}
        value={value[1] ?? ''}
        onChange={(event) => onChange([value[0], event.target.value || null])}
      />
    </>
  );
}
