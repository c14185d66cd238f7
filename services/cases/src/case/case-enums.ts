import { registerEnumType } from 'type-graphql';
import { deadlineClocks, deadlineUnits } from '../deadlines/deadline.rules.ts';
import { channels, urgencies } from '../deadlines/deadline-pack.ts';
import { petitionStages } from '../petition-chain/petition-chain.ts';
import { caseActions, caseStates } from '../life/case-life.ts';

/** The enum object that type-graphql wants, from the list of names that the rules declare. */
export function graphEnum<const Name extends string>(
  name: string,
  description: string,
  values: readonly Name[],
): Record<string, Name> {
  const named = Object.fromEntries(values.map((value) => [value, value])) as Record<string, Name>;
  registerEnumType(named, { name, description });
  return named;
}

export const ChannelEnum = graphEnum(
  'Channel',
  'How a case came in: 来访, 来电, 来函, 市长信箱, 热线 …',
  channels,
);
export const UrgencyEnum = graphEnum(
  'Urgency',
  'How pressing a case is; it decides the time limits.',
  urgencies,
);
export const CaseStateEnum = graphEnum('CaseState', 'Where a case is in its life.', caseStates);
export const ClockEnum = graphEnum(
  'Clock',
  'What a deadline times: a stage, or the whole case.',
  deadlineClocks,
);
export const DeadlineUnitEnum = graphEnum('DeadlineUnit', 'What a time limit counts in.', deadlineUnits);

export const deadlineStates = ['RUNNING', 'MET', 'MISSED', 'STOPPED', 'PAUSED'] as const;
export type DeadlineState = (typeof deadlineStates)[number];
export const DeadlineStateEnum = graphEnum(
  'DeadlineState',
  'RUNNING: time is left. MET and MISSED: kept or not. STOPPED: its work fell away. PAUSED: the case is suspended, or an archive record.',
  deadlineStates,
);

export const satisfactions = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'UNREACHED'] as const;
export type Satisfaction = (typeof satisfactions)[number];
export const SatisfactionEnum = graphEnum(
  'Satisfaction',
  'What the complainant said at the follow-up visit.',
  satisfactions,
);

/** What an officer sees as buttons: the steps of the life that somebody takes by hand, and what else can be done. */
export const offeredActions = [
  ...caseActions.filter((action) => action !== 'REGISTER' && action !== 'TAKE_BACK'),
  'OBJECT_TO_TRANSFER',
  'REVEAL_COMPLAINANT',
  'CORRECT',
] as const;
export type OfferedAction = (typeof offeredActions)[number];
export const CaseActionEnum = graphEnum('CaseAction', 'What can be done with a case.', offeredActions);

/** What the steps of a case's life leave behind. */
export const stepEventTypes = [
  'REGISTERED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'PASSED_UP',
  'ASSIGNED',
  'STARTED',
  'RESOLVED',
  'FOLLOWED_UP',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
  'VOIDED',
  'SUSPENDED',
  'RESUMED',
  'TRANSFERRED',
  'TRANSFERRED_OUT',
  'TAKEN_BACK',
] as const;

