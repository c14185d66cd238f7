import { useQuery } from '@apollo/client/react';
import { Loaded, Section, lazyPart } from '@guanjia/ui';
import { OwnTasksDocument } from '../generated/graphql.ts';
import type { OwnTasksQuery } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import styles from './own-tasks.module.css';

// Most days there is none.
const OwnTask = lazyPart(() => import('./own-task.tsx').then((part) => part.OwnTask));

export type OwnTaskRow = OwnTasksQuery['caseTasks']['nodes'][number];

const SHOWN = 10;

/**
 * Open tasks of joint handling that the viewer or the viewer's department was given, the next due first; nothing while
 * there is none. They are ended here: the case itself may lie with another office.
 */
export function OwnTasks() {
  return (
    <Scope>
      <Tasks />
    </Scope>
  );
}

function Tasks() {
  const { t } = useText();
  const result = useQuery(OwnTasksDocument, {
    variables: { first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  const tasks = result.data?.caseTasks;
  if (!result.error && !tasks?.nodes.length) return null;
  return (
    <Section
      title={t('ownTasks.title', { count: tasks?.totalCount ?? t('common.none') })}
      description={t('ownTasks.hint')}
    >
      <Loaded result={result} needs={(data) => data.caseTasks}>
        {({ caseTasks: { nodes } }) => (
          <ul className={styles['list']}>
            {nodes.map((task) => (
              <OwnTask key={task.id} task={task} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
