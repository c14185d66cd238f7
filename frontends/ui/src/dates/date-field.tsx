import { useEffect, useState } from 'react';
import type { ComponentType, FocusEvent } from 'react';
import classes from './dates.module.css';
import { hasLeft } from './has-left.ts';
import { TypedDate } from './typed-date.tsx';

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

/** Whether somebody is typing into an element; the handlers belong to it. */
function useTyping() {
  const [typing, setTyping] = useState(false);
  const onFocus = () => setTyping(true);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
    hasLeft(currentTarget, relatedTarget) && setTyping(false);
  return { typing, handlers: { onFocus, onBlur } };
}

/**
 * A calendar date as text `YYYY-MM-DD`; works as a field of a form. Until the calendar is there the date is typed, and a
 * field that somebody is typing into is not taken from under the hands: the calendar comes when the cursor has left.
 */
export function DateField(props: DateFieldProps) {
  // The calendar that comes late must not take the cursor back from where it has gone.
  const [late] = useState(() => loaded === undefined);
  const pickers = usePickers();
  const { typing, handlers } = useTyping();
  if (pickers && !typing) return <pickers.One {...props} {...(late ? { autoFocus: false } : {})} />;
  return (
    <span className={classes['one']} {...handlers}>
      <TypedDate {...props} />
    </span>
  );
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
      <TypedDate label={label} value={from} onChange={(day) => onChange([day, to])} />
      <TypedDate label={label} value={to} onChange={(day) => onChange([from, day])} />
    </span>
  );
}
