import { OrderCard } from './order-card.tsx';
import type { OrderRow } from './use-order-list.ts';
import styles from './order-cards.module.css';

interface OrderCardsProps {
  orders: readonly OrderRow[];
  onOpen: (id: string) => void;
}

/** Orders one below the other, each to be opened. */
export function OrderCards({ orders, onOpen }: OrderCardsProps) {
  return (
    <ul className={styles['list']}>
      {orders.map((order) => (
        <li key={order.id}>
          <button type="button" className={styles['order']} onClick={() => onOpen(order.id)}>
            <OrderCard order={order} />
          </button>
        </li>
      ))}
    </ul>
  );
}
