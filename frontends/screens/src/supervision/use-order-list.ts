import { TIERS, useEnumOptions } from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { useDivisionFilter } from '../divisions/index.ts';
import { SupervisionOrderListDocument } from '../generated/graphql.ts';
import type { SupervisionOrderListQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { ORDER_STATES } from './open-order.ts';

export type OrderRow = NonNullable<SupervisionOrderListQuery['supervisionOrders']>['nodes'][number];

/** The supervision orders within the viewer's reach: the list's state in the address, and its page. */
export function useOrderList() {
  const { t } = useText();
  const divisions = useDivisionFilter();
  const choice = useEnumOptions();
  const filters: FilterDefinition[] = [
    {
      key: 'number',
      label: t('orders.number'),
      kind: 'search',
      toFilter: (value) => ({ number: { contains: value } }),
      rule: { field: 'number', kind: 'text' },
      pinned: true,
    },
    {
      key: 'state',
      label: t('orders.state'),
      kind: 'choice',
      multiple: true,
      options: choice('SupervisionOrderState', ORDER_STATES),
      pinned: true,
    },
    ...divisions,
    { key: 'open', label: t('orders.onlyOpen'), kind: 'flag', pinned: true },
    { key: 'overdue', label: t('orders.onlyOverdue'), kind: 'flag', pinned: true },
    { key: 'automatic', label: t('orders.automatic'), kind: 'flag' },
    { key: 'issuerTier', label: t('orders.issuer'), kind: 'choice', options: choice('Tier', TIERS) },
    { key: 'addresseeTier', label: t('orders.addressee'), kind: 'choice', options: choice('Tier', TIERS) },
    { key: 'due', label: t('orders.dueOn'), kind: 'dates', field: 'dueOn' },
  ];
  const list = useListState({
    id: 'supervision-orders',
    filters,
    defaultSort: { field: 'ISSUED_AT', direction: 'DESC' },
  });
  const result = useConnection(SupervisionOrderListDocument, {
    list,
    select: (data) => data.supervisionOrders,
  });
  return { list, result };
}
