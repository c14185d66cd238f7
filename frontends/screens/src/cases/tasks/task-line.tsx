import { DueTag, EnumTag, useFormat, useToday } from '@guanjia/domain';
import { Button } from '@guanjia/ui';
import { useState } from 'react';
import { recordStyles as styles } from '../../case-summary/index.ts';
import { EndTask } from '../../tasks/index.ts';
import type { TaskEnding } from '../../tasks/index.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';

interface TaskLineProps {
  task: ShownCase['tasks'][number];
  /** The lead's desk takes tasks back. */
  mayCancel: boolean;
}

/** One task: who does what by when, its result, and how it is ended. */
export function TaskLine({ task, mayCancel }: TaskLineProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const [ending, setEnding] = useState<TaskEnding | null>(null);
  const open = task.state === 'OPEN';
  const endings: TaskEnding[] = [
    ...(open && task.mayEnd ? (['FINISH', 'DECLINE'] as const) : []),
    ...(open && mayCancel ? (['CANCEL'] as const) : []),
  ];
  const place = task.handlerName === task.department.name ? '' : ` · ${task.department.name}`;
  return (
    <li>
      <div className={styles['line']}>
        <strong>{task.handlerName}</strong>
        <EnumTag type="TaskState" value={task.state} />
        {open ? (
          <DueTag dueOn={task.dueOn} overdue={task.overdue} today={today} />
        ) : (
          <span className={styles['muted']}>{t('task.due', { date: format.date(task.dueOn) })}</span>
        )}
      </div>
      <p className={styles['words']}>{task.text}</p>
      <p className={styles['muted']}>
        {t('task.addedBy', { name: task.createdByName, at: format.dateTime(task.createdAt) })}
        {place}
      </p>
      {task.result ? (
        <p className={styles['words']}>
          {t(`task.ended.${task.state}`, { name: task.endedByName ?? '' })}
          {task.result}
        </p>
      ) : null}
      {ending ? <EndTask task={task} ending={ending} onClose={() => setEnding(null)} /> : null}
      {!ending && endings.length > 0 ? (
        <div className={styles['actions']}>
          {endings.map((one) => (
            <Button
              key={one}
              size="small"
              type={one === 'FINISH' ? 'primary' : 'default'}
              onClick={() => setEnding(one)}
            >
              {t(`task.end.${one}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}
