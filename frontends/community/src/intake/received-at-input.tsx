import { Button, Input, Space, useText, useToday } from '@guanjia/ui';
import { useState } from 'react';

interface ReceivedAtProps {
  id?: string;
  /** Local date and time; empty means now. */
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** When the complaint came in: now, unless another time is typed. */
export function ReceivedAt({ id, value, onChange }: ReceivedAtProps) {
  const { t } = useText();
  const today = useToday();
  const [typing, setTyping] = useState(Boolean(value));
  if (!typing) {
    return (
      <Space>
        <span>{t('intake.now')}</span>
        <Button
          {...(id ? { id } : {})}
          size="small"
          onClick={() => {
            setTyping(true);
            onChange?.(`${today}T08:30`);
          }}
        >
          {t('intake.otherTime')}
        </Button>
      </Space>
    );
  }
  return (
    <Space.Compact>
      <Input
        {...(id ? { id } : {})}
        type="datetime-local"
        autoFocus
        max={`${today}T23:59`}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <Button
        onClick={() => {
          setTyping(false);
          onChange?.(undefined);
        }}
      >
        {t('intake.now')}
      </Button>
    </Space.Compact>
  );
}
