import { useQuery } from '@apollo/client/react';
import { Loaded, Section, lazyPart } from '@guanjia/ui';
import { WaitingApprovalsDocument } from '../generated/graphql.ts';
import type { WaitingApprovalsQuery } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import styles from './waiting-approvals.module.css';

// Most days there is none.
const WaitingApproval = lazyPart(() => import('./waiting-approval.tsx').then((part) => part.WaitingApproval));

export type WaitingRequest = NonNullable<WaitingApprovalsQuery['approvals']>['nodes'][number];

/** Requests shown at once: what is decided makes room for the next. */
const SHOWN = 10;

/** The requests that wait for the viewer's decision, the oldest first; nothing while there is none. */
export function WaitingApprovals() {
  return (
    <Scope>
      <Waiting />
    </Scope>
  );
}

function Waiting() {
  const { t } = useText();
  const result = useQuery(WaitingApprovalsDocument, {
    variables: { first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  const waiting = result.data?.approvals;
  if (!result.error && !waiting?.nodes.length) return null;
  return (
    <Section
      title={t('approvals.title', { count: waiting?.totalCount ?? t('common.none') })}
      description={t('approvals.hint')}
    >
      <Loaded result={result} needs={(data) => data.approvals}>
        {(data) => (
          <ul className={styles['list']}>
            {data.approvals?.nodes.map((request) => (
              <WaitingApproval key={request.id} request={request} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
