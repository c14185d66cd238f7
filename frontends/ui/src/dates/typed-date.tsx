import { Input } from 'antd';
import { useState } from 'react';
import classes from './dates.module.css';
import type { DateFieldProps } from './date-field.tsx';
import { hasLeft } from './has-left.ts';
import { isLocalDate } from './local-date.ts';

/**
 * A date that is typed as `YYYY-MM-DD`, as in the calendar field that follows. The browser's own date field would do for
 * neither: it wants the parts in the order of the browser's language, and takes any year of six digits.
 */
export function TypedDate({ id, value, onChange, min, max, label, ...rest }: DateFieldProps) {
  const { placeholder, disabled = false, autoFocus = false } = rest;
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    if (!text) onChange?.(null);
    else if (isLocalDate(text) && (!min || text >= min) && (!max || text <= max)) onChange?.(text);
  };
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      className={classes['date'] ?? ''}
      autoComplete="off"
      autoFocus={autoFocus}
      disabled={disabled}
      value={typed ?? value ?? ''}
      onChange={(event) => take(event.target.value.trim())}
      onBlur={({ target }) => hasLeft(target) && setTyped(null)}
    />
  );
}
