import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import { Loaded } from '@guanjia/ui';
import { DeskFollowUpsDocument } from '../generated/graphql.ts';
import type { CaseFilter } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import { DeskSection } from './desk-section.tsx';

const SHOWN = 8;

/** The cases that were resolved at the viewer's desk and wait for their follow-up visit; nothing while there is none. */
export function FollowUpsOnDesk() {
  return (
    <Scope>
      <FollowUps />
    </Scope>
  );
}

function FollowUps() {
  const { t } = useText();
  const { tier } = useViewer();
  const filter: CaseFilter = { state: { eq: 'RESOLVED' }, tier: { eq: tier } };
  const result = useQuery(DeskFollowUpsDocument, {
    variables: { filter, orderBy: [{ field: 'DUE_ON', direction: 'ASC' }], first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  if (!result.error && !result.data?.cases.nodes.length) return null;
  return (
    <Loaded result={result}>
      {({ cases }) => (
        <DeskSection
          part="followUp"
          title={t('desk.followUp')}
          hint={t('desk.followUpHint')}
          cases={cases}
          filter={filter}
        />
      )}
    </Loaded>
  );
}
