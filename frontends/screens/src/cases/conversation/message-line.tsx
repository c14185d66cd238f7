import { useEnumLabel, useFormat } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import type { CaseConversationQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './conversation.module.css';

type Message = NonNullable<NonNullable<CaseConversationQuery['case']>['messages']>['nodes'][number];

/** One message: who said what to whom, how and when; one's own stand at the other side. */
export function MessageLine({ message }: { message: Message }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { own, kind, way, department } = message;
  const contact = way ? `${enumLabel('MessageKind', kind)} · ${enumLabel('MessageWay', way)}` : null;
  return (
    <li className={styles['message']} data-own={own || undefined} data-kind={kind}>
      <p className={styles['who']}>
        <strong>{own ? t('conversation.own') : message.authorName}</strong>
        {own ? null : <span>{department.name}</span>}
        {contact ? <StatusTag>{contact}</StatusTag> : null}
        <time dateTime={message.writtenAt}>{format.dateTime(message.writtenAt)}</time>
      </p>
      <p className={styles['said']}>{message.text}</p>
    </li>
  );
}
