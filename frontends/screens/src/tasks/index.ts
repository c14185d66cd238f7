/** Tasks of joint handling. */
export { EndTask } from './end-task.tsx';
export type { TaskEnding } from './end-task.tsx';
export { OwnTasks } from './own-tasks.tsx';
