import { fieldChanges, PlatformError, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.entity.ts';
import { isOpen } from '../life/case-life.ts';
import type { CaseTaskTable } from '../generated/tables.ts';

/** A case with open tasks is resolved only when the lead says why it does without them. Throws RULE_VIOLATED. */
export async function requireTasksEnded(
  session: WriteSession,
  caseId: string,
  note: string | null,
): Promise<void> {
  if (note) return;
  const open = await session.rows<{ name: CaseTaskTable['handlerName'] }>(sql`
    select handler_name as name from case_task where case_id = ${caseId} and state = 'OPEN' order by created_at`);
  if (open.length === 0) return;
  throw new PlatformError(
    'RULE_VIOLATED',
    `${open.length} tasks are open: say why it is resolved without them.`,
    {
      reason: 'tasksOpen',
      field: 'note',
      params: { count: open.length, names: open.map(({ name }) => name).join('、') },
    },
  );
}

/** Ends the open tasks of a case that is not worked on any more. */
export async function cancelOpenTasks(session: WriteSession, { id, state }: CaseRecord): Promise<void> {
  if (isOpen(state)) return;
  const cancelled = await session.rows<Pick<CaseTaskTable, 'id'>>(sql`
    update case_task set state = 'CANCELLED', ended_at = ${session.clock.now().toISOString()},
      ended_by_name = ${session.caller.name}, version = version + 1
    where case_id = ${id} and state = 'OPEN' returning id`);
  for (const task of cancelled) {
    const fields = fieldChanges({ state: 'OPEN' }, { state: 'CANCELLED' });
    session.changed({ type: 'CaseTask', id: task.id, belongsTo: [id], fields });
  }
}
