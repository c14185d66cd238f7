import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import { divisionPrefix } from '../divisions/index.ts';
import { AssigneesDocument } from '../generated/graphql.ts';
import type { AssigneesQuery } from '../generated/graphql.ts';
import { rankAssignees } from './rank-assignees.ts';

export type AssignablePerson = AssigneesQuery['staffMembers']['nodes'][number];

const MOST_ASSIGNEES = 100;

/**
 * Who a case can be given to, each with what they have on the desk now: everyone at work in the viewer's division and
 * below, nearest to `near` first.
 */
export function useAssignees(near: string | undefined) {
  const { division } = useViewer();
  const result = useQuery(AssigneesDocument, {
    variables: {
      filter: {
        active: { eq: true },
        role: 'HANDLER',
        divisionCode: { startsWith: divisionPrefix(division.code, division.level) },
      },
      first: MOST_ASSIGNEES,
    },
    fetchPolicy: 'cache-and-network',
  });
  const people = rankAssignees(result.data?.staffMembers.nodes ?? [], near, division.code);
  return { people, loading: result.loading && !result.data, result };
}
