import './add-texts.ts';
import { ExploreLink, PeriodPicker, RecordedLater, useFormat } from '@guanjia/domain';
import { Loaded, Page, Stack } from '@guanjia/ui';
import { CaseFiguresDocument } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import { Breakdown } from './breakdown.tsx';
import { RateCards } from './rate-cards.tsx';
import { useCaseFigures } from './use-case-figures.ts';

/** How the viewer's division handles its cases: the rates with what they were before, and what they are made of. */
export function CaseFiguresPage() {
  return (
    <Scope>
      <Figures />
    </Scope>
  );
}

function Figures() {
  const { t } = useText();
  const format = useFormat();
  const { result, period, variables, search, setSearch } = useCaseFigures();
  return (
    <Page
      title={t('caseFigures.title')}
      subtitle={t('figures.period', { from: format.date(period.from), to: format.date(period.to) })}
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
              <RecordedLater figures={division.caseSummary} />
              <RateCards figures={division.caseSummary} variables={variables} />
              <Breakdown variables={variables} by={search.get('by')} onChange={(by) => setSearch({ by })} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
