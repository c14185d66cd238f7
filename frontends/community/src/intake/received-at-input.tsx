import { useToday } from '@guanjia/domain';
import { Button, DateText, Input, Space, useText } from '@guanjia/ui';
import { useState } from 'react';
import styles from './received-at-input.module.css';

interface ReceivedAtProps {
  id?: string;
  /** `YYYY-MM-DDTHH:mm`, with seconds where they are known, in the office's time; empty means now. */
  value?: string;
  onChange?: (value: string | undefined) => void;
}

const OFFICE_OPENS = '08:30';

/** When the complaint came in: now, unless another time is typed. */
export function ReceivedAt({ id, value, onChange }: ReceivedAtProps) {
  const { t } = useText();
  const today = useToday();
  // A time that a pasted text or a draft brings does not call the cursor.
  const [asked, setAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    onChange?.(`${today}T${OFFICE_OPENS}`);
  };
  if (!value) {
    return (
      <Space>
        <span>{t('intake.now')}</span>
        <Button {...(id ? { id } : {})} size="small" onClick={ask}>
          {t('intake.otherTime')}
        </Button>
      </Space>
    );
  }
  const [date = today, time = ''] = value.split('T');
  return (
    <Space wrap>
      <DateText
        label={t('intake.receivedOn')}
        max={today}
        value={date}
        allowClear={false}
        onChange={(day) => onChange?.(`${day ?? ''}T${time}`)}
      />
      <Input
        {...(id ? { id } : {})}
        className={styles['time'] ?? ''}
        aria-label={t('intake.receivedTime')}
        autoFocus={asked}
        inputMode="numeric"
        maxLength={8}
        value={time}
        onChange={(event) => onChange?.(`${date}T${event.target.value}`)}
      />
      <Button size="small" onClick={() => onChange?.(undefined)}>
        {t('intake.now')}
      </Button>
    </Space>
  );
}
