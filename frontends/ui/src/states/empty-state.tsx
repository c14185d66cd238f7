import type { ReactNode } from 'react';
import classes from './states.module.css';

export interface EmptyStateProps {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show: why, and what can be done about it. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <svg viewBox="0 0 56 44" aria-hidden="true">
        <path
          d="M4 20 14 4h28l10 16v18a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z"
          fill="#edf0f4"
          stroke="#b5bfcc"
          strokeWidth="1.5"
        />
        <path d="M4 20h14l3 6h14l3-6h14" fill="#fff" stroke="#b5bfcc" strokeWidth="1.5" />
      </svg>
      <strong>{title}</strong>
      {hint && <div>{hint}</div>}
      {action && <div className={classes['emptyAction']}>{action}</div>}
    </div>
  );
}
