import { DateField, Input } from '@guanjia/ui';
import { useId, useState } from 'react';
import { useText } from '../scope.ts';
import styles from './simulator.module.css';
import { OPENING } from './simulated-case.ts';

interface MomentFieldProps {
  label: string;
  /** `YYYY-MM-DDTHH:mm`; null: not yet. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** What is wrong with it, in the reader's language. */
  error?: string | null | undefined;
  /** It can be left out. */
  clearable?: boolean;
}

/** A date with its time of day, which matters where a limit is in hours. */
export function MomentField({ label, value, onChange, error, clearable = true }: MomentFieldProps) {
  const { t } = useText();
  const id = useId();
  const [date = null, time = OPENING] = value?.split('T') ?? [];
  return (
    <div className={styles['field']} role="group" aria-labelledby={id}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <span className={styles['moment']}>
        <DateField
          label={t('simulator.dateOf', { what: label })}
          value={date}
          allowClear={clearable}
          onChange={(day) => onChange(day ? `${day}T${time}` : null)}
        />
        <TimeField
          label={t('simulator.timeOf', { what: label })}
          time={time}
          disabled={!date}
          onChange={(next) => onChange(`${date}T${next}`)}
        />
      </span>
      {error ? (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface TimeFieldProps {
  label: string;
  time: string;
  disabled: boolean;
  onChange: (time: string) => void;
}

/** A time of day as it is typed; half of one changes nothing. */
function TimeField({ label, time, disabled, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) && text !== time) onChange(text);
  };
  return (
    <Input
      className={styles['time'] ?? ''}
      aria-label={label}
      inputMode="numeric"
      maxLength={5}
      disabled={disabled}
      value={disabled ? '' : (typed ?? time)}
      onChange={(event) => take(event.target.value.trim())}
      onBlur={() => setTyped(null)}
    />
  );
}
