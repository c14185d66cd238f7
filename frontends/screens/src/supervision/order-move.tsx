import { Alert } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { DecideReply } from './decide-reply.tsx';
import type { OpenedOrder } from './order-drawer.tsx';
import { ReplyForm } from './reply-form.tsx';

/** The move that an order waits for, for whoever may make it; else who has to. */
export function OrderMove({ order }: { order: OpenedOrder }) {
  const { t } = useText();
  const may = (action: string) =>
    order.allowedActions.some((answer) => answer.action === action && answer.allowed);
  if (may('REPLY')) return <ReplyForm order={order} />;
  if (may('ACCEPT_REPLY')) return <DecideReply order={order} />;
  if (order.state === 'CLOSED') return null;
  return <Alert type="info" title={t(`orders.waits.${order.state}`, { name: order.addresseeName ?? '' })} />;
}
