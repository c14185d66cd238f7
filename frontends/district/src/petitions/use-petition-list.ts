import { useConnection, useListState, useText } from '@guanjia/ui';
import { PetitionListDocument } from '../generated/graphql.ts';
import type { PetitionListQuery } from '../generated/graphql.ts';

export type PetitionRow = PetitionListQuery['collectivePetitions']['nodes'][number];

/** What the list of collective petitions shows: its state in the URL and the page that belongs to it. */
export function usePetitionList() {
  const { t } = useText();
  const list = useListState({
    id: 'petitions',
    filters: [
      { key: 'received', label: t('petitions.receivedOn'), kind: 'dates', field: 'receivedOn', pinned: true },
      { key: 'persons', label: t('petitions.persons'), kind: 'range', field: 'persons', pinned: true },
    ],
    defaultSort: { field: 'RECEIVED_ON', direction: 'DESC' },
  });
  const result = useConnection(PetitionListDocument, { list, select: (data) => data.collectivePetitions });
  return { list, result };
}
