import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon.tsx';
import classes from './tags.module.css';

export type Tone = 'neutral' | 'info' | 'progress' | 'good' | 'warn' | 'bad';

export interface StatusTagProps {
  tone?: Tone;
  icon?: IconName;
  children?: ReactNode;
}

/** A short status; every tone has AA contrast, and the text says it without the colour. */
export function StatusTag({ tone = 'neutral', icon, children }: StatusTagProps) {
  return (
    <span className={classes['tag']} data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
