/** The calendar widgets; a chunk of its own, fetched with the first date field. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { currentLanguage } from '../i18n/i18n.ts';
import type { DateFieldProps, DateRangeFieldProps } from './date-field.tsx';
import classes from './dates.module.css';

const FORMAT = 'YYYY-MM-DD';

const read = (value: string | null | undefined): Dayjs | null => (value ? dayjs(value, FORMAT) : null);
const write = (value: Dayjs | null | undefined): string | null => value?.format(FORMAT) ?? null;

function speak(): void {
  dayjs.locale(currentLanguage() === 'zh-CN' ? 'zh-cn' : 'en-gb');
}

export function LoadedDateField({ value, onChange, min, max, label, ...rest }: DateFieldProps) {
  speak();
  return (
    <DatePicker
      {...rest}
      className={classes['date'] ?? ''}
      {...(label ? { 'aria-label': label } : {})}
      format={FORMAT}
      value={read(value)}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      onChange={(next) => onChange?.(write(next))}
    />
  );
}

export function LoadedDateRangeField({ value, onChange, label }: DateRangeFieldProps) {
  speak();
  return (
    <DatePicker.RangePicker
      className={classes['range'] ?? ''}
      aria-label={label}
      allowEmpty={[true, true]}
      format={FORMAT}
      value={[read(value[0]), read(value[1])]}
      onChange={(next) => onChange([write(next?.[0]), write(next?.[1])])}
    />
  );
}
