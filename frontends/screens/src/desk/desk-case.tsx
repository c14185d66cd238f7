import { DueTag, EnumTag, useFormat, useToday } from '@guanjia/domain';
import { Link, recordPath } from '@guanjia/ui';
import { SourceTags } from '../case-summary/index.ts';
import { useCategoryName } from '../categories/index.ts';
import type { DeskFollowUpsQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import styles from './desk-case.module.css';

/** A case as every desk lists it. */
export type DeskRow = DeskFollowUpsQuery['cases']['nodes'][number];

/** One case on a desk, with the beginning of what was complained of; the whole line opens it. */
export function DeskCase({ case: row }: { case: DeskRow }) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const categoryName = useCategoryName();
  return (
    <Link to={recordPath('Case', row.id) ?? '/'} className={styles['case']}>
      <span className={styles['what']}>
        <strong>{categoryName(row.category)}</strong>
        <span className={styles['where']}>{row.estate?.name ?? row.division?.name}</span>
        <SourceTags reports={row.sourceReports} />
        {row.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={row.urgency} />}
      </span>
      <span className={styles['when']}>
        {row.number} · {format.dateTime(row.receivedAt)}
        {row.assigneeName ? ` · ${row.assigneeName}` : ''}
      </span>
      <span className={styles['state']}>
        {row.suspendedUntil ? (
          <span className={styles['when']}>
            {t('case.suspendedUntil', { date: format.date(row.suspendedUntil) })}
          </span>
        ) : (
          <DueTag
            dueOn={row.dueOn}
            dueAt={row.dueAt}
            overdue={row.overdue}
            today={today}
            done={row.state === 'RESOLVED'}
          />
        )}
        <EnumTag type="CaseState" value={row.state} />
      </span>
      <span className={styles['text']}>{row.text}</span>
    </Link>
  );
}
