import type { LocalDate, Tier, WriteSession } from '@guanjia/kit';
import { desk, tell, type Recipient } from './tell.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** What a notice of a step needs to know of the case after it. */
export interface SteppedCase {
  readonly id: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly tier: Tier;
  readonly assigneeId?: string | null;
}

interface StepNotice {
  readonly kind: NoticeKind;
  readonly to: 'ASSIGNEE' | 'DESK';
}

/** The steps that give somebody else something to do. */
const stepNotices: Readonly<Record<string, StepNotice>> = {
  ASSIGN: { kind: 'CASE_ASSIGNED', to: 'ASSIGNEE' },
  PASS_UP: { kind: 'CASE_PASSED_UP', to: 'DESK' },
  REOPEN: { kind: 'CASE_REOPENED', to: 'DESK' },
  TAKE_BACK: { kind: 'CASE_RETURNED', to: 'DESK' },
};

/**
 * Tells whoever a step in the life of a case brought work: the new assignee, or the desk that the case came to. `dueOn`
 * is the day that goes with the work: an assignee may have less time than the case.
 */
export async function tellOfStep(
  session: WriteSession,
  action: string,
  about: SteppedCase,
  dueOn: LocalDate,
): Promise<void> {
  const notice = stepNotices[action];
  if (!notice) return;
  const { id, number, divisionCode, tier, assigneeId } = about;
  const to: Recipient | null =
    notice.to === 'DESK' ? desk(divisionCode, tier) : assigneeId ? { staffId: assigneeId } : null;
  if (!to) return;
  const params = { case: number, tier, dueOn, name: session.caller.name };
  await tell(session, [{ to, kind: notice.kind, caseId: id, params }]);
}
