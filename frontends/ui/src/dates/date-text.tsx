import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import classes from './dates.module.css';
import { isLocalDate } from './local-date.ts';
import { TypedDate } from './typed-date.tsx';
import type { DateRangeFieldProps } from './date-range-field.tsx';
import { useTyping } from './use-typing.ts';

export interface DateTextProps {
  id?: string;
  /** `YYYY-MM-DD`, or what somebody has typed of it so far. */
  value?: string | null;
  /** Hears of every key: the text may be no date yet. */
  onChange?: (value: string | null) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  allowClear?: boolean;
  autoFocus?: boolean;
  /** Whether what stands in it was found wrong. */
  faulty?: boolean;
}

interface Pickers {
  One: ComponentType<DateTextProps>;
  Range: ComponentType<DateRangeFieldProps>;
}

let loaded: Pickers | undefined;

/** The calendar widgets once they are there; until then, and if they cannot be fetched, dates are typed. */
export function usePickers(): Pickers | undefined {
  const [pickers, setPickers] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    void import('./pickers.tsx').then(
      ({ LoadedDateText, LoadedDateRangeField }) => {
        loaded = { One: LoadedDateText, Range: LoadedDateRangeField };
        if (wanted) setPickers(loaded);
      },
      // The plain field below goes on working.
      () => undefined,
    );
    return () => void (wanted = false);
  }, []);
  return pickers;
}

/**
 * A calendar date as it is typed or picked. Until the calendar is there the date is typed, and a field that somebody is
 * typing into is not taken from under the hands: the calendar comes when the cursor has left and the date is whole.
 */
export function DateText(props: DateTextProps) {
  // The calendar that comes late must not take the cursor back from where it has gone.
  const [late] = useState(() => loaded === undefined);
  const pickers = usePickers();
  const { typing, handlers } = useTyping();
  const [stays, setStays] = useState(false);
  const calendar = pickers && (stays || (!typing && (!props.value || isLocalDate(props.value))));
  useEffect(() => {
    if (calendar) setStays(true);
  }, [calendar]);
  if (calendar) return <pickers.One {...props} {...(late ? { autoFocus: false } : {})} />;
  return (
    <span className={classes['one']} {...handlers}>
      <TypedDate {...props} />
    </span>
  );
}
