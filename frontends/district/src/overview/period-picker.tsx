import { DateRangeField, useText } from '@guanjia/ui';
import type { ReportingPeriod } from './reporting-period.ts';

interface PeriodPickerProps {
  period: ReportingPeriod;
  onChange: (changes: Record<keyof ReportingPeriod, string | null>) => void;
}

/** From which day to which the overview speaks; an open start means from the first case on record. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useText();
  return (
    <DateRangeField
      label={t('overview.picker')}
      value={[period.from, period.to]}
      onChange={([from, to]) => onChange({ from, to })}
    />
  );
}
