import { useText } from '../scope.ts';
import { LoadBar } from './load-bar.tsx';
import styles from './workload.module.css';
import type { AssignablePerson } from './use-assignees.ts';

/** A person in the list of those a case can be given to: who, of which office, and how much waits there already. */
export function AssigneeChoice({ person, most }: { person: AssignablePerson; most: number }) {
  const { t } = useText();
  const load = person.workload;
  return (
    <span className={styles['choice']}>
      <span className={styles['who']}>
        {person.name} · {person.department}
      </span>
      {load ? (
        <span className={styles['load']}>
          {load.open > 0 ? <LoadBar load={load} most={most} /> : null}
          {load.overdue > 0 ? (
            <span className={styles['late']}>{t('workload.overdue', { count: load.overdue })}</span>
          ) : null}
          <span>{load.open > 0 ? t('workload.open', { count: load.open }) : t('workload.free')}</span>
        </span>
      ) : null}
    </span>
  );
}
