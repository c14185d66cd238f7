import { useState } from 'react';
import { dateFault } from './date-fault.ts';
import { DateText } from './date-text.tsx';
import type { DateTextProps } from './date-text.tsx';
import classes from './dates.module.css';
import { useDateFault } from './use-date-fault.ts';

export interface DateFieldProps extends Omit<DateTextProps, 'onBlur' | 'faulty'> {
  /** Hears of whole dates only, and of an emptied field where that is allowed. */
  onChange?: (value: string | null) => void;
}

/**
 * A calendar date `YYYY-MM-DD` outside a form; inside one see DateItem. What is no date yet stays as it was typed, with
 * what is wrong with it once the cursor has left.
 */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const { min, max, allowClear = true } = rest;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const fault = useDateFault({ min, max })(draft);
  const take = (text: string | null) => {
    setLeft(false);
    const wanting = text ? dateFault(text, { min, max }) !== null : !allowClear;
    setDraft(wanting ? (text ?? '') : null);
    if (!wanting) onChange?.(text);
  };
  const leave = () => {
    setLeft(true);
    // A field that has to hold a date gets the last one back when it was emptied.
    if (draft === '') setDraft(null);
  };
  const shown = left ? fault : null;
  return (
    <span className={classes['field']}>
      <DateText
        {...rest}
        value={draft ?? value ?? null}
        onChange={take}
        onBlur={leave}
        faulty={shown !== null}
      />
      {shown ? (
        <span className={classes['fault']} role="alert">
          {shown}
        </span>
      ) : null}
    </span>
  );
}
