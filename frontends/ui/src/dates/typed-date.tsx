import { Input } from 'antd';
import classes from './dates.module.css';
import type { DateTextProps } from './date-text.tsx';
import { hasLeft } from './has-left.ts';

/**
 * A date that is typed as `YYYY-MM-DD`, as in the calendar field that follows. The browser's own date field would do for
 * neither: it wants the parts in the order of the browser's language, and takes any year of six digits.
 */
export function TypedDate({ id, value, onChange, onBlur, label, ...rest }: DateTextProps) {
  const { placeholder, disabled = false, autoFocus = false, faulty = false } = rest;
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      {...(faulty ? { status: 'error' as const } : {})}
      className={classes['date'] ?? ''}
      autoComplete="off"
      autoFocus={autoFocus}
      disabled={disabled}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value.trim() || null)}
      onBlur={({ target }) => hasLeft(target) && onBlur?.()}
    />
  );
}
