import { formatDateTime, formatLocalDate, usePlainFormat } from '@guanjia/ui';
import { useText } from '../texts.ts';
import { hourDue } from '../deadlines/explain.ts';
import { formatArea } from './area.ts';
import type { AreaFormat } from './area.ts';

type Maybe<Value> = Value | null | undefined;

/** The formats of the current language, those of the field among them. */
export function useFormat() {
  const { language } = useText();
  return {
    ...usePlainFormat(),
    /** By when something is due: its date, and the hour where it has not the whole day. */
    due: (dueOn: Maybe<string>, dueAt: Maybe<string>) =>
      hourDue(dueAt) ? formatDateTime(dueAt, language) : formatLocalDate(dueOn, language),
    /** Floor area in units of 0.01 m². */
    area: (value: Maybe<number>, format?: AreaFormat) => formatArea(value, language, format),
  };
}
