import { DataTable, EmptyState, FilterBar, Page, useSearchParams } from '@guanjia/ui';
import { Scope, useText } from '../scope.ts';
import { OrderCard } from './order-card.tsx';
import { OrderDrawer } from './order-drawer.tsx';
import { useOrderColumns } from './use-order-columns.tsx';
import { useOrderList } from './use-order-list.ts';

/** The supervision orders that the department issued, received or watches; the open one beside them. */
export function SupervisionOrderListPage() {
  return (
    <Scope>
      <OrderList />
    </Scope>
  );
}

function OrderList() {
  const { t } = useText();
  const { list, result } = useOrderList();
  const columns = useOrderColumns();
  const pathTo = useRowPath();
  return (
    <Page title={t('orders.title')} subtitle={t('orders.subtitle')}>
      <FilterBar list={list} />
      <DataTable
        label={t('orders.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => pathTo(row.id)}
        card={(row) => <OrderCard order={row} />}
        empty={<EmptyState title={t('orders.none')} hint={t('orders.noneHint')} />}
      />
      <OrderDrawer id={list.open} onClose={() => list.setOpen(null)} />
    </Page>
  );
}

/** The address of this list with a row opened beside it. */
function useRowPath() {
  const [params] = useSearchParams();
  return (id: string) => {
    const opened = new URLSearchParams(params);
    opened.set('row', id);
    return `${location.pathname}?${opened.toString()}`;
  };
}
