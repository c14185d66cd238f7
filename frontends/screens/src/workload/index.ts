/** Who has how much to do, and choosing who gets more. */
export { AssigneeSelect } from './assignee-select.tsx';
export { WorkloadPanel } from './workload-panel.tsx';
