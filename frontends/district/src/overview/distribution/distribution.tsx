import { CountLink } from '@guanjia/domain';
import type { FigureRows } from '@guanjia/domain';
import type { ReactNode } from 'react';
import styles from './distribution.module.css';

export interface Share {
  key: string;
  label: ReactNode;
  count: number;
  rows?: FigureRows | null;
  /** What it is made of, once somebody asked for it. */
  below?: ReactNode;
}

/** Counts side by side as bars of text: each with its part of the whole and the way to its rows. */
export function Distribution({ shares }: { shares: Share[] }) {
  const most = Math.max(1, ...shares.map(({ count }) => count));
  return (
    <dl className={styles['distribution']}>
      {shares.map(({ key, label, count, rows, below }) => (
        <div key={key} className={styles['share']}>
          <dt>{label}</dt>
          <dd>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['bar']} style={{ inlineSize: `${(100 * count) / most}%` }} />
            </span>
            <span className={styles['count']}>
              <CountLink count={count} rows={rows} />
            </span>
            {below ? <div className={styles['below']}>{below}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
