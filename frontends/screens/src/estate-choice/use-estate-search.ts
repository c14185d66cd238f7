import { useQuery } from '@apollo/client/react';
import { graphClient } from '@guanjia/ui';
import { useState } from 'react';
import { EstateChoicesDocument } from '../generated/graphql.ts';
import type { EstateChoicesQuery } from '../generated/graphql.ts';

export type EstateChoice = EstateChoicesQuery['estates']['nodes'][number];

/** A community has fewer estates than this: they are all there when the typing begins, and Enter never waits. */
const OFFERED = 100;

/** The estates whose name, alias or address holds what was typed. Only where there are more than one page are they asked for anew. */
export function useEstateSearch(within?: string) {
  const [typed, setTyped] = useState('');
  const reach = within ? { divisionCode: { startsWith: within } } : {};
  const all = useQuery(EstateChoicesDocument, { variables: { filter: reach, first: OFFERED } });
  const words = typed.trim();
  const remote = words !== '' && all.data?.estates.pageInfo.hasNextPage === true;
  const found = useQuery(EstateChoicesDocument, {
    variables: { filter: { ...reach, search: words }, first: OFFERED },
    skip: !remote,
  });
  const nodes = (remote ? (found.data ?? found.previousData) : all.data)?.estates.nodes ?? [];
  const estates = remote
    ? nodes
    : nodes.filter(({ name, address, aliases }) =>
        [name, address, ...aliases].some((known) => known.includes(words)),
      );
  return { estates, loading: all.loading || found.loading, search: setTyped, typed: words !== '' };
}

/** The estates that a choice begins with, as long as there is nothing typed; none when they cannot be had. */
export async function estatesOffered(): Promise<EstateChoice[]> {
  const { data } = await graphClient
    .query({ query: EstateChoicesDocument, variables: { filter: {}, first: OFFERED } })
    .catch(() => ({ data: undefined }));
  return data?.estates.nodes ?? [];
}
