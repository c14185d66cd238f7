import type { LocalDate } from '@guanjia/kit';
import { graphEnum, type RefusalReason } from '../case/case-enums.ts';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { PetitionRound, ReviewOutcome } from './petition-chain.ts';

export const petitionNoticeKinds = [
  'ACCEPTANCE',
  'NON_ACCEPTANCE',
  'EXTENSION',
  'HANDLING_OPINION',
  'REVIEW_OPINION',
  'RE_REVIEW_OPINION',
] as const;
export type PetitionNoticeKind = (typeof petitionNoticeKinds)[number];
export const PetitionNoticeKindEnum = graphEnum(
  'PetitionNoticeKind',
  'What a petitioner is told in writing: 受理告知, 不予受理告知, 延期告知, 处理意见, 复查意见, 复核意见.',
  petitionNoticeKinds,
);

/** The notices that are issued by hand; an opinion is a notice by itself. */
export const plainNoticeKinds = ['ACCEPTANCE', 'NON_ACCEPTANCE', 'EXTENSION'] as const;
export type PlainNoticeKind = (typeof plainNoticeKinds)[number];
export const PlainNoticeKindEnum = graphEnum(
  'PlainNoticeKind',
  'A notice that is issued by hand; an opinion is a notice at once.',
  plainNoticeKinds,
);

/** The notice that each round's opinion is. */
export const opinionNotices: Readonly<Record<PetitionRound, PetitionNoticeKind>> = {
  HANDLING: 'HANDLING_OPINION',
  REVIEW: 'REVIEW_OPINION',
  RE_REVIEW: 'RE_REVIEW_OPINION',
};

/** What a notice said when it was issued; later changes do not reach it. */
export interface NoticeContent {
  /** Stable keys of the articles it names. */
  readonly articles: readonly string[];
  readonly receivedOn: LocalDate;
  readonly acceptedOn?: LocalDate | null;
  readonly text?: string | null;
  readonly refusalReason?: RefusalReason | null;
  readonly outcome?: ReviewOutcome | null;
  readonly extensionDays?: number;
  readonly requestedOn?: LocalDate | null;
  readonly hearings?: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** The date that it announces, with its reason. */
  readonly deadline?: {
    readonly dueOn: LocalDate;
    readonly provisional: boolean;
    readonly explanation: DeadlineExplanation;
  } | null;
}
