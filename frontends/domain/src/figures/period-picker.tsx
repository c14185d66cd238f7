import { DateRangeField } from '@guanjia/ui';
import { useText } from '../texts.ts';
import type { ReportingPeriod } from './reporting-period.ts';

interface PeriodPickerProps {
  period: ReportingPeriod;
  onChange: (changes: Record<keyof ReportingPeriod, string | null>) => void;
}

/** From which day to which a page of figures speaks; an open start means from the first case on record. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useText();
  return (
    <DateRangeField
      label={t('figures.picker')}
      value={[period.from, period.to]}
      onChange={([from, to]) => onChange({ from, to })}
    />
  );
}
