import { useQuery } from '@apollo/client/react';
import { LikelyDuplicatesDocument } from '../../generated/graphql.ts';
import type { LikelyDuplicatesQuery } from '../../generated/graphql.ts';
import { useDelayed } from './use-delayed.ts';

export type LikelyDuplicate = LikelyDuplicatesQuery['possibleDuplicates'][number];

/** Shorter texts are like everything. */
const FEWEST_CHARACTERS = 6;
/** Nobody who is typing is asked about: the graph hears of a pause. */
const PAUSE_MS = 600;

export interface Complaint {
  estateId: string | undefined;
  text: string | undefined;
  complainantPhone: string | undefined;
}

/** Recent cases that may be the same matter as the one being typed; none until enough is known. */
export function useLikelyDuplicates(complaint: Complaint): readonly LikelyDuplicate[] {
  const estateId = complaint.estateId ?? null;
  const text = useDelayed(complaint.text?.trim() ?? '', PAUSE_MS);
  const complainantPhone = useDelayed(complaint.complainantPhone?.trim() || null, PAUSE_MS);
  const enough = (estateId !== null || complainantPhone !== null) && text.length >= FEWEST_CHARACTERS;
  const { data, previousData } = useQuery(LikelyDuplicatesDocument, {
    variables: { input: { estateId, text, complainantPhone } },
    skip: !enough,
    // An answer of a minute ago may lack the case that the colleague has just registered.
    fetchPolicy: 'network-only',
  });
  return enough ? ((data ?? previousData)?.possibleDuplicates ?? []) : [];
}
