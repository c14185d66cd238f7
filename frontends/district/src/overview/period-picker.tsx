import { Input, Space, useText, useToday } from '@guanjia/ui';
import type { ReportingPeriod } from './reporting-period.ts';

interface PeriodPickerProps {
  period: ReportingPeriod;
  onChange: (changes: Partial<Record<keyof ReportingPeriod, string>>) => void;
}

/** From which day to which the overview speaks. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useText();
  const today = useToday();
  return (
    <Space.Compact>
      <Input
        type="date"
        aria-label={t('overview.from')}
        max={period.to}
        value={period.from ?? ''}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <Input
        type="date"
        aria-label={t('overview.to')}
        {...(period.from ? { min: period.from } : {})}
        max={today}
        value={period.to}
        onChange={(event) => onChange({ to: event.target.value })}
      />
    </Space.Compact>
  );
}
