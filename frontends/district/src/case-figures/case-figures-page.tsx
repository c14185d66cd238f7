import { Loaded, Page, Stack, useFormat, useText } from '@guanjia/ui';
import { CaseFiguresDocument } from '../generated/graphql.ts';
import { ExploreLink } from '../overview/explore-link.tsx';
import { PeriodPicker } from '../overview/period-picker.tsx';
import { Breakdown } from './breakdown.tsx';
import { RateCards } from './rate-cards.tsx';
import { useCaseFigures } from './use-case-figures.ts';

/** How cases are handled: the rates with what they were before, and what they are made of. */
export function CaseFiguresPage() {
  const { t } = useText();
  const format = useFormat();
  const { result, period, variables, search, setSearch } = useCaseFigures();
  return (
    <Page
      title={t('caseFigures.title')}
      subtitle={t('overview.period', { from: format.date(period.from), to: format.date(period.to) })}
      actions={
        <>
          <ExploreLink exploration={{ query: CaseFiguresDocument, variables: { ...variables } }} />
          <PeriodPicker period={period} onChange={setSearch} />
        </>
      }
    >
      <Loaded result={result} needs={(data) => data.division?.caseSummary}>
        {({ division }) =>
          division?.caseSummary && (
            <Stack>
              <RateCards figures={division.caseSummary} variables={variables} />
              <Breakdown variables={variables} by={search.get('by')} onChange={(by) => setSearch({ by })} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
