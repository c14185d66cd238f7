import { Role } from '@guanjia/kit';
import { graphEnum } from '../case/case-enums.ts';
import { caseLife, underWay, type CaseAction, type CaseState } from '../life/case-life.ts';

/** What somebody can ask to be approved. */
export const approvalKinds = ['CLOSE', 'SUSPEND', 'WITHDRAW', 'VOID', 'EXTENSION'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];
export const ApprovalKindEnum = graphEnum('ApprovalKind', 'What is asked to be approved.', approvalKinds);

export const approvalStates = ['PENDING', 'APPROVED', 'REFUSED', 'RETRACTED', 'LAPSED'] as const;
export type ApprovalState = (typeof approvalStates)[number];
export const ApprovalStateEnum = graphEnum(
  'ApprovalState',
  'LAPSED: the case moved on, and what was asked for cannot be done any more.',
  approvalStates,
);

export interface ApprovalKindDeclaration {
  /** Who decides: one of these roles, at the desk that holds the case or above, never who asked. */
  readonly by: readonly Role[];
  /** Where the case can be while the request waits; elsewhere the request lapses. */
  readonly from: readonly CaseState[];
}

/** The rules of each kind of request. Those that are steps of a case's life have them from its declaration. */
export const approvalRules: Readonly<Record<ApprovalKind, ApprovalKindDeclaration>> = {
  CLOSE: ofAction('CLOSE'),
  SUSPEND: ofAction('SUSPEND'),
  WITHDRAW: ofAction('WITHDRAW'),
  VOID: ofAction('VOID'),
  // 信访工作条例 art. 34: the head of the office that handles a petition approves more time.
  EXTENSION: { by: [Role.HEAD], from: [...underWay, 'SUSPENDED'] },
};

function ofAction(action: CaseAction): ApprovalKindDeclaration {
  const { approval } = caseLife[action];
  if (!approval) throw new Error(`${action} is declared without an approval`);
  return approval;
}
