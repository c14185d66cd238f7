import { useFormat } from '@guanjia/domain';
import { DescriptionList, Section, StatusTag, useText } from '@guanjia/ui';
import type { CalendarYearsQuery } from '../../generated/graphql.ts';

interface YearFactsProps {
  year: number;
  /** Null: nobody loaded it and nothing waits for it. */
  facts: CalendarYearsQuery['calendarYears'][number] | null;
}

/** Where a year's arrangement comes from and what it holds. */
export function YearFacts({ year, facts }: YearFactsProps) {
  const { t } = useText();
  const format = useFormat();
  if (!facts?.loaded) return null;
  return (
    <Section
      title={t('timing.calendar.year', { year })}
      extra={<StatusTag tone="good">{t('timing.calendar.loaded')}</StatusTag>}
    >
      <DescriptionList
        columns={2}
        items={[
          { label: t('timing.calendar.off'), value: t('timing.calendar.days', { count: facts.daysOff }) },
          {
            label: t('timing.calendar.worked'),
            value: t('timing.calendar.days', { count: facts.daysWorked }),
          },
          {
            label: t('timing.calendar.source'),
            span: 2,
            value: facts.sources.map((source) => <div key={source}>{source}</div>),
          },
          {
            label: t('timing.calendar.loadedBy'),
            span: 2,
            value: facts.loadedAt
              ? `${facts.loadedBy} · ${format.dateTime(facts.loadedAt)}`
              : t('timing.calendar.withPlatform'),
          },
        ]}
      />
    </Section>
  );
}
