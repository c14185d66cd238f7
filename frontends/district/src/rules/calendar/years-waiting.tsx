import { Alert, Button, Stack, useText } from '@guanjia/ui';
import type { CalendarYearsQuery } from '../../generated/graphql.ts';

interface YearsWaitingProps {
  years: CalendarYearsQuery['calendarYears'];
  mayLoad: boolean;
  onLoad: (year: number) => void;
}

/** The years that running deadlines wait for: until they are loaded, those dates are provisional. */
export function YearsWaiting({ years, mayLoad, onLoad }: YearsWaitingProps) {
  const { t } = useText();
  const waiting = years.filter((one) => one.waiting > 0);
  if (waiting.length === 0) return null;
  return (
    <Stack>
      {waiting.map(({ year, waiting: count }) => (
        <Alert
          key={year}
          type="warning"
          showIcon
          title={t('timing.calendar.waiting', { year, count })}
          {...(mayLoad
            ? {
                action: (
                  <Button size="small" onClick={() => onLoad(year)}>
                    {t('timing.load.year', { year })}
                  </Button>
                ),
              }
            : {})}
        />
      ))}
    </Stack>
  );
}
