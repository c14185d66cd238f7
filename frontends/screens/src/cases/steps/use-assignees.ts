import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/ui';
import { divisionPrefix } from '../../divisions/division-prefix.ts';
import { AssigneesDocument } from '../../generated/graphql.ts';
import { rankAssignees } from './rank-assignees.ts';

const MOST_ASSIGNEES = 100;

/** Who a case can be given to: everyone at work in the viewer's division and below, nearest to `near` first. */
export function useAssignees(near: string | undefined) {
  const { division } = useViewer();
  const { data, loading } = useQuery(AssigneesDocument, {
    variables: {
      filter: {
        active: { eq: true },
        role: 'HANDLER',
        divisionCode: { startsWith: divisionPrefix(division.code, division.level) },
      },
      first: MOST_ASSIGNEES,
    },
  });
  return { people: rankAssignees(data?.staffMembers.nodes ?? [], near, division.code), loading };
}
