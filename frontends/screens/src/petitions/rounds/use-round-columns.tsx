import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { useCategoryName } from '../../categories/index.ts';
import { useText } from '../../scope.ts';
import { RoundNext } from './round-next.tsx';
import type { RoundRow } from './use-round-list.ts';

/** The columns of the work list of petition rounds. */
export function useRoundColumns(): Column<RoundRow>[] {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const categoryName = useCategoryName();
  return [
    {
      key: 'case',
      title: t('rounds.case'),
      width: 190,
      render: ({ case: about }) => `${about.number} · ${categoryName(about.category)}`,
    },
    {
      key: 'place',
      title: t('rounds.place'),
      width: 140,
      render: ({ case: about }) => about.estate?.name ?? about.division?.name,
    },
    {
      key: 'kind',
      title: t('rounds.kind'),
      width: 100,
      render: ({ kind }) => enumLabel('PetitionRoundKind', kind),
    },
    {
      key: 'state',
      title: t('rounds.state'),
      width: 150,
      render: ({ state }) => <EnumTag type="PetitionRoundState" value={state} />,
    },
    {
      key: 'next',
      title: t('rounds.nextOn'),
      sortField: 'NEXT_ON',
      width: 200,
      render: (row) => <RoundNext round={row} />,
    },
    {
      key: 'by',
      title: t('rounds.by'),
      width: 130,
      render: ({ tier, authority }) => authority ?? (tier ? enumLabel('Tier', tier) : null),
    },
    {
      key: 'requested',
      title: t('petition.requestedOn'),
      width: 110,
      hidden: true,
      render: ({ requestedOn }) => format.date(requestedOn),
    },
    {
      key: 'given',
      title: t('petition.givenOn'),
      width: 170,
      minor: true,
      render: ({ givenOn, onTime }) =>
        givenOn ? (
          <>
            {format.date(givenOn)}{' '}
            {onTime === null ? null : (
              <StatusTag tone={onTime ? 'good' : 'bad'}>
                {t(onTime ? 'ledger.inTime' : 'ledger.late')}
              </StatusTag>
            )}
          </>
        ) : null,
    },
    {
      key: 'outcome',
      title: t('petition.field.outcome'),
      width: 90,
      minor: true,
      render: ({ outcome }) => (outcome ? <EnumTag type="ReviewOutcome" value={outcome} /> : null),
    },
    {
      key: 'delivered',
      title: t('petition.deliveredOn'),
      width: 110,
      hidden: true,
      render: ({ deliveredOn }) => format.date(deliveredOn),
    },
  ];
}
