import {
  localDateIn,
  notFound,
  PlatformError,
  requireVersion,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { takeStep } from '../case/take-step.ts';
import type { AssignCasesInput, CaseToAssignInput } from './bulk-assign.types.ts';

type Assignment = Pick<AssignCasesInput, 'assigneeId' | 'dueOn' | 'note' | 'acceptFirst' | 'dryRun'>;

interface CaseNow {
  id: string;
  version: number;
  state: string;
  dueOn: LocalDate;
}

/** Undoes a dry run: whatever was written in its transaction is rolled back with it. */
class DryRun extends Error {
  constructor(readonly dueOn: LocalDate) {
    super('This was only tried.');
  }
}

/**
 * Assigns one case of many in a transaction of its own, by the same steps as one alone; a case that is only registered
 * is accepted first. A dry run takes the same steps and rolls them back, so that it can never judge otherwise.
 * Answers the due date. Throws as takeStep does.
 */
export async function assignOne(
  context: RequestContext,
  asked: CaseToAssignInput,
  assignment: Assignment,
): Promise<LocalDate> {
  const { assigneeId, note, acceptFirst, dryRun } = assignment;
  try {
    return await context.write('assignCases', async (session) => {
      // The steps write into this transaction instead of one each.
      const within: RequestContext = { ...context, write: (_operation, work) => work(session) };
      let now = await caseNow(session, asked.id);
      requireVersion(now, asked.version);
      if (acceptFirst && now.state === 'REGISTERED') {
        await takeStep(within, 'assignCases', 'ACCEPT', { id: now.id, version: now.version });
        now = await caseNow(session, asked.id);
      }
      const dueOn = assignment.dueOn ?? ownDueOn(now, localDateIn(session.clock.now()));
      await takeStep(within, 'assignCases', 'ASSIGN', {
        id: now.id,
        version: now.version,
        assigneeId,
        dueOn,
        note,
      });
      if (dryRun) throw new DryRun(dueOn);
      return dueOn;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.dueOn;
    throw error;
  }
}

/** Notes a refusal in the audit log, as the refusal of a single step is. */
export async function recordRefusal(context: RequestContext, id: string, refusal: PlatformError) {
  if (refusal.code !== 'FORBIDDEN') return;
  await context.write('assignCases', async (session) => {
    session.audit({
      action: 'assignCases',
      subjectId: id,
      divisionCode: context.caller.division,
      outcome: 'REFUSED',
      details: { reason: refusal.extensions['reason'] ?? null },
    });
  });
}

/** A date of its own for each: the case's, and today for one that is overdue. */
function ownDueOn({ dueOn }: CaseNow, today: LocalDate): LocalDate {
  return dueOn < today ? today : dueOn;
}

async function caseNow(session: WriteSession, id: string): Promise<CaseNow> {
  const [row] = await session.rows<CaseNow>(
    sql`select id, version, state, due_on as "dueOn" from case_record where id = ${id}`,
  );
  if (!row) throw notFound('Case', id);
  return row;
}
