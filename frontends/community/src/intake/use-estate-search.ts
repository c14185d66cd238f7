import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { EstatePickerDocument } from '../generated/graphql.ts';

const OFFERED = 20;

/** Estates whose name holds what was typed, the newest answer staying in sight until the next one arrives. */
export function useEstateSearch() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, loading } = useQuery(EstatePickerDocument, {
    variables: { filter: search ? { search } : {}, first: OFFERED },
  });
  return { estates: (data ?? previousData)?.estates.nodes ?? [], loading, search: setTyped };
}
