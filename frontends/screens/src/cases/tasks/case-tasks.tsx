import { Button, Icon, Section } from '@guanjia/ui';
import { useState } from 'react';
import { recordStyles as styles } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { AddTask } from './add-task.tsx';
import { TaskLine } from './task-line.tsx';

/** Joint handling: what co-handlers do for the case; nothing where there is none and none may be added. */
export function CaseTasks({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const { tasks, mayAddTasks } = shown;
  if (tasks.length === 0 && !mayAddTasks) return null;
  return (
    <Section
      title={t('task.title')}
      extra={
        mayAddTasks && !adding ? (
          <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t('task.add')}
          </Button>
        ) : undefined
      }
    >
      {tasks.length === 0 && !adding ? <p className={styles['muted']}>{t('task.none')}</p> : null}
      {adding ? <AddTask case={shown} onClose={() => setAdding(false)} /> : null}
      {tasks.length > 0 ? (
        <ul className={styles['list']}>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} mayCancel={mayAddTasks} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
