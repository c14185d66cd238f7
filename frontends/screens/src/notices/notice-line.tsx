import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { Button, Icon, Link, recordPath } from '@guanjia/ui';
import { useCategoryName } from '../categories/index.ts';
import { useText } from '../scope.ts';
import { sentenceValues } from './notice-sentence.ts';
import type { NoticeRow } from './use-notice-list.ts';
import styles from './notice-line.module.css';

interface NoticeLineProps {
  notice: NoticeRow;
  onRead: (notice: NoticeRow) => void;
}

/** One notice as a sentence that leads to what it tells of; following it counts as having read it. */
export function NoticeLine({ notice, onRead }: NoticeLineProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const categoryName = useCategoryName();
  const { kind, read, occurredAt, personal, case: about } = notice;
  const sentence = t(`notices.sentence.${kind}`, {
    ...sentenceValues(notice, enumLabel, format.date),
    defaultValue: enumLabel('NoticeKind', kind),
  });
  const path = pathOf(notice);
  return (
    <div className={styles['line']} data-read={read}>
      <span className={styles['mark']} role="img" aria-label={t(read ? 'notices.read' : 'notices.unread')} />
      <div className={styles['what']}>
        <div className={styles['head']}>
          <EnumTag type="NoticeKind" value={kind} />
          <span className={styles['muted']}>
            {format.dateTime(occurredAt)} · {t(personal ? 'notices.toMe' : 'notices.toDesk')}
          </span>
        </div>
        {path ? (
          <Link to={path} className={styles['sentence']} onClick={() => onRead(notice)}>
            {sentence}
          </Link>
        ) : (
          <span className={styles['sentence']}>{sentence}</span>
        )}
        {about ? (
          <span className={styles['muted']}>
            {categoryName(about.category)} · {about.estate?.name ?? about.division?.name}
          </span>
        ) : null}
      </div>
      {read ? null : (
        <Button
          type="text"
          size="small"
          icon={<Icon name="check" />}
          title={t('notices.markRead')}
          aria-label={t('notices.markReadOf', { sentence })}
          onClick={() => onRead(notice)}
        />
      )}
    </div>
  );
}

/**
 * The order or batch that the notice tells of, else the case; null when the reader has none of them. A case that went to
 * another office keeps a page of what became of its transfer; the tasks for such a case are on the desk.
 */
function pathOf({
  kind,
  caseId,
  supervisionOrder,
  collectivePetition,
  case: about,
}: NoticeRow): string | null {
  if (supervisionOrder) return recordPath('SupervisionOrder', supervisionOrder.id);
  if (collectivePetition) return recordPath('CollectivePetition', collectivePetition.id);
  if (about) return recordPath('Case', about.id);
  if (caseId && kind.startsWith('TRANSFER_')) return recordPath('Case', caseId);
  return kind.startsWith('TASK_') ? '/' : null;
}
