import type { ReactNode } from 'react';
import type { Tone } from '../tags/status-tag.tsx';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon.tsx';
import classes from './timeline.module.css';

export interface TimelineItem {
  key: string;
  title: ReactNode;
  /** When, as it is to be read. */
  at?: ReactNode;
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
  icon?: IconName;
}

/** What happened, one below the other. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className={classes['timeline']}>
      {items.map(({ key, title, at, by, body, tone = 'neutral', icon }) => (
        <li key={key} className={classes['item']} data-tone={tone}>
          <span className={classes['dot']} aria-hidden="true">
            {icon && <Icon name={icon} />}
          </span>
          <div className={classes['head']}>
            <strong>{title}</strong>
            <span className={classes['meta']}>
              {by} {at}
            </span>
          </div>
          {body && <div className={classes['body']}>{body}</div>}
        </li>
      ))}
    </ol>
  );
}
