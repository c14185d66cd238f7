import { groupedByKey, type LocalDate, type WriteSession } from '@guanjia/kit';
import { caseState } from '../case/case-state.ts';
import { CaseEntity } from '../case/case.entity.ts';
import { movePartsOfCases } from '../case/move-case.ts';
import { recordEvent } from '../case/record-event.ts';

/** A case that came under another division with something: an estate, or a division that ended. */
export interface MovedCase {
  readonly id: string;
  readonly with: string;
  readonly fromDivision: string;
}

interface HowMoved {
  readonly type: 'MOVED_WITH_ESTATE' | 'MOVED_WITH_DIVISION';
  /** Of the audit log. */
  readonly action: string;
  /** The first day of what the case moved with in its new division, when that is known. */
  readonly on: (movedWith: string) => LocalDate | null;
}

/** Brings the parts of moved cases after them and tells of the move: in their histories, the feed and the audit log. */
export async function leaveTraces(
  session: WriteSession,
  moved: readonly MovedCase[],
  how: HowMoved,
): Promise<void> {
  await movePartsOfCases(
    session,
    moved.map(({ id }) => id),
  );
  const causes = [...new Set(moved.map((one) => one.with))];
  const byCause = groupedByKey(causes, moved, (one) => one.with);
  for (const [index, cause] of causes.entries()) await leaveTrace(session, cause, byCause[index] ?? [], how);
}

/** One entry in the audit log for all that moved with one thing. */
async function leaveTrace(
  session: WriteSession,
  cause: string,
  moved: readonly MovedCase[],
  { type, action, on }: HowMoved,
): Promise<void> {
  const at = session.clock.now();
  const cameFrom = new Map(moved.map(({ id, fromDivision }) => [id, fromDivision]));
  const records = await session.em.find(
    CaseEntity,
    { id: { $in: [...cameFrom.keys()] } },
    { orderBy: { id: 'asc' } },
  );
  const since = on(cause);
  const events = records.map((record) => {
    const { id, divisionCode } = record;
    const data = {
      fromDivision: cameFrom.get(id),
      toDivision: divisionCode,
      ...(since ? { on: since } : {}),
    };
    recordEvent(session, record, { type, at, note: null, data });
    return { type: 'CaseMoved', subjectId: id, divisionCode, data: { ...caseState(record), ...data } };
  });
  session.emitTogether(events, {
    action,
    subjectId: cause,
    divisionCode: records[0]?.divisionCode ?? session.caller.division,
    details: {
      from: [...new Set(cameFrom.values())],
      to: records[0]?.divisionCode,
      ...(since ? { on: since } : {}),
      moved: records.map(({ number }) => number),
    },
  });
}
