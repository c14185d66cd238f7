import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Main content with a 320 px column beside it; one below the other on narrow pages. */
export function Columns({ aside, children }: { aside: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>{children}</div>
      <aside className={classes['column']}>{aside}</aside>
    </div>
  );
}

/** As many equal columns as fit, each at least `min` pixels wide. */
export function Grid({ min = 220, children }: { min?: number; children?: ReactNode }) {
  return (
    <div
      className={classes['grid']}
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}

/** Things one below the other, `gap` steps of the spacing scale apart. */
export function Stack({ gap = 3, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children?: ReactNode }) {
  return (
    <div className={classes['stack']} style={{ gap: `var(--gj-space-${gap})` }}>
      {children}
    </div>
  );
}
