import { useText } from '@guanjia/ui';
import { DESK_PARTS } from './desk-filters.ts';
import styles from './desk-counts.module.css';

/** How many cases lie in each part of the desk; each number leads to its part. */
export function DeskCounts({ counts }: { counts: Record<string, number | null> }) {
  const { t } = useText();
  return (
    <nav className={styles['counts']} aria-label={t('desk.counts')}>
      {DESK_PARTS.map((part) => {
        const count = counts[part] ?? null;
        return (
          <a
            key={part}
            href={`#desk-${part}`}
            className={styles['count']}
            data-part={part}
            data-empty={!count}
          >
            <span className={styles['number']}>{count ?? '—'}</span>
            <span className={styles['label']}>{t(`desk.part.${part}`)}</span>
          </a>
        );
      })}
    </nav>
  );
}
