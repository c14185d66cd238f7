import { openStates } from '../life/case-life.ts';

/** What a person has open, by due date: read from the index alone, whatever the number of cases that are over. */
export const workloadIndex: string[] = [
  `create index case_workload on case_record (assignee_id, due_on, due_at) include (division_code, suspended_at)
     where assignee_id is not null and state in (${openStates.map((state) => `'${state}'`).join(', ')})`,
];
