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

/**
 * Who is told of the stages that are taken together, and what: each desk or person of the furthest one only. Of a
 * supervision order its own issue tells whom it is addressed to.
 */
export function tidingsOfStages(stages: readonly EscalationStage[], one: Watched): Tidings[] {
  const { clock, dueOn, number, tier } = one;
  const ordered = stages.includes('SUPERVISION_ORDER');
  const furthest = new Map<string, Tidings>();
  for (const stage of stages) {
    if (stage === 'SUPERVISION_ORDER') continue;
    for (const to of recipients(stage, one)) {
      const params = { case: number, clock, dueOn, tier };
      furthest.set(JSON.stringify(to), { to, kind: kinds[stage], caseId: one.caseId, params });
    }
  }
  if (ordered) for (const to of holders(one)) furthest.delete(JSON.stringify(to));
  return [...furthest.values()];
}

/** Whoever has the case: the person, and the desk. */
function holders({ assigneeId, divisionCode, tier }: Watched): Recipient[] {
  return [...(assigneeId ? [{ staffId: assigneeId }] : []), desk(divisionCode, tier)];
}

function recipients(stage: Exclude<EscalationStage, 'SUPERVISION_ORDER'>, one: Watched): Recipient[] {
  switch (stage) {
    case 'WARNING':
      return holders(one).slice(0, 1);
    case 'OVERDUE':
    case 'REMINDER':
      return holders(one);
    case 'SUBDISTRICT':
      return [desk(one.divisionCode, Tier.SUBDISTRICT)];
    case 'DISTRICT':
      return [desk(one.divisionCode, Tier.DISTRICT)];
  }
}
