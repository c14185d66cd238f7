import { changeOf, FigureCard, figureQuery, useFormat } from '@guanjia/domain';
import { Grid, Icon, useNarrow } from '@guanjia/ui';
import type { FigureData } from '@guanjia/domain';
import type { CaseRatesFragment } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import type { CaseFiguresOf, FiguresVariables } from './use-case-figures.ts';
import styles from './rate-cards.module.css';

const RATES = [
  'responseRate',
  'acceptanceInTimeRate',
  'solvedRate',
  'satisfactionRate',
  'resolutionRate',
  'onTimeResolutionRate',
  'firstResolutionInTimeRate',
  'repeatedResolutionInTimeRate',
] as const;
const ICONS = { up: 'up', down: 'down', same: 'minus' } as const;

interface RateCardsProps {
  figures: CaseFiguresOf;
  variables: FiguresVariables;
}

/** The rates by which the handling of cases is judged, and how near to home they were settled. */
export function RateCards(props: RateCardsProps) {
  const narrow = useNarrow();
  return (
    <Grid min={narrow ? 150 : 220}>
      {RATES.map((key) => (
        <RateCard key={key} {...props} metric={key} of={(rates) => rates[key]} />
      ))}
      {props.figures.containment.map(({ level }) => (
        <RateCard
          key={level}
          {...props}
          metric="containment"
          level={level}
          of={({ containment }) => containment.find((one) => one.level === level)?.figure}
        />
      ))}
    </Grid>
  );
}

interface RateCardProps extends RateCardsProps {
  metric: string;
  /** For a metric that each level has. */
  level?: string;
  of: (rates: CaseRatesFragment) => FigureData | undefined;
}

/** One rate beside last year's and the last period's. */
function RateCard({ figures, variables, metric, level, of }: RateCardProps) {
  const { t } = useText();
  const text = level ? `metric.${metric}.${level}` : `metric.${metric}`;
  const figure = of(figures);
  const asked = { ...variables, asOf: variables.period.to };
  return (
    <FigureCard
      label={t(`${text}.name`)}
      hint={t(`${text}.made`)}
      figure={figure}
      explore={figureQuery('caseSummary', metric, asked, { byLevel: level !== undefined })}
    >
      <Compared with="lastYear" now={figure} then={of(figures.lastYear)} />
      {figures.lastPeriod ? <Compared with="lastPeriod" now={figure} then={of(figures.lastPeriod)} /> : null}
    </FigureCard>
  );
}

interface ComparedProps {
  with: 'lastYear' | 'lastPeriod';
  now: FigureData | undefined;
  then: FigureData | undefined;
}

/** The earlier value and how far the rate moved since, in words beside the arrow. */
function Compared({ with: earlier, now, then }: ComparedProps) {
  const { t } = useText();
  const format = useFormat();
  const change = changeOf(now, then);
  return (
    <div className={styles['compared']} data-direction={change?.direction}>
      {change ? <Icon name={ICONS[change.direction]} /> : null}
      <span>
        {change
          ? t(`caseFigures.${earlier}.${change.direction}`, {
              points: format.number(change.points, 1),
              earlier: format.share(then),
            })
          : t(`caseFigures.${earlier}.unknown`)}
      </span>
    </div>
  );
}
