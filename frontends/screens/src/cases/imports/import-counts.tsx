import { useFormat } from '@guanjia/domain';
import type { ImportFactsFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './imports.module.css';

const COUNTS = ['taken', 'unchanged', 'conflicts', 'refused', 'leftOut'] as const;

/** What became, or would become, of the rows. */
export function ImportCounts({ job }: { job: ImportFactsFragment }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <dl className={styles['counts']}>
      {COUNTS.filter((name) => name !== 'leftOut' || job.leftOut > 0).map((name) => (
        <div key={name} data-kind={name} data-none={job[name] === 0}>
          <dt>{t(`imports.count.${name === 'taken' && job.startedAt ? 'takenDone' : name}`)}</dt>
          <dd>{format.number(job[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
