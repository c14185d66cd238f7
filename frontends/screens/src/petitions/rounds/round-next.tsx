import { DueTag, useFormat, useToday } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { RoundRow } from './use-round-list.ts';
import styles from './rounds.module.css';

/** What a round waits for, and until when. */
export function RoundNext({ round: { state, nextOn } }: { round: RoundRow }) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  if (state === 'AWAITED') {
    return (
      <>
        {format.date(nextOn)} <DueTag dueOn={nextOn} today={today} />
      </>
    );
  }
  if (state === 'DELIVERED') {
    return (
      <>
        {format.date(nextOn)}{' '}
        <StatusTag>{t(nextOn < today ? 'petition.requestOver' : 'rounds.mayAsk')}</StatusTag>
      </>
    );
  }
  return <span className={styles['muted']}>{format.date(nextOn)}</span>;
}
