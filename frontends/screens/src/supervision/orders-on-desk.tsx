import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import { Link, Loaded, Section, listPath } from '@guanjia/ui';
import { useState } from 'react';
import { OrdersInReachDocument } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import { deskOrders } from './desk-orders.ts';
import type { OrderDuty } from './desk-orders.ts';
import { OrderCards } from './order-cards.tsx';
import { OrderDrawer } from './order-drawer.tsx';

const SHOWN = 6;

/** The supervision orders that wait for this desk, the next due first; each opens beside it. Nothing while there is none. */
export function OrdersOnDesk({ duty }: { duty: OrderDuty }) {
  return (
    <Scope>
      <Orders duty={duty} />
    </Scope>
  );
}

function Orders({ duty }: { duty: OrderDuty }) {
  const { t } = useText();
  const { tier } = useViewer();
  const [open, setOpen] = useState<string | null>(null);
  const filter = deskOrders(duty, tier);
  const result = useQuery(OrdersInReachDocument, {
    variables: { filter, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  const orders = result.data?.supervisionOrders;
  const all = listPath('supervisionOrders', filter);
  // The drawer stays while its order leaves the list: what was done with it is still to be read.
  return (
    <>
      {result.error || orders?.nodes.length ? (
        <Section
          title={t(`orders.desk.${duty}`)}
          description={t(`orders.deskHint.${duty}`)}
          extra={
            all && orders ? <Link to={all}>{t('orders.all', { count: orders.totalCount ?? 0 })}</Link> : null
          }
        >
          <Loaded result={result} needs={(data) => data.supervisionOrders}>
            {({ supervisionOrders }) => (
              <OrderCards orders={supervisionOrders?.nodes ?? []} onOpen={setOpen} />
            )}
          </Loaded>
        </Section>
      ) : null}
      <OrderDrawer id={open} onClose={() => setOpen(null)} />
    </>
  );
}
