import type { Caller, Tier } from '@guanjia/kit';
import { caseWorkers, isOpen, type CaseState } from '../life/case-life.ts';
import type { TaskState } from './case-task.entity.ts';

type Actor = Pick<Caller, 'division' | 'tier' | 'roles' | 'staffId'>;

const works = (actor: Actor) => caseWorkers.some((role) => actor.roles.includes(role));

/** Why `actor` cannot hand out or cancel tasks of a case: the lead's own desk does, while the case is worked on. */
export function judgeLead(
  { state, tier }: { readonly state: CaseState; readonly tier: Tier },
  actor: Actor,
): string | null {
  if (!isOpen(state) || state === 'REGISTERED') return 'notFromThisState';
  if (!works(actor)) return 'roleMissing';
  return actor.tier === tier ? null : 'notYourDesk';
}

/** Why `actor` cannot finish or decline a task: the named person does, or anybody of a department without one. */
export function judgeHandler(
  task: {
    readonly state: TaskState;
    readonly handlerId?: string | null;
    readonly handlerDivision: string;
  },
  actor: Actor,
): string | null {
  if (task.state !== 'OPEN') return 'taskEnded';
  if (!works(actor)) return 'roleMissing';
  const own = task.handlerId ? task.handlerId === actor.staffId : task.handlerDivision === actor.division;
  return own ? null : 'notYourTask';
}
