import { useQuery } from '@apollo/client/react';
import { useToday } from '@guanjia/domain';
import { DeskDocument } from '../generated/graphql.ts';
import { deskFilters } from './desk-filters.ts';

/** Rows of each part that the desk shows; the rest is one click away in the ledger. */
const ROWS = 8;

/** Everything that waits at this community's desk today, in one request. */
export function useDesk() {
  const filters = deskFilters(useToday());
  const result = useQuery(DeskDocument, {
    variables: { ...filters, orderBy: [{ field: 'DUE_ON', direction: 'ASC' }], first: ROWS },
    fetchPolicy: 'cache-and-network',
  });
  return { result, filters };
}
