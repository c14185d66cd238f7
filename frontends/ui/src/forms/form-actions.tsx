import type { ReactNode } from 'react';
import classes from './forms.module.css';

/** The buttons under a form; on a phone they stay within reach of the thumb. */
export function FormActions({ children }: { children?: ReactNode }) {
  return <div className={classes['actions']}>{children}</div>;
}
