import styles from './workload.module.css';
import type { Load } from './load.ts';

/** What a person has to do as a bar: overdue, due this week, due later; `most` fills the track. */
export function LoadBar({ load, most }: { load: Load; most: number }) {
  const later = load.open - load.overdue - load.dueThisWeek;
  const share = (count: number) => ({ inlineSize: `${(100 * count) / Math.max(1, most)}%` });
  return (
    <span className={styles['track']} aria-hidden="true">
      <i data-part="overdue" style={share(load.overdue)} />
      <i data-part="week" style={share(load.dueThisWeek)} />
      <i data-part="later" style={share(later)} />
    </span>
  );
}
