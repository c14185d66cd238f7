import { ExploreLink, PeriodPicker, RecordedLater, useFormat, useViewer } from '@guanjia/domain';
import { Columns, Loaded, Page, Stack, useText } from '@guanjia/ui';
import { CaseTrend } from './cases/case-trend.tsx';
import { OpenByAge } from './cases/open-by-age.tsx';
import { Distributions } from './distribution/distributions.tsx';
import { FigureCards } from './figures/figure-cards.tsx';
import { Scale } from './figures/scale.tsx';
import { OverviewFiguresDocument } from '../generated/graphql.ts';
import { TierTable } from './tiers/tier-table.tsx';
import { EstateTreemap } from './treemap/estate-treemap.tsx';
import { useOverview } from './use-overview.ts';

/** How well the district's estates are run: every figure with what it is made of and the way to its rows. */
export function OverviewPage() {
  const { t } = useText();
  const format = useFormat();
  const { division } = useViewer();
  const { result, period, variables, setPeriod } = useOverview();
  return (
    <Page
      title={t('overview.title', { division: division.name })}
      subtitle={
        period.from
          ? t('figures.period', { from: format.date(period.from), to: format.date(period.to) })
          : t('overview.until', { to: format.date(period.to) })
      }
      actions={
        <>
          <ExploreLink exploration={{ query: OverviewFiguresDocument, variables }} />
          <PeriodPicker period={period} onChange={setPeriod} />
        </>
      }
    >
      <Loaded result={result} needs={(data) => data.division}>
        {({ division: shown }) =>
          shown && (
            <Stack>
              <Scale division={shown} />
              <RecordedLater figures={shown.caseSummary} />
              <FigureCards division={shown} variables={variables} />
              <Columns aside={<OpenByAge division={shown} />}>
                <CaseTrend months={shown.caseSummary?.months ?? null} />
              </Columns>
              <EstateTreemap prefix={division.code.slice(0, 6)} />
              <Distributions division={shown} />
              <TierTable code={division.code} period={period} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
