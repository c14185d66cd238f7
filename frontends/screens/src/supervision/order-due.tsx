import { DueTag, useFormat, useToday } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import { useText } from '../scope.ts';

interface OrderDueProps {
  order: { state: string; dueOn: string; overdue: boolean; repliedInTime: boolean | null };
}

/** How near the reply is while one is waited for; afterwards whether it came in time. */
export function OrderDue({ order }: OrderDueProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const { state, dueOn, overdue, repliedInTime } = order;
  if (state === 'ISSUED' || state === 'RETURNED')
    return <DueTag dueOn={dueOn} overdue={overdue} today={today} />;
  return (
    <>
      {format.date(dueOn)}{' '}
      {repliedInTime === null ? null : (
        <StatusTag tone={repliedInTime ? 'good' : 'bad'}>
          {t(repliedInTime ? 'orders.inTime' : 'orders.late')}
        </StatusTag>
      )}
    </>
  );
}
