/** The calendar widgets; a chunk of its own, fetched with the first date field. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { currentLanguage } from '../i18n/i18n.ts';
import type { DateRangeFieldProps } from './date-range-field.tsx';
import type { DateTextProps } from './date-text.tsx';
import classes from './dates.module.css';
import { isLocalDate, localDateTyped } from './local-date.ts';
import { useRef, useState } from 'react';

const FORMAT = 'YYYY-MM-DD';
/** As dates are written elsewhere on the page; `YYYY-MM-DD` may be typed in every language. */
const FORMATS = { 'zh-CN': [FORMAT], en: ['D MMM YYYY', FORMAT] };

const read = (value: string | null | undefined): Dayjs | null => (value ? dayjs(value, FORMAT) : null);
const write = (value: Dayjs | null | undefined): string | null => value?.format(FORMAT) ?? null;

function speak(): void {
  dayjs.locale(currentLanguage() === 'zh-CN' ? 'zh-cn' : 'en-gb');
}

/**
 * The calendar with a text that may be typed. The widget keeps the last whole date to itself while another one is being
 * typed; what is typed is told at once.
 */
export function LoadedDateText({ value, onChange, onBlur, min, max, label, faulty, ...rest }: DateTextProps) {
  speak();
  const text = value ?? null;
  const [whole, setWhole] = useState(text);
  if (text !== whole && (!text || isLocalDate(text))) setWhole(text);
  const field = useRef<HTMLSpanElement>(null);
  const tell = () => {
    const typed = localDateTyped(field.current?.querySelector('input')?.value ?? '');
    if (typed !== text) onChange?.(typed);
  };
  return (
    <span ref={field} onInput={tell}>
      <DatePicker
        {...rest}
        preserveInvalidOnBlur
        className={classes['date'] ?? ''}
        {...(label ? { 'aria-label': label } : {})}
        {...(faulty ? { status: 'error' as const } : {})}
        format={FORMATS[currentLanguage()]}
        value={read(whole && isLocalDate(whole) ? whole : null)}
        {...(min ? { minDate: dayjs(min) } : {})}
        {...(max ? { maxDate: dayjs(max) } : {})}
        onChange={(next) => onChange?.(write(next))}
        onBlur={() => {
          tell();
          onBlur?.();
        }}
        // Picking the date that was there before is no change to the widget.
        onOpenChange={(open) => !open && tell()}
      />
    </span>
  );
}

export function LoadedDateRangeField({ value, onChange, label }: DateRangeFieldProps) {
  speak();
  return (
    <DatePicker.RangePicker
      className={classes['range'] ?? ''}
      aria-label={label}
      allowEmpty={[true, true]}
      format={FORMATS[currentLanguage()]}
      value={[read(value[0]), read(value[1])]}
      onChange={(next) => onChange([write(next?.[0]), write(next?.[1])])}
    />
  );
}
