import { useQuery } from '@apollo/client/react';
import { useHasRole, useToday } from '@guanjia/domain';
import { ActionButton, Columns, Icon, lazyPart, Loaded, Page, useSearchParams, useText } from '@guanjia/ui';
import { useState } from 'react';
import { CalendarYearsDocument } from '../../generated/graphql.ts';
import { RuleChanges } from '../rule-changes.tsx';
import { useRulesTabs } from '../rules-tabs.tsx';
import { YearFacts } from './year-facts.tsx';
import { YearPanel } from './year-panel.tsx';
import { YearsWaiting } from './years-waiting.tsx';

const LoadYearDrawer = lazyPart(() =>
  import('../load/load-year-drawer.tsx').then((part) => part.LoadYearDrawer),
);

/** Which years the platform can count over, and the days in them that do not follow the week. */
export function CalendarPage() {
  const { t } = useText();
  const tabs = useRulesTabs();
  const today = useToday();
  const mayLoad = useHasRole('ADMINISTRATOR');
  const [params, change] = useSearchParams();
  const [loading, setLoading] = useState<number | null>(null);
  const result = useQuery(CalendarYearsDocument, { fetchPolicy: 'cache-and-network' });
  const year = Number(params.get('year') ?? today.slice(0, 4));
  const show = (next: number) => change({ year: String(next) });
  const nextYear = Math.max(Number(today.slice(0, 4)), ...yearsOf(result.data, true)) + 1;
  return (
    <Page
      title={t('timing.title')}
      subtitle={t('timing.subtitle')}
      tabs={tabs}
      actions={
        <ActionButton
          type="primary"
          icon={<Icon name="upload" />}
          allowed={mayLoad}
          reason={t('timing.load.administratorsOnly')}
          onClick={() => setLoading(nextYear)}
        >
          {t('timing.load.open')}
        </ActionButton>
      }
    >
      <Loaded result={result}>
        {({ calendarYears: years }) => {
          const facts = years.find((one) => one.year === year) ?? null;
          return (
            <>
              <YearsWaiting years={years} mayLoad={mayLoad} onLoad={setLoading} />
              <Columns
                aside={
                  <>
                    <YearFacts year={year} facts={facts} />
                    <RuleChanges />
                  </>
                }
              >
                <YearPanel
                  year={year}
                  years={years}
                  onYear={show}
                  mayLoad={mayLoad}
                  onLoad={() => setLoading(year)}
                />
              </Columns>
            </>
          );
        }}
      </Loaded>
      {loading !== null ? (
        <LoadYearDrawer
          key={loading}
          year={loading}
          onClose={() => setLoading(null)}
          onLoaded={(loaded) => show(loaded)}
        />
      ) : null}
    </Page>
  );
}

function yearsOf(data: { calendarYears: { year: number; loaded: boolean }[] } | undefined, loaded: boolean) {
  return (data?.calendarYears ?? []).filter((one) => one.loaded === loaded).map(({ year }) => year);
}
