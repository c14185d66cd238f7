import { PETITION_ROUND_KINDS, PETITION_ROUND_STATES, TIERS, useEnumOptions } from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { useDivisionFilter } from '../../divisions/index.ts';
import { PetitionRoundListDocument } from '../../generated/graphql.ts';
import type { PetitionRoundListQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

export type RoundRow = NonNullable<PetitionRoundListQuery['petitionRounds']>['nodes'][number];

/** What somebody still has to do, or may still ask for. */
const UNDER_WAY = ['AWAITED', 'GIVEN', 'DELIVERED'];

/** The opinions, reviews and re-reviews within the viewer's reach: the list's state in the address, and its page. */
export function useRoundList() {
  const { t } = useText();
  const divisions = useDivisionFilter();
  const choice = useEnumOptions();
  const filters: FilterDefinition[] = [
    {
      key: 'state',
      label: t('rounds.state'),
      kind: 'choice',
      multiple: true,
      options: choice('PetitionRoundState', PETITION_ROUND_STATES),
      pinned: true,
    },
    {
      key: 'kind',
      label: t('rounds.kind'),
      kind: 'choice',
      multiple: true,
      options: choice('PetitionRoundKind', PETITION_ROUND_KINDS),
      pinned: true,
    },
    ...divisions,
    { key: 'overdue', label: t('rounds.onlyOverdue'), kind: 'flag', pinned: true },
    // Ended ones are left out unless they are asked for: see below.
    {
      key: 'ended',
      label: t('rounds.withEnded'),
      kind: 'flag',
      toFilter: () => ({}),
      rule: false,
      pinned: true,
    },
    { key: 'tier', label: t('rounds.by'), kind: 'choice', options: choice('Tier', TIERS) },
    { key: 'next', label: t('rounds.nextOn'), kind: 'dates', field: 'nextOn' },
  ];
  const list = useListState({
    id: 'petition-rounds',
    filters,
    defaultSort: { field: 'NEXT_ON', direction: 'ASC' },
  });
  const asked = list.values['ended'] || list.values['state'] || list.where || list.rules;
  const result = useConnection(PetitionRoundListDocument, {
    list,
    ...(asked ? {} : { fixed: { state: { in: UNDER_WAY } } }),
    select: (data) => data.petitionRounds,
  });
  return { list, result };
}
