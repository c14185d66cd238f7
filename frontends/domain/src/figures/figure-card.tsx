import { explorerPath, Icon, Link, Sparkline } from '@guanjia/ui';
import type { Exploration } from '@guanjia/ui';
import { useText } from '../texts.ts';
import type { ReactNode } from 'react';
import { CountLink } from './count-link.tsx';
import type { FigureData } from './figure-data.ts';
import { FigureParts } from './figure.tsx';
import classes from './figures.module.css';
import { useFigureText } from './use-figure-text.ts';

export interface FigureCardProps {
  label: string;
  figure: FigureData | null | undefined;
  hint?: ReactNode;
  /** The same figure over time, oldest first. */
  trend?: number[];
  tone?: 'good' | 'warn' | 'bad';
  /** The query behind the figure. */
  explore?: Exploration;
  children?: ReactNode;
}

/** One figure with everything a reader may ask of it: how it is made up, which rows, how it moved, which query. */
export function FigureCard({ label, figure, hint, trend, tone, explore, children }: FigureCardProps) {
  const text = useFigureText();
  const { t } = useText();
  return (
    <div className={classes['card']} role="group" aria-label={label}>
      <div className={classes['label']}>
        <span>{label}</span>
        {explore && (
          <Link
            className={`${classes['explore']} gj-no-print`}
            to={explorerPath(explore)}
            title={t('figures.explore')}
          >
            <Icon name="explorer" label={t('figures.exploreOf', { label })} />
          </Link>
        )}
      </div>
      <div className={classes['line']}>
        <span className={classes['value']} data-tone={tone}>
          {figure?.unit === 'COUNT' ? (
            <CountLink count={figure.numerator} rows={figure.numeratorRows} figure={figure.key} />
          ) : (
            text.value(figure)
          )}
        </span>
        {trend && trend.length > 1 && <Sparkline values={trend} label={t('figures.trend', { label })} />}
      </div>
      {figure && figure.unit !== 'COUNT' && <FigureParts figure={figure} />}
      {hint && <div className={classes['hint']}>{hint}</div>}
      {children}
    </div>
  );
}
