import { EnumTag, useFormat } from '@guanjia/domain';
import { useText } from '../scope.ts';
import type { OpenedOrder } from './order-drawer.tsx';
import styles from './order-sheet.module.css';

/** The replies, oldest first, each with what became of it. */
export function OrderReplies({ replies }: { replies: OpenedOrder['replies'] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <section>
      <h4 className={styles['title']}>{t('orders.replies')}</h4>
      {replies.length === 0 ? <p className={styles['muted']}>{t('orders.noReply')}</p> : null}
      <ol className={styles['replies']}>
        {replies.map((reply) => (
          <li key={reply.id} className={styles['reply']} data-decision={reply.decision}>
            <p className={styles['words']}>{reply.text}</p>
            <p className={styles['muted']}>
              {t('orders.repliedBy', { name: reply.repliedBy, at: format.dateTime(reply.repliedAt) })}
            </p>
            {reply.decision ? (
              <p className={styles['muted']}>
                <EnumTag type="SupervisionDecision" value={reply.decision} />{' '}
                {t('orders.decidedBy', { name: reply.decidedBy, at: format.dateTime(reply.decidedAt) })}
                {reply.decisionNote ? ` · ${reply.decisionNote}` : ''}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
