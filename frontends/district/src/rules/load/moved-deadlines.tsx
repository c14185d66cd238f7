import { useEnumLabel, useFormat } from '@guanjia/domain';
import { RecordLink, StatusTag, useText } from '@guanjia/ui';
import type { MovedDeadlineFragment } from '../../generated/graphql.ts';
import styles from './load.module.css';

interface MovedDeadlinesProps {
  moves: readonly MovedDeadlineFragment[];
  /** How many there are in all. */
  count: number;
}

/** Running deadlines with their old and new dates. */
export function MovedDeadlines({ moves, count }: MovedDeadlinesProps) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  if (moves.length === 0) return null;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('timing.load.moves')}>
      <table className={styles['moves']}>
        <thead>
          <tr>
            <th scope="col">{t('timing.load.case')}</th>
            <th scope="col">{t('timing.load.clock')}</th>
            <th scope="col">{t('timing.load.from')}</th>
            <th scope="col">{t('timing.load.to')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ caseId, number, clock, limit, from, to, wasProvisional, provisional }) => (
            <tr key={`${number} ${clock ?? limit} ${from}`}>
              <td>{caseId ? <RecordLink type="Case" id={caseId} name={number} /> : number}</td>
              <td>{clock ? enumLabel('Clock', clock) : limit && enumLabel('OtherLimit', limit)}</td>
              <td>
                {format.date(from)} <Provisional when={wasProvisional} />
              </td>
              <td>
                {format.date(to)} <Provisional when={provisional} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > moves.length ? (
        <p className={styles['hint']}>{t('timing.load.more', { count: count - moves.length })}</p>
      ) : null}
    </div>
  );
}

function Provisional({ when }: { when: boolean }) {
  const { t } = useText();
  return when ? <StatusTag tone="warn">{t('deadlines.provisionalTag')}</StatusTag> : null;
}
