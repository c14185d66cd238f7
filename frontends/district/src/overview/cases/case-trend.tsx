import { useFormat } from '@guanjia/domain';
import { Alert, Bars, Section, useText } from '@guanjia/ui';

interface CaseTrendProps {
  /** Month by month, `YYYY-MM`; null when cases cannot be reached. */
  months: { month: string; accepted: number; resolved: number }[] | null;
}

/** Cases accepted and resolved, month by month. */
export function CaseTrend({ months }: CaseTrendProps) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Section title={t('trend.title')}>
      {months === null ? (
        <Alert type="info" title={t('overview.unavailable')} />
      ) : (
        <Bars
          height={220}
          label={t('trend.title')}
          categories={months.map(({ month }) => format.month(month))}
          series={[
            { name: t('trend.accepted'), values: months.map(({ accepted }) => accepted) },
            { name: t('trend.resolved'), values: months.map(({ resolved }) => resolved) },
          ]}
        />
      )}
    </Section>
  );
}
