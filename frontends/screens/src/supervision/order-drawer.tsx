import { useQuery } from '@apollo/client/react';
import { FormDrawer, Loaded } from '@guanjia/ui';
import { OpenOrderDocument } from '../generated/graphql.ts';
import type { OpenOrderQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { OrderSheet } from './order-sheet.tsx';

export type OpenedOrder = NonNullable<OpenOrderQuery['supervisionOrder']>;

interface OrderDrawerProps {
  /** Null while none is open. */
  id: string | null;
  onClose: () => void;
}

/** One order beside its list: what is demanded, by when and why then, the replies, and the next move. */
export function OrderDrawer({ id, onClose }: OrderDrawerProps) {
  const { t } = useText();
  return (
    <FormDrawer open={id !== null} onClose={onClose} size={560} title={t('orders.one')} destroyOnHidden>
      {id === null ? null : <OpenOrder key={id} id={id} />}
    </FormDrawer>
  );
}

function OpenOrder({ id }: { id: string }) {
  const result = useQuery(OpenOrderDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded result={result} needs={(data) => data.supervisionOrder}>
      {(data) => data.supervisionOrder && <OrderSheet order={data.supervisionOrder} />}
    </Loaded>
  );
}
