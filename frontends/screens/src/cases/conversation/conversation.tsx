import { useQuery } from '@apollo/client/react';
import { useHasRole } from '@guanjia/domain';
import { Button, Loaded, Section } from '@guanjia/ui';
import { useState } from 'react';
import { CaseConversationDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './conversation.module.css';
import { MessageForm } from './message-form.tsx';
import { MessageLine } from './message-line.tsx';

/** Messages that are shown at first, and as many as are read at once. */
const NEWEST = 10;
const MOST = 100;

/** What offices said to each other and with the complainant about the case, and the place to go on. */
export function Conversation({ caseId }: { caseId: string }) {
  const { t } = useText();
  const mayWrite = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const [last, setLast] = useState(NEWEST);
  const result = useQuery(CaseConversationDocument, {
    variables: { id: caseId, last },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section title={t('conversation.title')}>
      <Loaded result={result} needs={(data) => data.case?.messages}>
        {(data) => {
          const messages = data.case?.messages;
          if (!messages) return null;
          return (
            <>
              {messages.pageInfo.hasPreviousPage && last < MOST ? (
                <Button size="small" type="text" onClick={() => setLast(MOST)}>
                  {t('conversation.earlier')}
                </Button>
              ) : null}
              {messages.nodes.length === 0 ? (
                <p className={styles['none']}>{t('conversation.none')}</p>
              ) : (
                <ol className={styles['messages']}>
                  {messages.nodes.map((message) => (
                    <MessageLine key={message.id} message={message} />
                  ))}
                </ol>
              )}
            </>
          );
        }}
      </Loaded>
      {mayWrite ? <MessageForm caseId={caseId} /> : null}
    </Section>
  );
}
