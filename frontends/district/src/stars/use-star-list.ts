import { AWARD_STATUSES, useEnumOptions } from '@guanjia/domain';
import { useConnection, useListState, useText } from '@guanjia/ui';
import { StarListDocument } from '../generated/graphql.ts';
import type { StarListQuery } from '../generated/graphql.ts';
import { hoistAsOf } from '../lists/hoist-as-of.ts';

export type StarRow = StarListQuery['starAwards']['nodes'][number];

const LEVELS = ['5', '4', '3', '2', '1'];

/** What the list of stars shows: its state in the URL and the page of awards that belongs to it. */
export function useStarList() {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const list = useListState({
    id: 'stars',
    filters: [
      { key: 'q', label: t('stars.search'), kind: 'search', pinned: true },
      {
        key: 'level',
        label: t('stars.level'),
        kind: 'choice',
        options: LEVELS.map((value) => ({ value, label: t('stars.levelOf', { count: Number(value) }) })),
        pinned: true,
        toFilter: (value) => ({ level: { eq: Number(value) } }),
      },
      {
        key: 'status',
        label: t('stars.status'),
        kind: 'choice',
        multiple: true,
        options: enumOptions('AwardStatus', AWARD_STATUSES),
        pinned: true,
      },
    ],
    defaultSort: { field: 'AWARDED_ON', direction: 'DESC' },
  });
  const result = useConnection(StarListDocument, {
    list: { ...list, filter: hoistAsOf(list.filter) },
    select: (data) => data.starAwards,
  });
  return { list, result };
}
