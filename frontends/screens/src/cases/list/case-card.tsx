import { DueTag, EnumTag, useFormat, useToday } from '@guanjia/domain';
import type { ReactNode } from 'react';
import { isDone } from '../../case-summary/index.ts';
import { useCategoryName } from '../../categories/index.ts';
import { useText } from '../../scope.ts';
import styles from './case-card.module.css';

export interface CaseCardCase {
  number: string;
  receivedAt: string;
  state: string;
  urgency: string;
  dueOn: string | null;
  dueAt?: string | null | undefined;
  overdue: boolean;
  archived?: boolean;
  assigneeName: string | null;
  category: { name: string; nameEn: string };
  estate: { name: string } | null;
  division: { name: string } | null;
}

/** One case in a narrow list: what, where, by when. */
export function CaseCard({ case: shown, excerpt }: { case: CaseCardCase; excerpt?: ReactNode }) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const categoryName = useCategoryName();
  return (
    <div className={styles['card']}>
      <div className={styles['head']}>
        <strong className={styles['category']}>{categoryName(shown.category)}</strong>
        <EnumTag type="CaseState" value={shown.state} />
      </div>
      <div className={styles['place']}>
        {shown.estate?.name ?? shown.division?.name ?? t('case.noEstate')}
        {shown.assigneeName ? <span className={styles['muted']}> · {shown.assigneeName}</span> : null}
      </div>
      {excerpt}
      <div className={styles['foot']}>
        <span className={styles['muted']}>
          {shown.number} · {format.dateTime(shown.receivedAt)}
        </span>
        {shown.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={shown.urgency} />}
        {shown.archived && !isDone(shown.state) ? (
          <span className={styles['muted']}>{t('case.archived')}</span>
        ) : shown.dueOn ? (
          <DueTag
            dueOn={shown.dueOn}
            dueAt={shown.dueAt}
            overdue={shown.overdue}
            today={today}
            done={isDone(shown.state)}
          />
        ) : null}
      </div>
    </div>
  );
}
