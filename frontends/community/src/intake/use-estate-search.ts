import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { EstatePickerDocument } from '../generated/graphql.ts';

/** A community has fewer estates than this: they are all there when the typing begins, and Enter never waits. */
export const OFFERED = 100;

/** The estates whose name or address holds what was typed. Only where there are more than one page are they asked for anew. */
export function useEstateSearch() {
  const [typed, setTyped] = useState('');
  const all = useQuery(EstatePickerDocument, { variables: { filter: {}, first: OFFERED } });
  const words = typed.trim();
  const remote = words !== '' && all.data?.estates.pageInfo.hasNextPage === true;
  const found = useQuery(EstatePickerDocument, {
    variables: { filter: { search: words }, first: OFFERED },
    skip: !remote,
  });
  const nodes = (remote ? (found.data ?? found.previousData) : all.data)?.estates.nodes ?? [];
  const estates = remote
    ? nodes
    : nodes.filter(({ name, address }) => name.includes(words) || address.includes(words));
  return { estates, loading: all.loading || found.loading, search: setTyped };
}
