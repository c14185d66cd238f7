import { FigureCard, Grid, Icon, useFormat, useNarrow, useText } from '@guanjia/ui';
import { figureQuery } from '../overview/figures/figure-query.ts';
import { changeOf } from './change-of.ts';
import type { CaseFiguresOf, FiguresVariables } from './use-case-figures.ts';
import styles from './rate-cards.module.css';

const RATES = [
  'responseRate',
  'solvedRate',
  'satisfactionRate',
  'resolutionRate',
  'onTimeResolutionRate',
] as const;
const ICONS = { up: 'up', down: 'down', same: 'minus' } as const;

interface RateCardsProps {
  figures: CaseFiguresOf;
  variables: FiguresVariables;
}

/** The rates by which the handling of cases is judged, each beside last year's and the last period's. */
export function RateCards({ figures, variables }: RateCardsProps) {
  const { t } = useText();
  const narrow = useNarrow();
  return (
    <Grid min={narrow ? 150 : 220}>
      {RATES.map((key) => (
        <FigureCard
          key={key}
          label={t(`metric.${key}.name`)}
          hint={t(`metric.${key}.made`)}
          figure={figures[key]}
          explore={figureQuery('caseSummary', key, { ...variables, asOf: variables.period.to })}
        >
          <Compared with="lastYear" now={figures[key].value} then={figures.lastYear[key].value} />
          {figures.lastPeriod ? (
            <Compared with="lastPeriod" now={figures[key].value} then={figures.lastPeriod[key].value} />
          ) : null}
        </FigureCard>
      ))}
    </Grid>
  );
}

interface ComparedProps {
  with: 'lastYear' | 'lastPeriod';
  now: number | null;
  then: number | null;
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
              earlier: format.percent(then),
            })
          : t(`caseFigures.${earlier}.unknown`)}
      </span>
    </div>
  );
}
