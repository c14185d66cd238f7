import { useQuery } from '@apollo/client/react';
import { ActionButton, Button, EmptyState, Icon, Loaded, Section, Select, useText } from '@guanjia/ui';
import { CalendarDaysDocument } from '../../generated/graphql.ts';
import type { CalendarYearsQuery } from '../../generated/graphql.ts';
import styles from './calendar.module.css';
import { FestivalTable } from './festival-table.tsx';
import { YearCalendar } from './year-calendar.tsx';

interface YearPanelProps {
  year: number;
  years: CalendarYearsQuery['calendarYears'];
  onYear: (year: number) => void;
  mayLoad: boolean;
  onLoad: () => void;
}

/** One year: its calendar and its festivals, with the way to the years before and after. */
export function YearPanel({ year, years, onYear, mayLoad, onLoad }: YearPanelProps) {
  const { t } = useText();
  const loaded = years.some((one) => one.year === year && one.loaded);
  const result = useQuery(CalendarDaysDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
    skip: !loaded,
  });
  const choices = [...new Set([year, ...years.map((one) => one.year)])].sort((a, b) => b - a);
  return (
    <Section
      title={t('timing.calendar.title', { year })}
      extra={
        <div className={styles['years']}>
          <Button
            aria-label={t('timing.calendar.before')}
            icon={<Icon name="left" />}
            onClick={() => onYear(year - 1)}
          />
          <Select
            aria-label={t('timing.calendar.choose')}
            value={year}
            options={choices.map((value) => ({ value, label: t('timing.calendar.year', { year: value }) }))}
            onChange={onYear}
          />
          <Button
            aria-label={t('timing.calendar.after')}
            icon={<Icon name="right" />}
            onClick={() => onYear(year + 1)}
          />
        </div>
      }
    >
      {loaded ? (
        <Loaded result={result}>
          {({ calendarDays }) => (
            <div className={styles['year']}>
              <YearCalendar year={year} days={calendarDays} />
              <FestivalTable days={calendarDays} />
            </div>
          )}
        </Loaded>
      ) : (
        <EmptyState
          title={t('timing.calendar.notLoaded', { year })}
          hint={t('timing.calendar.notLoadedHint')}
          action={
            <ActionButton allowed={mayLoad} reason={t('timing.load.administratorsOnly')} onClick={onLoad}>
              {t('timing.load.year', { year })}
            </ActionButton>
          }
        />
      )}
    </Section>
  );
}
