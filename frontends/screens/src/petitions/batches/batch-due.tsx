import { DueTag, useFormat, useToday } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import { useText } from '../../scope.ts';

interface BatchDueProps {
  batch: {
    state: string;
    dueOn: string;
    overdue: boolean;
    pausedUntil: string | null;
    resolvedOn: string | null;
    endedOn: string | null;
    onTime: boolean | null;
  };
}

/** How a batch stands with its clock: what is left of it, that it stands still, or whether it was kept. */
export function BatchDue({ batch }: BatchDueProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const { dueOn, overdue, pausedUntil, resolvedOn, endedOn, onTime } = batch;
  if (resolvedOn) {
    return (
      <StatusTag tone={onTime ? 'good' : 'bad'}>{t(onTime ? 'ledger.inTime' : 'ledger.late')}</StatusTag>
    );
  }
  if (endedOn) return null;
  if (pausedUntil) {
    return <StatusTag tone="warn">{t('batches.pausedUntil', { date: format.date(pausedUntil) })}</StatusTag>;
  }
  return <DueTag dueOn={dueOn} overdue={overdue} today={today} />;
}
