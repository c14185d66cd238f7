import { useQuery } from '@apollo/client/react';
import { CasePageDocument } from '../../generated/graphql.ts';
import type { CasePageQuery } from '../../generated/graphql.ts';

export type ShownCase = NonNullable<CasePageQuery['case']>;

/** Events of one case that the page shows; a case rarely has more than twenty. */
const EVENTS = 50;
const RELATED = 5;

/**
 * The case behind the case page: what is known of it at once, and as it stands now, since others work on it. A step taken
 * on the page asks for it again by the operation's name.
 */
export function useCasePage(id: string) {
  return useQuery(CasePageDocument, {
    variables: { id, events: EVENTS, related: RELATED },
    fetchPolicy: 'cache-and-network',
  });
}
