import { DateRangeField } from '../dates/date-range-field.tsx';
import { useUiText } from '../i18n/text.tsx';
import type { ReportingPeriod } from './reporting-period.ts';

interface PeriodPickerProps {
  period: ReportingPeriod;
  onChange: (changes: Record<keyof ReportingPeriod, string | null>) => void;
}

/** From which day to which a page of figures speaks; an open start means from the first case on record. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useUiText();
  return (
    <DateRangeField
      label={t('figures.picker')}
      value={[period.from, period.to]}
      onChange={([from, to]) => onChange({ from, to })}
    />
  );
}
