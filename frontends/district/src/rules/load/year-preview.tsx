import { useFormat } from '@guanjia/domain';
import { Alert, StatusTag, useText } from '@guanjia/ui';
import { useHolidayName } from '../calendar/year-calendar.tsx';
import type { SpecialDay } from '../calendar/year-days.ts';
import styles from './load.module.css';
import { MovedDeadlines } from './moved-deadlines.tsx';
import type { Preview } from './use-preview.ts';

/** What loading a year would change: the days, and the running deadlines that are counted over them. */
export function YearPreview({ preview }: { preview: Preview }) {
  const { t } = useText();
  const { added, changed, removed, examinedDeadlines, movedDeadlines, definiteDeadlines, moves } = preview;
  const nothing = added.length + changed.length + removed.length === 0;
  return (
    <section aria-label={t('timing.load.previewOf', { year: preview.year })} className={styles['preview']}>
      <h3 className={styles['title']}>{t('timing.load.previewOf', { year: preview.year })}</h3>
      {nothing ? <p>{t('timing.load.nothing')}</p> : null}
      <Days title={t('timing.load.added', { count: added.length })} days={added} />
      <Days title={t('timing.load.changed', { count: changed.length })} days={changed} />
      <Days title={t('timing.load.removed', { count: removed.length })} days={removed} />
      <Alert
        type={movedDeadlines > 0 ? 'warning' : 'info'}
        showIcon
        title={t('timing.load.recount', { examined: examinedDeadlines, moved: movedDeadlines })}
        description={
          definiteDeadlines > 0 ? t('timing.load.definite', { count: definiteDeadlines }) : undefined
        }
      />
      <MovedDeadlines moves={moves} count={movedDeadlines} />
    </section>
  );
}

function Days({ title, days }: { title: string; days: readonly SpecialDay[] }) {
  const { t } = useText();
  const format = useFormat();
  const name = useHolidayName();
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles['days']}>
        {days.map((day) => (
          <li key={day.date}>
            {format.date(day.date)} {name(day.name)}{' '}
            <StatusTag tone={day.type === 'OFF' ? 'good' : 'neutral'}>
              {t(day.type === 'OFF' ? 'timing.calendar.offLegend' : 'timing.calendar.workLegend')}
            </StatusTag>
          </li>
        ))}
      </ul>
    </details>
  );
}
