import { DueTag, EnumTag, useFormat, useToday } from '@guanjia/domain';
import { useText, lazyPart } from '@guanjia/ui';
import { useEffect, useRef } from 'react';
import type { WaitingCase } from './use-dispatch-desk.ts';
import styles from './waiting-list.module.css';

// What a source reported is rare, and its tags come with what all desks share.
const SourceTags = lazyPart(() => import('@guanjia/screens/supervision').then((part) => part.SourceTags));

interface WaitingRowProps {
  case: WaitingCase;
  marked: boolean;
  onMark: () => void;
  onOpen: () => void;
}

/** One waiting case: when it is due, what it is about, how long it has waited. Enter opens it for dispatch. */
export function WaitingRow({ case: row, marked, onMark, onOpen }: WaitingRowProps) {
  const { t, language } = useText();
  const format = useFormat();
  const today = useToday();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (marked) button.current?.focus();
  }, [marked]);
  return (
    <button ref={button} type="button" className={styles['row']} onFocus={onMark} onClick={onOpen}>
      <span className={styles['due']}>
        {row.dueOn ? (
          <DueTag dueOn={row.dueOn} dueAt={row.dueAt} overdue={row.overdue} today={today} />
        ) : null}
        <span className={styles['muted']}>{t('dispatch.age', { count: row.ageInDays })}</span>
      </span>
      <span>
        <span className={styles['what']}>
          <strong>{language === 'en' ? row.category.nameEn : row.category.name}</strong>
          <span>{row.estate?.name ?? row.division?.name}</span>
          <SourceTags reports={row.sourceReports} />
          {row.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={row.urgency} />}
          <EnumTag type="CaseState" value={row.state} />
        </span>
        <span className={styles['text']}>{row.text}</span>
        {row.handover?.note ? (
          <span className={styles['handover']}>
            {t(`dispatch.handover.${row.handover.type}`, {
              name: row.handover.actorName ?? '',
              reason: row.handover.note,
            })}
          </span>
        ) : null}
        <span className={styles['muted']}>
          {row.number} · {row.division?.name} · {format.dateTime(row.receivedAt)}
        </span>
      </span>
      <span className={styles['go']}>{t('dispatch.assign')}</span>
    </button>
  );
}
