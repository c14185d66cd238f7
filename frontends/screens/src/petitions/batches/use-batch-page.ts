import { useQuery } from '@apollo/client/react';
import { BatchPageDocument } from '../../generated/graphql.ts';
import type { BatchPageQuery } from '../../generated/graphql.ts';

export type ShownBatch = NonNullable<BatchPageQuery['collectivePetitions']>['nodes'][number];

/** Linked cases that the page shows; the ledger has them all. */
export const MOST_CASES = 50;

/** What a step on the page asks for again, by the names of the operations. */
export const REFRESHED_BY_BATCHES = ['BatchPage'];

export function useBatchPage(id: string) {
  return useQuery(BatchPageDocument, {
    variables: { id, cases: MOST_CASES },
    fetchPolicy: 'cache-and-network',
  });
}
