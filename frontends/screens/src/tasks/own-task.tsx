import { DueTag, useToday } from '@guanjia/domain';
import { Button, RecordLink } from '@guanjia/ui';
import { useState } from 'react';
import { EndTask } from './end-task.tsx';
import { useText } from '../scope.ts';
import type { OwnTaskRow } from './own-tasks.tsx';
import styles from './own-tasks.module.css';

const REFRESHED = ['OwnTasks', 'UnreadNotices', 'CasePage'];

/** One task: what is to be done for which case, by when, and its end with a note. */
export function OwnTask({ task }: { task: OwnTaskRow }) {
  const { t } = useText();
  const today = useToday();
  const [ending, setEnding] = useState<'FINISH' | 'DECLINE' | null>(null);
  return (
    <li className={styles['task']}>
      <div className={styles['what']}>
        <span className={styles['head']}>
          {task.case ? <RecordLink type="Case" id={task.case.id} name={task.caseNumber} /> : task.caseNumber}
          <DueTag dueOn={task.dueOn} overdue={task.overdue} today={today} />
        </span>
        <span>{task.text}</span>
        <span className={styles['muted']}>
          {t('ownTasks.fromTo', { from: task.createdByName, to: task.handlerName })}
        </span>
      </div>
      {task.mayEnd && !ending ? (
        <div className={styles['moves']}>
          <Button size="small" type="primary" onClick={() => setEnding('FINISH')}>
            {t('task.end.FINISH')}
          </Button>
          <Button size="small" onClick={() => setEnding('DECLINE')}>
            {t('task.end.DECLINE')}
          </Button>
        </div>
      ) : null}
      {ending ? (
        <div className={styles['form']}>
          <EndTask task={task} ending={ending} refetch={REFRESHED} onClose={() => setEnding(null)} />
        </div>
      ) : null}
    </li>
  );
}
