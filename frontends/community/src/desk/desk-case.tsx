import { DueTag, EnumTag, Link, recordPath, useFormat, useText, useToday } from '@guanjia/ui';
import type { DeskRow } from './use-desk.ts';
import styles from './desk-case.module.css';

/** One case on the desk; the whole line opens it. */
export function DeskCase({ case: row }: { case: DeskRow }) {
  const { t, language } = useText();
  const format = useFormat();
  const today = useToday();
  return (
    <Link to={recordPath('Case', row.id) ?? '/'} className={styles['case']}>
      <span className={styles['what']}>
        <strong>{language === 'en' ? row.category.nameEn : row.category.name}</strong>
        <span className={styles['where']}>{row.estate?.name ?? row.division?.name}</span>
        {row.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={row.urgency} />}
      </span>
      <span className={styles['when']}>
        {row.number} · {format.dateTime(row.receivedAt)}
        {row.assigneeName ? ` · ${row.assigneeName}` : ''}
      </span>
      <span className={styles['state']}>
        {row.suspendedUntil ? (
          <span className={styles['when']}>{t('desk.until', { date: format.date(row.suspendedUntil) })}</span>
        ) : (
          <DueTag dueOn={row.dueOn} overdue={row.overdue} today={today} done={row.state === 'RESOLVED'} />
        )}
        <EnumTag type="CaseState" value={row.state} />
      </span>
    </Link>
  );
}
