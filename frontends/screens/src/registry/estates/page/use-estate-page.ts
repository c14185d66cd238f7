import { useQuery } from '@apollo/client/react';
import { EstatePageDocument } from '../../../generated/graphql.ts';
import type { EstatePageQuery } from '../../../generated/graphql.ts';

export type ShownEstate = NonNullable<EstatePageQuery['estate']>;

/** The estate behind the estate page, with the newest of its history, contracts and cases. */
export function useEstatePage(id: string) {
  return useQuery(EstatePageDocument, {
    variables: { id, history: 20, contracts: 10, cases: 8 },
    fetchPolicy: 'cache-and-network',
  });
}