export const caseEventTypes = [
  ...stepEventTypes,
  'MOVED_WITH_ESTATE',
  'MOVED_WITH_DIVISION',
  'TRANSFER_OBJECTED',
  'TRANSFER_INSISTED',
  'TRANSFER_UPHELD',
  'APPROVAL_REQUESTED',
  'APPROVAL_REFUSED',
  'APPROVAL_RETRACTED',
  'TASK_ADDED',
  'TASK_DONE',
  'TASK_DECLINED',
  'TASK_CANCELLED',
  'DUPLICATE_LINKED',
  'DUPLICATE_UNLINKED',
  'COMPLAINANT_REVEALED',
  'COMPLAINANT_ERASED',
  'ATTACHMENT_ADDED',
  'ATTACHMENT_REMOVED',
  'CORRECTED',
  'SUPPLEMENTED',
  'URGED',
  'OVERDUE',
  'REMINDED',
  'ESCALATED',
  'SUPERVISION_ORDERED',
  'SUPERVISION_REPLIED',
  'SUPERVISION_RETURNED',
  'SUPERVISION_CLOSED',
  'SUPERVISION_CANCELLED',
  'EXTENDED',
  'NOTICE_ISSUED',
  'OPINION_GIVEN',
  'OPINION_DELIVERED',
  'REVIEW_REQUESTED',
  'REVIEW_GIVEN',
  'REVIEW_DELIVERED',
  'RE_REVIEW_REQUESTED',
  'HEARING_RECORDED',
  'RE_REVIEW_GIVEN',
  'PETITION_FINAL',
  'BATCH_LINKED',
  'BATCH_UNLINKED',
] as const;
export type CaseEventType = (typeof caseEventTypes)[number];
export const CaseEventTypeEnum = graphEnum('CaseEventType', 'What happened to a case.', caseEventTypes);

export const PetitionStageEnum = graphEnum(
  'PetitionStage',
  'Where a petition is between its handling opinion and the end (终结).',
  petitionStages,
);

export const refusalReasons = [
  'NOT_PROPERTY_MATTER',
  'OUTSIDE_JURISDICTION',
  'IN_LITIGATION',
  'FINAL_ALREADY',
  'DUPLICATE',
  'UNCLEAR',
  'OTHER',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export const RefusalReasonEnum = graphEnum(
  'RefusalReason',
  'Why a case was not accepted: not a property matter, another authority’s, before a court, final, known, unclear.',
  refusalReasons,
);

/** From below: not a tier, but how far a case had to go until it was settled. */
export const settlementLevels = ['ESTATE', 'COMMUNITY', 'SUBDISTRICT', 'DISTRICT'] as const;
export type SettlementLevel = (typeof settlementLevels)[number];
export const SettlementLevelEnum = graphEnum(
  'SettlementLevel',
  'Where a case was settled: within the estate (不出小区), or at a tier (不出社区, 不出街道, 不出辖区).',
  settlementLevels,
);

export const caseStandings = [
  'RECEIVED',
  'RESPONDED',
  'ANSWERED_IN_TIME',
  'ANSWER_DUE',
  'ACCEPTED',
  'RESOLVED',
  'RESOLVED_IN_TIME',
  'EVER_RESOLVED',
  'FIRST_RESOLVED_IN_TIME',
  'FIRST_DUE',
  'RESOLVED_AGAIN',
  'RESOLVED_AGAIN_IN_TIME',
  'DUE_AGAIN',
  'SOLVED',
  'FOLLOWED_UP',
  'SATISFIED',
  'DUE',
  'OPEN',
  'OVERDUE',
] as const;
export type CaseStandingName = (typeof caseStandings)[number];
export const CaseStandingEnum = graphEnum(
  'CaseStanding',
  'How a case counted on a date. Voided cases count as nothing from the day they were voided. RESPONDED: accepted, or refused with a reason; ANSWERED_IN_TIME: within the limit for it; ANSWER_DUE: answered under such a limit, or past it. EVER_RESOLVED: also when reopened since. FIRST_RESOLVED_IN_TIME: by the first resolution, also when reopened since; FIRST_DUE: ever resolved, or overdue. RESOLVED_AGAIN: by a resolution that stands after a reopening; DUE_AGAIN: resolved again, or overdue again after a reopening. SOLVED: resolved, and the complainant did not object at the follow-up visit. FOLLOWED_UP: visited and reached.',
  caseStandings,
);

export const ageBuckets = ['D0_7', 'D8_15', 'D16_60', 'OVER_60'] as const;
export type AgeBucket = (typeof ageBuckets)[number];
export const CaseAgeBucketEnum = graphEnum(
  'CaseAgeBucket',
  'Days since an open case was received.',
  ageBuckets,
);
