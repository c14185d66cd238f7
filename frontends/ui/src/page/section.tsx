import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface SectionProps {
  title: ReactNode;
  extra?: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
}

/** A titled part of a page on its own surface. */
export function Section({ title, extra, description, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div className={classes['sectionHead']}>
        <h2 id={id} className={classes['sectionTitle']}>
          {title}
        </h2>
        {extra}
        {description && <div className={classes['sectionDescription']}>{description}</div>}
      </div>
      <div className={classes['sectionBody']}>{children}</div>
    </section>
  );
}
