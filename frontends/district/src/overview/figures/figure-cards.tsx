import { FigureCard, figureQuery } from '@guanjia/domain';
import { Grid, useNarrow, useText } from '@guanjia/ui';
import type { ReportingPeriod } from '@guanjia/domain';
import type { OverviewDivision } from '../use-overview.ts';

interface FigureCardsProps {
  division: OverviewDivision;
  variables: { code: string; asOf: string; period: ReportingPeriod };
}

/** The metrics that the district publishes, each with numerator, denominator, rows and its query. */
export function FigureCards({ division, variables }: FigureCardsProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const { registrySummary, caseSummary, ratingSummary } = division;
  const cards = [
    { summary: 'registrySummary', key: 'managementCoverage', figure: registrySummary?.managementCoverage },
    {
      summary: 'registrySummary',
      key: 'professionalCoverage',
      figure: registrySummary?.professionalCoverage,
    },
    { summary: 'ratingSummary', key: 'starRatedShare', figure: ratingSummary?.starRatedShare },
    { summary: 'registrySummary', key: 'committeeShare', figure: registrySummary?.committeeShare },
    { summary: 'caseSummary', key: 'resolutionRate', figure: caseSummary?.resolutionRate },
    { summary: 'caseSummary', key: 'onTimeResolutionRate', figure: caseSummary?.onTimeResolutionRate },
    {
      summary: 'caseSummary',
      key: 'firstResolutionInTimeRate',
      figure: caseSummary?.firstResolutionInTimeRate,
    },
    {
      summary: 'caseSummary',
      key: 'repeatedResolutionInTimeRate',
      figure: caseSummary?.repeatedResolutionInTimeRate,
    },
    { summary: 'caseSummary', key: 'collectiveOnTimeRate', figure: caseSummary?.collectiveOnTimeRate },
    { summary: 'registrySummary', key: 'areaPerHousehold', figure: registrySummary?.areaPerHousehold },
  ] as const;
  return (
    <Grid min={narrow ? 150 : 210}>
      {cards.map(({ summary, key, figure }) => (
        <FigureCard
          key={key}
          label={t(`metric.${key}.name`)}
          hint={figure ? t(`metric.${key}.made`) : t('overview.unavailable')}
          figure={figure}
          explore={figureQuery(summary, key, variables)}
        />
      ))}
    </Grid>
  );
}
