import { Tier } from '@guanjia/kit';
import type { CaseEventType } from '../case/case-enums.ts';
import { desk, type Recipient, type Tidings } from '../notices/tell.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import type { EscalationStage } from './escalation-pack.ts';
import type { Watched } from './escalate.ts';

/** What a stage leaves in the case's own history. A warning is between the platform and who has the case. */
export const stageEvents: Readonly<Record<EscalationStage, CaseEventType | null>> = {
  WARNING: null,
  OVERDUE: 'OVERDUE',
  REMINDER: 'REMINDED',
  SUBDISTRICT: 'ESCALATED',
  DISTRICT: 'ESCALATED',
  SUPERVISION_ORDER: 'SUPERVISION_ORDERED',
};

const kinds: Readonly<Record<Exclude<EscalationStage, 'SUPERVISION_ORDER'>, NoticeKind>> = {
  WARNING: 'DEADLINE_WARNING',
  OVERDUE: 'DEADLINE_OVERDUE',
  REMINDER: 'DEADLINE_REMINDER',
  SUBDISTRICT: 'CASE_ESCALATED',
  DISTRICT: 'CASE_ESCALATED',
};

/** Who is told of a stage, and what. Of a supervision order its own issue tells. */
export function tidingsOf(stage: EscalationStage, one: Watched): Tidings[] {
  if (stage === 'SUPERVISION_ORDER') return [];
  const { clock, dueOn, number, tier } = one;
  return recipients(stage, one).map((to) => ({
    to,
    kind: kinds[stage],
    caseId: one.caseId,
    params: { case: number, clock, dueOn, tier },
  }));
}

function recipients(
  stage: Exclude<EscalationStage, 'SUPERVISION_ORDER'>,
  { assigneeId, divisionCode, tier }: Watched,
): Recipient[] {
  const assignee = assigneeId ? [{ staffId: assigneeId }] : [];
  const holding = desk(divisionCode, tier);
  switch (stage) {
    case 'WARNING':
      return assignee.length > 0 ? assignee : [holding];
    case 'OVERDUE':
    case 'REMINDER':
      return [...assignee, holding];
    case 'SUBDISTRICT':
      return [desk(divisionCode, Tier.SUBDISTRICT)];
    case 'DISTRICT':
      return [desk(divisionCode, Tier.DISTRICT)];
  }
}
