import { useQuery } from '@apollo/client/react';
import { useHasRole, useViewer } from '@guanjia/domain';
import { Button, Icon, Section } from '@guanjia/ui';
import { useState } from 'react';
import { isDone } from '../case-summary/index.ts';
import { OrdersOfCaseDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { addressees } from './addressees.ts';
import { IssueOrder } from './issue-order.tsx';
import type { OrderedCase } from './issue-order.tsx';
import { isOpenOrder } from './open-order.ts';
import { OrderCards } from './order-cards.tsx';
import { OrderDrawer } from './order-drawer.tsx';

/**
 * The supervision orders about one case, and a new one for whoever may issue it, once none is open; nothing where there is none
 * and none may be issued.
 */
export function CaseOrders({ case: about }: { case: OrderedCase & { state: string } }) {
  const { t } = useText();
  const { tier } = useViewer();
  const supervises = useHasRole('SUPERVISOR', 'HEAD');
  const [ordering, setOrdering] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useQuery(OrdersOfCaseDocument, {
    variables: { id: about.id },
    fetchPolicy: 'cache-and-network',
  });
  const orders = data?.case?.supervisionOrders ?? [];
  const mayIssue =
    supervises && addressees(tier).length > 0 && !isDone(about.state) && !orders.some(isOpenOrder);
  if (orders.length === 0 && !mayIssue) return null;
  return (
    <Section
      title={t('orders.title')}
      {...(orders.length === 0 ? { description: t('orders.noneOfCase') } : {})}
      extra={
        mayIssue ? (
          <Button size="small" icon={<Icon name="flag" />} onClick={() => setOrdering(true)}>
            {t('orders.issueOne')}
          </Button>
        ) : undefined
      }
    >
      {orders.length > 0 ? <OrderCards orders={orders} onOpen={setOpen} /> : null}
      <OrderDrawer id={open} onClose={() => setOpen(null)} />
      <IssueOrder case={ordering ? about : null} onClose={() => setOrdering(false)} />
    </Section>
  );
}
