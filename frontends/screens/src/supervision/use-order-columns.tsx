import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import type { EnumLabel } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { useCategoryName } from '../categories/index.ts';
import { useText } from '../scope.ts';
import { OrderDue } from './order-due.tsx';
import type { OrderRow } from './use-order-list.ts';

/** The columns of the list of supervision orders. */
export function useOrderColumns(): Column<OrderRow>[] {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const categoryName = useCategoryName();
  return [
    { key: 'number', title: t('orders.number'), width: 124, render: (row) => row.number },
    {
      key: 'state',
      title: t('orders.state'),
      width: 150,
      render: (row) => <EnumTag type="SupervisionOrderState" value={row.state} />,
    },
    {
      key: 'due',
      title: t('orders.dueOn'),
      sortField: 'DUE_AT',
      width: 130,
      render: (row) => <OrderDue order={row} />,
    },
    {
      key: 'case',
      title: t('orders.case'),
      width: 220,
      render: (row) => (
        <>
          <RecordLink type="Case" id={row.case.id} name={row.case.number} />
          {' · '}
          {categoryName(row.case.category)}
        </>
      ),
    },
    {
      key: 'place',
      title: t('orders.place'),
      width: 140,
      render: (row) => row.case.estate?.name ?? row.case.division?.name,
    },
    {
      key: 'addressee',
      title: t('orders.addressee'),
      width: 130,
      render: (row) => row.addresseeName ?? enumLabel('Tier', row.addresseeTier),
    },
    {
      key: 'issuer',
      title: t('orders.issuer'),
      width: 130,
      minor: true,
      render: (row) => issuerText(row, t, enumLabel),
    },
    {
      key: 'issued',
      title: t('orders.issuedAt'),
      sortField: 'ISSUED_AT',
      width: 130,
      minor: true,
      render: (row) => format.dateTime(row.issuedAt),
    },
  ];
}

/** Who issued an order: the platform for the tier, or somebody by name. */
export function issuerText(
  { automatic, issuerTier, issuerName }: Pick<OrderRow, 'automatic' | 'issuerTier' | 'issuerName'>,
  t: (key: string, values?: Record<string, unknown>) => string,
  enumLabel: EnumLabel,
): string {
  const tier = enumLabel('Tier', issuerTier);
  return automatic ? t('orders.byPlatform', { tier }) : t('orders.byName', { tier, name: issuerName });
}
