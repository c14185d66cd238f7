import { CountLink } from '@guanjia/domain';
import { Button, EmptyState, Loaded, Section, Stack } from '@guanjia/ui';
import { useState } from 'react';
import { useAssignees } from './use-assignees.ts';
import type { AssignablePerson } from './use-assignees.ts';
import { Scope, useText } from '../scope.ts';
import { LoadBar } from './load-bar.tsx';
import { busiestFirst, mostOpen } from './load.ts';
import styles from './workload.module.css';

/** People shown before all are asked for. */
const SHOWN = 10;

/** How much each person of the viewer's division has to do, the busiest first, each number leading to its rows. */
export function WorkloadPanel() {
  return (
    <Scope>
      <Panel />
    </Scope>
  );
}

function Panel() {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const { people, result } = useAssignees(undefined);
  const ordered = busiestFirst(people);
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <Section title={t('workload.title')} description={t('workload.hint')}>
      <Loaded result={result}>
        {() =>
          ordered.length === 0 ? (
            <EmptyState title={t('workload.nobody')} />
          ) : (
            <Stack>
              <ul className={styles['people']} aria-label={t('workload.title')}>
                {shown.map((person) => (
                  <PersonLoad key={person.id} person={person} most={mostOpen(people)} />
                ))}
              </ul>
              {ordered.length > SHOWN ? (
                <Button type="text" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? t('workload.fewer') : t('workload.all', { count: ordered.length })}
                </Button>
              ) : null}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
}

function PersonLoad({ person, most }: { person: AssignablePerson; most: number }) {
  const { t } = useText();
  const load = person.workload;
  return (
    <li className={styles['person']}>
      <span>
        <strong>{person.name}</strong> <span className={styles['office']}>{person.department}</span>
      </span>
      {load?.open ? (
        <>
          <CountLink count={load.open} rows={load.openRows}>
            {t('workload.open', { count: load.open })}
          </CountLink>
          <LoadBar load={load} most={most} />
          <span className={styles['parts']}>
            {(['overdue', 'dueToday', 'dueThisWeek'] as const).map((part) =>
              load[part] > 0 ? (
                <span key={part} data-part={part}>
                  <CountLink count={load[part]} rows={load[`${part}Rows`]}>
                    {t(`workload.${part}`, { count: load[part] })}
                  </CountLink>
                </span>
              ) : null,
            )}
          </span>
        </>
      ) : (
        <span className={styles['office']}>{t(load ? 'workload.free' : 'workload.unavailable')}</span>
      )}
    </li>
  );
}
