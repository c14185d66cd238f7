// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type AddCaseTaskInput = {
  caseId: string;
  departmentCode?: string | null | undefined;
  dueOn: string;
  /** The person; or give the department. */
  handlerId?: string | null | undefined;
  text: string;
};

export type AnswerObjectionInput = {
  answer: ObjectionAnswer;
  /** Of the transfer. */
  id: string;
  /** The reasons. */
  note: string;
  /** Of the transfer. */
  version: number;
};

/** What is asked to be approved. */
export type ApprovalKind =
  | 'CLOSE'
  | 'EXTENSION'
  | 'SUSPEND'
  | 'VOID'
  | 'WITHDRAW';

/** LAPSED: the case moved on, and what was asked for cannot be done any more. */
export type ApprovalState =
  | 'APPROVED'
  | 'LAPSED'
  | 'PENDING'
  | 'REFUSED'
  | 'RETRACTED';

export type AssignCaseInput = {
  assigneeId: string;
  dueOn: string;
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

export type AttachmentInput = {
  caseId: string;
  documentId: string;
};

/** Asks whether something is so. */
export type BooleanFilter = {
  eq: boolean;
};

export type CancelExportInput = {
  id: string;
};

export type CancelImportInput = {
  id: string;
};

/** What can be done with a case. */
export type CaseAction =
  | 'ACCEPT'
  | 'ASSIGN'
  | 'CLOSE'
  | 'CORRECT'
  | 'OBJECT_TO_TRANSFER'
  | 'PASS_UP'
  | 'RECORD_FOLLOW_UP'
  | 'REFUSE'
  | 'REOPEN'
  | 'RESOLVE'
  | 'RESUME'
  | 'REVEAL_COMPLAINANT'
  | 'START'
  | 'SUSPEND'
  | 'TRANSFER'
  | 'TRANSFER_OUT'
  | 'VOID'
  | 'WITHDRAW';

/** Days since an open case was received. */
export type CaseAgeBucket =
  | 'D0_7'
  | 'D8_15'
  | 'D16_60'
  | 'OVER_60';

/** What happened to a case. */
export type CaseEventType =
  | 'ACCEPTED'
  | 'APPROVAL_REFUSED'
  | 'APPROVAL_REQUESTED'
  | 'APPROVAL_RETRACTED'
  | 'ASSIGNED'
  | 'ATTACHMENT_ADDED'
  | 'ATTACHMENT_REMOVED'
  | 'BATCH_LINKED'
  | 'BATCH_UNLINKED'
  | 'CLOSED'
  | 'COMPLAINANT_ERASED'
  | 'COMPLAINANT_REVEALED'
  | 'CORRECTED'
  | 'DUPLICATE_LINKED'
  | 'DUPLICATE_UNLINKED'
  | 'ESCALATED'
  | 'EXTENDED'
  | 'FOLLOWED_UP'
  | 'HEARING_RECORDED'
  | 'MOVED_WITH_DIVISION'
  | 'MOVED_WITH_ESTATE'
  | 'NOTICE_ISSUED'
  | 'NOT_ACCEPTED'
  | 'OPINION_DELIVERED'
  | 'OPINION_GIVEN'
  | 'OVERDUE'
  | 'PASSED_UP'
  | 'PETITION_FINAL'
  | 'REGISTERED'
  | 'REMINDED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'RESUMED'
  | 'REVIEW_DELIVERED'
  | 'REVIEW_GIVEN'
  | 'REVIEW_REQUESTED'
  | 'RE_REVIEW_GIVEN'
  | 'RE_REVIEW_REQUESTED'
  | 'STARTED'
  | 'SUPERVISION_CANCELLED'
  | 'SUPERVISION_CLOSED'
  | 'SUPERVISION_ORDERED'
  | 'SUPERVISION_REPLIED'
  | 'SUPERVISION_RETURNED'
  | 'SUPPLEMENTED'
  | 'SUSPENDED'
  | 'TAKEN_BACK'
  | 'TASK_ADDED'
  | 'TASK_CANCELLED'
  | 'TASK_DECLINED'
  | 'TASK_DONE'
  | 'TRANSFERRED'
  | 'TRANSFERRED_OUT'
  | 'TRANSFER_INSISTED'
  | 'TRANSFER_OBJECTED'
  | 'TRANSFER_UPHELD'
  | 'URGED'
  | 'VOIDED'
  | 'WITHDRAWN';

export type CaseFilter = {
  acceptedOn?: LocalDateFilter | null | undefined;
  and?: Array<CaseFilter> | null | undefined;
  /** Archive records (归档件). */
  archived?: BooleanFilter | null | undefined;
  asOf?: CaseStandingFilter | null | undefined;
  assigneeId?: IdFilter | null | undefined;
  /** A top-level category stands for all below it. */
  categoryId?: IdFilter | null | undefined;
  channel?: ChannelFilter | null | undefined;
  collectivePetitionId?: IdFilter | null | undefined;
  /** The company that manages the estate now. */
  companyId?: IdFilter | null | undefined;
  /** startsWith the significant digits lists all below. */
  divisionCode?: StringFilter | null | undefined;
  dueOn?: LocalDateFilter | null | undefined;
  duplicateOfId?: IdFilter | null | undefined;
  /** The tier above that was told of a deadline which is still missed; eq or in. */
  escalatedTo?: TierFilter | null | undefined;
  estateId?: IdFilter | null | undefined;
  id?: IdFilter | null | undefined;
  not?: CaseFilter | null | undefined;
  number?: StringFilter | null | undefined;
  open?: BooleanFilter | null | undefined;
  or?: Array<CaseFilter> | null | undefined;
  overdue?: BooleanFilter | null | undefined;
  /** Of petitions that an opinion was given on. */
  petitionStage?: PetitionStageFilter | null | undefined;
  receivedAt?: DateTimeFilter | null | undefined;
  receivedOn?: LocalDateFilter | null | undefined;
  refusalReason?: RefusalReasonFilter | null | undefined;
  /** Where it was settled. */
  resolvedLevel?: SettlementLevelFilter | null | undefined;
  resolvedOn?: LocalDateFilter | null | undefined;
  /** Words that all stand in text, place, number, source number or estate name; or the caller’s whole phone number. A single character is looked for in the last 31 days only. */
  search?: string | null | undefined;
  state?: CaseStateFilter | null | undefined;
  suspendedUntil?: LocalDateFilter | null | undefined;
  tier?: TierFilter | null | undefined;
  urgency?: UrgencyFilter | null | undefined;
};

export type CaseOrder = {
  direction?: SortDirection;
  field: CaseOrderField;
};

export type CaseOrderField =
  | 'DUE_ON'
  | 'NUMBER'
  | 'RECEIVED_AT';

/** How a case counted on a date. Voided cases count as nothing from the day they were voided. RESPONDED: accepted, or refused with a reason; ANSWERED_IN_TIME: within the limit for it; ANSWER_DUE: answered under such a limit, or past it. EVER_RESOLVED: also when reopened since. FIRST_RESOLVED_IN_TIME: by the first resolution, also when reopened since; FIRST_DUE: ever resolved, or overdue. RESOLVED_AGAIN: by a resolution that stands after a reopening; DUE_AGAIN: resolved again, or overdue again after a reopening. SOLVED: resolved, and the complainant did not object at the follow-up visit. FOLLOWED_UP: visited and reached. */
export type CaseStanding =
  | 'ACCEPTED'
  | 'ANSWERED_IN_TIME'
  | 'ANSWER_DUE'
  | 'DUE'
  | 'DUE_AGAIN'
  | 'EVER_RESOLVED'
  | 'FIRST_DUE'
  | 'FIRST_RESOLVED_IN_TIME'
  | 'FOLLOWED_UP'
  | 'OPEN'
  | 'OVERDUE'
  | 'RECEIVED'
  | 'RESOLVED'
  | 'RESOLVED_AGAIN'
  | 'RESOLVED_AGAIN_IN_TIME'
  | 'RESOLVED_IN_TIME'
  | 'RESPONDED'
  | 'SATISFIED'
  | 'SOLVED';

/** How a case counted on a date: the rows behind a figure. Everything in it is what was so on that day, whatever has become of the case since. */
export type CaseStandingFilter = {
  acceptedOn?: LocalDateFilter | null | undefined;
  /** The top-level category. */
  categoryId?: IdFilter | null | undefined;
  channel?: ChannelFilter | null | undefined;
  /** The company that managed the estate on the day of the complaint. */
  companyId?: IdFilter | null | undefined;
  /** The company that manages the estate now. */
  companyNowId?: IdFilter | null | undefined;
  /** The division that held the case. */
  divisionCode?: StringFilter | null | undefined;
  estateId?: IdFilter | null | undefined;
  on: string;
  receivedOn?: LocalDateFilter | null | undefined;
  /** Whether it was recorded after that day that it was so. */
  recordedLater?: BooleanFilter | null | undefined;
  /** Of the resolution that stood. */
  resolvedLevel?: SettlementLevelFilter | null | undefined;
  /** Of the resolution that stood. */
  resolvedOn?: LocalDateFilter | null | undefined;
  standing: CaseStanding;
  tier?: TierFilter | null | undefined;
};

/** Where a case is in its life. */
export type CaseState =
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'CLOSED'
  | 'IN_PROGRESS'
  | 'NOT_ACCEPTED'
  | 'REGISTERED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'SUSPENDED'
  | 'TRANSFERRED'
  | 'VOIDED'
  | 'WITHDRAWN';

/** Compares a CaseState. */
export type CaseStateFilter = {
  eq?: CaseState | null | undefined;
  in?: Array<CaseState> | null | undefined;
  ne?: CaseState | null | undefined;
};

export type CaseStepInput = {
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

/** How a case came in: 来访, 来电, 来函, 市长信箱, 热线 … */
export type Channel =
  | 'CALL'
  | 'HOTLINE'
  | 'LETTER'
  | 'MAYOR_MAILBOX'
  | 'ONLINE'
  | 'PATROL'
  | 'VISIT';

/** Compares a Channel. */
export type ChannelFilter = {
  eq?: Channel | null | undefined;
  in?: Array<Channel> | null | undefined;
  ne?: Channel | null | undefined;
};

export type CheckImportInput = {
  id: string;
  /** Only what differs from the proposal. */
  mapping?: Array<ImportColumnInput> | null | undefined;
  /** What values mean that are not known; kept for the department’s next imports. */
  meanings?: Array<ImportMeaningInput> | null | undefined;
  /** What the sheet does not say: {channel, categoryId, divisionCode, year, archive, archiveBefore, archiveRows} of a case ledger. */
  settings?: unknown;
};

/** What a deadline times: a stage, or the whole case. */
export type Clock =
  | 'ACCEPT'
  | 'DISPATCH'
  | 'FOLLOW_UP'
  | 'HANDLE'
  | 'TOTAL';

/** What can be done with a collective petition. */
export type CollectivePetitionAction =
  | 'ACCEPT'
  | 'LINK_CASES'
  | 'PAUSE'
  | 'RESOLVE'
  | 'RESUME'
  | 'UNLINK_CASES'
  | 'WITHDRAW';

export type CollectivePetitionCasesInput = {
  /** 1 to 100 cases. */
  caseIds: Array<string>;
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

/** What happened to a collective petition. */
export type CollectivePetitionEventType =
  | 'ACCEPTED'
  | 'CASES_LINKED'
  | 'CASES_UNLINKED'
  | 'ESCALATED'
  | 'OVERDUE'
  | 'PAUSED'
  | 'REGISTERED'
  | 'REMINDED'
  | 'REPRESENTATIVES_ERASED'
  | 'REPRESENTATIVES_REVEALED'
  | 'RESOLVED'
  | 'RESUMED'
  | 'WITHDRAWN';

export type CollectivePetitionFilter = {
  and?: Array<CollectivePetitionFilter> | null | undefined;
  asOf?: CollectivePetitionStandingFilter | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  dueOn?: LocalDateFilter | null | undefined;
  estateId?: IdFilter | null | undefined;
  id?: IdFilter | null | undefined;
  not?: CollectivePetitionFilter | null | undefined;
  number?: StringFilter | null | undefined;
  onTime?: BooleanFilter | null | undefined;
  or?: Array<CollectivePetitionFilter> | null | undefined;
  overdue?: BooleanFilter | null | undefined;
  paused?: BooleanFilter | null | undefined;
  persons?: IntFilter | null | undefined;
  receivedOn?: LocalDateFilter | null | undefined;
  resolvedOn?: LocalDateFilter | null | undefined;
  state?: CollectivePetitionStateFilter | null | undefined;
  subject?: StringFilter | null | undefined;
};

export type CollectivePetitionOrder = {
  direction?: SortDirection;
  field: CollectivePetitionOrderField;
};

export type CollectivePetitionOrderField =
  | 'DUE_ON'
  | 'PERSONS'
  | 'RECEIVED_ON';

/** How a collective petition counted on a date. OPEN: neither resolved nor withdrawn; OVERDUE: open, not paused, and past the date of the clock that ran. */
export type CollectivePetitionStanding =
  | 'OPEN'
  | 'OVERDUE'
  | 'RECEIVED'
  | 'RESOLVED'
  | 'RESOLVED_IN_TIME';

/** How a collective petition counted on a date: the rows behind a figure. Everything in it is what was so on that day, whatever has become of it since. */
export type CollectivePetitionStandingFilter = {
  /** The division that held it. */
  divisionCode?: StringFilter | null | undefined;
  estateId?: IdFilter | null | undefined;
  on: string;
  receivedOn?: LocalDateFilter | null | undefined;
  /** Whether it was recorded after that day that it was so. */
  recordedLater?: BooleanFilter | null | undefined;
  resolvedOn?: LocalDateFilter | null | undefined;
  standing: CollectivePetitionStanding;
};

/** Where a collective petition is in its life. */
export type CollectivePetitionState =
  | 'ACCEPTED'
  | 'RECEIVED'
  | 'RESOLVED'
  | 'WITHDRAWN';

/** Compares a CollectivePetitionState. */
export type CollectivePetitionStateFilter = {
  eq?: CollectivePetitionState | null | undefined;
  in?: Array<CollectivePetitionState> | null | undefined;
  ne?: CollectivePetitionState | null | undefined;
};

export type CollectivePetitionStepInput = {
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

/** Computed from the recorded steps and the day. CONSTITUTED: has met and is to be filed. REELECTION_DUE: still in office. */
export type CommitteeState =
  | 'CONSTITUTED'
  | 'DISSOLVED'
  | 'ELECTED'
  | 'EXPIRED'
  | 'IN_OFFICE'
  | 'PREPARING'
  | 'REELECTION_DUE';

/** Computed from the dates. OPEN_ENDED: the term is over and the contract runs on (Civil Code 948). */
export type ContractState =
  | 'ACTIVE'
  | 'ENDED'
  | 'OPEN_ENDED'
  | 'UPCOMING';

/** A field that is not given stays; null empties the place or the estate. */
export type CorrectCaseInput = {
  categoryId?: string | null | undefined;
  /** An estate of the division that the case is in. */
  estateId?: string | null | undefined;
  id: string;
  location?: string | null | undefined;
  /** Why; stays in the history of the case. */
  reason: string;
  text?: string | null | undefined;
  urgency?: Urgency | null | undefined;
  /** The version that the correction is based on. */
  version: number;
};

/** Of the estates that counted as completed on a day. */
export type CountedEstatesFilter = {
  /** Where the estates lay on the day. */
  divisionCode?: StringFilter | null | undefined;
  on: string;
};

/** From best to worst. */
export type CreditGrade =
  | 'A'
  | 'AA'
  | 'AAA'
  | 'B'
  | 'C';

/** Compares a CreditGrade. */
export type CreditGradeFilter = {
  eq?: CreditGrade | null | undefined;
  in?: Array<CreditGrade> | null | undefined;
  ne?: CreditGrade | null | undefined;
};

/** BAD points are subtracted. */
export type CreditItemKind =
  | 'BAD'
  | 'BASE'
  | 'GOOD';

/** Why an entry counts, or does not. */
export type CreditLineReason =
  | 'CAPPED'
  | 'COUNTS'
  | 'EXPIRED'
  | 'NOT_YET_EFFECTIVE'
  | 'OTHER_PACK'
  | 'VOIDED';

/** Compares a moment. */
export type DateTimeFilter = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  ne?: string | null | undefined;
};

export type DeadlinePreviewInput = {
  /** At once unless told. Starts dispatch. */
  acceptedAt?: string | null | undefined;
  /** Ends dispatch, and with handleBy starts handling. */
  assignedAt?: string | null | undefined;
  categoryId?: string | null | undefined;
  channel: Channel;
  followedUpAt?: string | null | undefined;
  /** The date that the person gets. */
  handleBy?: string | null | undefined;
  /** Now unless told. */
  receivedAt?: string | null | undefined;
  /** Ends handling and the whole; starts follow-up. */
  resolvedAt?: string | null | undefined;
  /** In order, at most ten. */
  suspensions?: Array<SuspensionInput> | null | undefined;
  /** NORMAL unless told. */
  urgency?: Urgency | null | undefined;
};

/** RUNNING: time is left. MET and MISSED: kept or not. STOPPED: its work fell away. PAUSED: the case is suspended, or an archive record. */
export type DeadlineState =
  | 'MET'
  | 'MISSED'
  | 'PAUSED'
  | 'RUNNING'
  | 'STOPPED';

/** What a time limit counts in. */
export type DeadlineUnit =
  | 'HOURS'
  | 'NATURAL_DAYS'
  | 'WORKING_DAYS'
  | 'WORKING_HOURS';

export type DecideApprovalInput = {
  /** A refusal needs a note. */
  decision: Decision;
  id: string;
  note?: string | null | undefined;
  /** The version that the decision is based on. */
  version: number;
};

export type DecideSupervisionReplyInput = {
  id: string;
  /** Needed for a rejection. */
  note?: string | null | undefined;
  version: number;
};

export type DecideTransferInput = {
  decision: TransferDecision;
  /** Of the transfer. */
  id: string;
  /** The reasons. */
  note: string;
  /** Of the transfer. */
  version: number;
};

/** What becomes of a request. */
export type Decision =
  | 'APPROVE'
  | 'REFUSE';

export type DeliverOpinionInput = {
  /** Of the case. */
  id: string;
  /** Today unless told. */
  on?: string | null | undefined;
  /** Of the case. */
  version: number;
};

export type DivisionFilter = {
  and?: Array<DivisionFilter> | null | undefined;
  code?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  kind?: DivisionKindFilter | null | undefined;
  level?: DivisionLevelFilter | null | undefined;
  name?: StringFilter | null | undefined;
  not?: DivisionFilter | null | undefined;
  or?: Array<DivisionFilter> | null | undefined;
  parentCode?: StringFilter | null | undefined;
  /** Part of the name, or the beginning of the code. */
  search?: string | null | undefined;
};

/** 街道, 镇, 乡, 居委会, 村委会. */
export type DivisionKind =
  | 'RESIDENTS_COMMITTEE'
  | 'SUBDISTRICT'
  | 'TOWN'
  | 'TOWNSHIP'
  | 'VILLAGE_COMMITTEE';

/** Compares a DivisionKind. */
export type DivisionKindFilter = {
  eq?: DivisionKind | null | undefined;
  in?: Array<DivisionKind> | null | undefined;
  ne?: DivisionKind | null | undefined;
};

/** How far down a division lies. */
export type DivisionLevel =
  | 'CITY'
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'SUBDISTRICT';

/** Compares a DivisionLevel. */
export type DivisionLevelFilter = {
  eq?: DivisionLevel | null | undefined;
  in?: Array<DivisionLevel> | null | undefined;
  ne?: DivisionLevel | null | undefined;
};

/** What makes a case look like the same matter. */
export type DuplicateReason =
  | 'SAME_CALLER'
  | 'SAME_ESTATE'
  | 'SIMILAR_TEXT';

export type EndCaseTaskInput = {
  id: string;
  /** The result, or the reasons. */
  note: string;
  version: number;
};

export type EstateFilter = {
  and?: Array<EstateFilter> | null | undefined;
  areaId?: IdFilter | null | undefined;
  /** Only those whose owners’ committee was in office on the day. */
  committeeInOfficeOn?: string | null | undefined;
  /** The company that manages it today. */
  companyId?: IdFilter | null | undefined;
  completedOn?: LocalDateFilter | null | undefined;
  completionYear?: IntFilter | null | undefined;
  /** Only what counts as completed, and not demolished, on the day. At the top of a filter, rows are told as they were on it. */
  countedOn?: string | null | undefined;
  /** The credit grade that the company which manages it today has today. */
  creditGrade?: CreditGradeFilter | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  /** In 0.01 m². */
  floorArea?: SafeIntFilter | null | undefined;
  /** Whether its owners’ committee is in office today. */
  hasCommitteeInOffice?: BooleanFilter | null | undefined;
  households?: IntFilter | null | undefined;
  id?: IdFilter | null | undefined;
  managedOn?: ManagedOnFilter | null | undefined;
  managementAreaId?: IdFilter | null | undefined;
  /** The mode today. */
  managementMode?: ManagementModeFilter | null | undefined;
  name?: StringFilter | null | undefined;
  not?: EstateFilter | null | undefined;
  or?: Array<EstateFilter> | null | undefined;
  /** Beside countedOn: only those of which something that counts on the day was recorded after it. */
  recordedAfter?: string | null | undefined;
  /** Part of the name, an alias or the address. */
  search?: string | null | undefined;
  /** The star that is valid today. */
  star?: EstateStarLevelFilter | null | undefined;
  status?: EstateStatusFilter | null | undefined;
};

export type EstateOrder = {
  direction?: SortDirection;
  field: EstateOrderField;
};

export type EstateOrderField =
  | 'COMPLETION_YEAR'
  | 'DIVISION'
  | 'FLOOR_AREA'
  | 'HOUSEHOLDS'
  | 'NAME';

/** The level of a valid star, or that there is none. */
export type EstateStarLevel =
  | 'NONE'
  | 'STAR_1'
  | 'STAR_2'
  | 'STAR_3'
  | 'STAR_4'
  | 'STAR_5';

/** Compares a EstateStarLevel. */
export type EstateStarLevelFilter = {
  eq?: EstateStarLevel | null | undefined;
  in?: Array<EstateStarLevel> | null | undefined;
  ne?: EstateStarLevel | null | undefined;
};

export type EstateStatus =
  | 'COMPLETED'
  | 'DEMOLISHED'
  | 'PLANNED'
  | 'UNDER_CONSTRUCTION';

/** Compares a EstateStatus. */
export type EstateStatusFilter = {
  eq?: EstateStatus | null | undefined;
  in?: Array<EstateStatus> | null | undefined;
  ne?: EstateStatus | null | undefined;
};

/** An Excel workbook, or CSV in UTF-8. */
export type ExportFormat =
  | 'CSV'
  | 'XLSX';

/** How far an export is. */
export type ExportState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

/** RATIO: between 0 and 1. AREA_PER_HOUSEHOLD: m² (the numerator counts 0.01 m²). COUNT: a number of rows. */
export type FigureUnit =
  | 'AREA_PER_HOUSEHOLD'
  | 'COUNT'
  | 'RATIO';

export type FollowUpInput = {
  id: string;
  note?: string | null | undefined;
  satisfaction: Satisfaction;
  /** The version that the step is based on. */
  version: number;
};

export type GiveOpinionInput = {
  /** Of the case. */
  id: string;
  text: string;
  /** Of the case. */
  version: number;
};

export type GiveReviewOpinionInput = {
  /** Of the case. */
  id: string;
  outcome: ReviewOutcome;
  text: string;
  /** Of the case. */
  version: number;
};

/** The filter of a figure’s rows as the figure gives it. */
export type HandedOverCaseFilter = {
  and?: Array<HandedOverCaseFilter> | null | undefined;
  asOf?: CaseStandingFilter | null | undefined;
  or?: Array<HandedOverCaseFilter> | null | undefined;
};

/** The filter of a figure’s rows as the figure gives it. */
export type HandedOverPetitionFilter = {
  asOf: CollectivePetitionStandingFilter;
};

/** Compares an id. */
export type IdFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
};

export type ImportColumnInput = {
  /** Null leaves the column out. */
  key?: string | null | undefined;
  place: number;
};

export type ImportMeaningInput = {
  /** The kind’s column. */
  column: string;
  /** The id, code or enum value that it means; null takes it back. */
  meaning?: string | null | undefined;
  /** As it stands in the sheet. */
  value: string;
};

/** PREPARED: its columns are known. CHECKING, CHECKED: the dry run. RUNNING, DONE: rows are taken in. FAILED, CANCELLED. */
export type ImportState =
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'FAILED'
  | 'PREPARED'
  | 'RUNNING';

/** Compares a whole number. */
export type IntFilter = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  ne?: number | null | undefined;
};

export type IssuePetitionNoticeInput = {
  caseId: string;
  kind: PlainNoticeKind;
  /** Of the case. */
  version: number;
};

export type IssueSupervisionOrderInput = {
  /** The tier that holds the case, unless told. */
  addresseeTier?: Tier | null | undefined;
  caseId: string;
  /** What is demanded. */
  demand: string;
  /** By the local rule, unless told. */
  dueOn?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type LinkDuplicateInput = {
  id: string;
  note?: string | null | undefined;
  /** The earlier case about the same matter. */
  ofId: string;
  /** The version that the step is based on. */
  version: number;
};

/** Compares a calendar date. */
export type LocalDateFilter = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  ne?: string | null | undefined;
};

/** Who managed an estate on a day. */
export type ManagedOnFilter = {
  companyId?: IdFilter | null | undefined;
  mode?: ManagementModeFilter | null | undefined;
  on: string;
};

/** 物业服务企业, 产权单位, 村委会或社区代管, 业主自治, 准物业, none. */
export type ManagementMode =
  | 'ENTRUSTED'
  | 'NONE'
  | 'OWNING_UNIT'
  | 'PROPERTY_COMPANY'
  | 'QUASI'
  | 'SELF_MANAGED';

/** Compares a ManagementMode. */
export type ManagementModeFilter = {
  eq?: ManagementMode | null | undefined;
  in?: Array<ManagementMode> | null | undefined;
  ne?: ManagementMode | null | undefined;
};

export type MarkAllNoticesReadInput = {
  /** Only what happened up to here: what came after the reader looked stays unread. */
  until?: string | null | undefined;
};

export type MarkNoticeReadInput = {
  id: string;
};

/** Who spoke to whom: offices among each other, or an office and the complainant. */
export type MessageKind =
  | 'FROM_COMPLAINANT'
  | 'INTERNAL'
  | 'TO_COMPLAINANT';

/** How the complainant was spoken to. */
export type MessageWay =
  | 'CALL'
  | 'LETTER'
  | 'ONLINE'
  | 'TEXT_MESSAGE'
  | 'VISIT';

export type MoveEstateInput = {
  /** The community that it comes under. */
  divisionCode: string;
  /** First day there, today unless told: figures of earlier days stay with its old community. */
  from?: string | null | undefined;
  /** The estate. */
  id: string;
  /** The estate’s. */
  version: number;
};

export type NoticeFilter = {
  and?: Array<NoticeFilter> | null | undefined;
  caseId?: IdFilter | null | undefined;
  kind?: NoticeKindFilter | null | undefined;
  not?: NoticeFilter | null | undefined;
  occurredAt?: DateTimeFilter | null | undefined;
  or?: Array<NoticeFilter> | null | undefined;
  /** To the person, not to the desk. */
  personal?: BooleanFilter | null | undefined;
  unread?: BooleanFilter | null | undefined;
};

/** What a notice tells. */
export type NoticeKind =
  | 'APPROVAL_ASKED'
  | 'APPROVAL_DECIDED'
  | 'BATCH_ESCALATED'
  | 'BATCH_OVERDUE'
  | 'BATCH_REMINDER'
  | 'BATCH_WARNING'
  | 'CASE_ASSIGNED'
  | 'CASE_ESCALATED'
  | 'CASE_MESSAGE'
  | 'CASE_PASSED_UP'
  | 'CASE_REOPENED'
  | 'CASE_RETURNED'
  | 'CASE_SATISFACTION'
  | 'CASE_SUPPLEMENTED'
  | 'CASE_TRANSFERRED'
  | 'CASE_URGED'
  | 'CASE_WITHDRAWN'
  | 'DEADLINE_OVERDUE'
  | 'DEADLINE_REMINDER'
  | 'DEADLINE_WARNING'
  | 'PETITION_OPINION_DUE'
  | 'PETITION_OPINION_OVERDUE'
  | 'PETITION_OPINION_TO_DELIVER'
  | 'PETITION_REVIEW_ASKED'
  | 'SUPERVISION_ORDER_CANCELLED'
  | 'SUPERVISION_ORDER_CLOSED'
  | 'SUPERVISION_ORDER_ISSUED'
  | 'SUPERVISION_ORDER_OVERDUE'
  | 'SUPERVISION_ORDER_REPLIED'
  | 'SUPERVISION_REPLY_REJECTED'
  | 'TASK_ENDED'
  | 'TASK_GIVEN'
  | 'TASK_OVERDUE'
  | 'TRANSFER_INSISTED'
  | 'TRANSFER_OBJECTED'
  | 'TRANSFER_TAKEN_BACK'
  | 'TRANSFER_UPHELD';

/** Compares a NoticeKind. */
export type NoticeKindFilter = {
  eq?: NoticeKind | null | undefined;
  in?: Array<NoticeKind> | null | undefined;
  ne?: NoticeKind | null | undefined;
};

export type NoticeOrder = {
  direction?: SortDirection;
  field: NoticeOrderField;
};

export type NoticeOrderField =
  | 'OCCURRED_AT';

/** CONFIRM: the case comes back. INSIST: the tier above both decides. */
export type ObjectionAnswer =
  | 'CONFIRM'
  | 'INSIST';

export type PauseCollectivePetitionInput = {
  id: string;
  note?: string | null | undefined;
  /** Its clock goes on by itself on this date. */
  until: string;
  /** The version that the step is based on. */
  version: number;
};

/** Both days included. Without from: since ever; without to: until today. */
export type PeriodInput = {
  from?: string | null | undefined;
  to?: string | null | undefined;
};

/** What can be done in the chain of opinions about a petition. */
export type PetitionAction =
  | 'DELIVER_OPINION'
  | 'DELIVER_REVIEW_OPINION'
  | 'DELIVER_RE_REVIEW_OPINION'
  | 'GIVE_OPINION'
  | 'GIVE_REVIEW_OPINION'
  | 'GIVE_RE_REVIEW_OPINION'
  | 'RECORD_HEARING'
  | 'REQUEST_EXTENSION'
  | 'REQUEST_REVIEW'
  | 'REQUEST_RE_REVIEW';

/** What a petitioner is told in writing: 受理告知, 不予受理告知, 延期告知, 处理意见, 复查意见, 复核意见. */
export type PetitionNoticeKind =
  | 'ACCEPTANCE'
  | 'EXTENSION'
  | 'HANDLING_OPINION'
  | 'NON_ACCEPTANCE'
  | 'REVIEW_OPINION'
  | 'RE_REVIEW_OPINION';

export type PetitionRoundFilter = {
  and?: Array<PetitionRoundFilter> | null | undefined;
  /** The opinion has not been given. */
  awaited?: BooleanFilter | null | undefined;
  caseId?: IdFilter | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  dueOn?: LocalDateFilter | null | undefined;
  id?: IdFilter | null | undefined;
  kind?: PetitionRoundKindFilter | null | undefined;
  nextOn?: LocalDateFilter | null | undefined;
  not?: PetitionRoundFilter | null | undefined;
  or?: Array<PetitionRoundFilter> | null | undefined;
  overdue?: BooleanFilter | null | undefined;
  state?: PetitionRoundStateFilter | null | undefined;
  /** Who gives the opinion. */
  tier?: TierFilter | null | undefined;
};

/** HANDLING: 处理意见. REVIEW: 复查. RE_REVIEW: 复核. */
export type PetitionRoundKind =
  | 'HANDLING'
  | 'REVIEW'
  | 'RE_REVIEW';

/** Compares a PetitionRoundKind. */
export type PetitionRoundKindFilter = {
  eq?: PetitionRoundKind | null | undefined;
  in?: Array<PetitionRoundKind> | null | undefined;
  ne?: PetitionRoundKind | null | undefined;
};

export type PetitionRoundOrder = {
  direction?: SortDirection;
  field: PetitionRoundOrderField;
};

export type PetitionRoundOrderField =
  | 'DUE_ON'
  | 'NEXT_ON'
  | 'REQUESTED_ON';

/** AWAITED: the opinion is to be given. GIVEN: to be delivered. DELIVERED: the petitioner may ask for the next round. ENDED: the next round was asked for, or the petition is final. SUPERSEDED: the case was reopened. */
export type PetitionRoundState =
  | 'AWAITED'
  | 'DELIVERED'
  | 'ENDED'
  | 'GIVEN'
  | 'SUPERSEDED';

/** Compares a PetitionRoundState. */
export type PetitionRoundStateFilter = {
  eq?: PetitionRoundState | null | undefined;
  in?: Array<PetitionRoundState> | null | undefined;
  ne?: PetitionRoundState | null | undefined;
};

/** Where a petition is between its handling opinion and the end (终结). */
export type PetitionStage =
  | 'FINAL'
  | 'HANDLING'
  | 'OPINION_DELIVERED'
  | 'OPINION_GIVEN'
  | 'REVIEW_DELIVERED'
  | 'REVIEW_GIVEN'
  | 'RE_REVIEW_GIVEN'
  | 'UNDER_REVIEW'
  | 'UNDER_RE_REVIEW';

/** Compares a PetitionStage. */
export type PetitionStageFilter = {
  eq?: PetitionStage | null | undefined;
  in?: Array<PetitionStage> | null | undefined;
  ne?: PetitionStage | null | undefined;
};

/** A notice that is issued by hand; an opinion is a notice at once. */
export type PlainNoticeKind =
  | 'ACCEPTANCE'
  | 'EXTENSION'
  | 'NON_ACCEPTANCE';

export type PossibleDuplicatesInput = {
  complainantPhone?: string | null | undefined;
  estateId?: string | null | undefined;
  text: string;
};

export type PrepareImportInput = {
  /** The uploaded sheet. */
  documentId: string;
  /** Key of one of importKinds. */
  kind: string;
};

export type PropertyCompanyFilter = {
  and?: Array<PropertyCompanyFilter> | null | undefined;
  creditCode?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  /** Those that managed one of the estates. */
  managingOn?: CountedEstatesFilter | null | undefined;
  name?: StringFilter | null | undefined;
  not?: PropertyCompanyFilter | null | undefined;
  or?: Array<PropertyCompanyFilter> | null | undefined;
  /** Part of the name or of the credit code. */
  search?: string | null | undefined;
};

export type RecordHearingInput = {
  from: string;
  /** Of the case. */
  id: string;
  /** The last day of it. */
  to: string;
  /** Of the case. */
  version: number;
};

/** Why a case was not accepted: not a property matter, another authority’s, before a court, final, known, unclear. */
export type RefusalReason =
  | 'DUPLICATE'
  | 'FINAL_ALREADY'
  | 'IN_LITIGATION'
  | 'NOT_PROPERTY_MATTER'
  | 'OTHER'
  | 'OUTSIDE_JURISDICTION'
  | 'UNCLEAR';

/** Compares a RefusalReason. */
export type RefusalReasonFilter = {
  eq?: RefusalReason | null | undefined;
  in?: Array<RefusalReason> | null | undefined;
  ne?: RefusalReason | null | undefined;
};

export type RefuseCaseInput = {
  id: string;
  note?: string | null | undefined;
  /** OTHER unless told. */
  reason?: RefusalReason | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

export type RegisterCollectivePetitionInput = {
  /** Cases that the batch is about. */
  caseIds?: Array<string> | null | undefined;
  divisionCode?: string | null | undefined;
  estateId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  /** At least 5. */
  persons: number;
  receivedAt?: string | null | undefined;
  /** 1 to 5 names. */
  representatives: Array<string>;
  subject: string;
};

export type ReplyToSupervisionOrderInput = {
  id: string;
  text: string;
  version: number;
};

export type RequestExportInput = {
  /** The filter of the list, as the list itself takes it. */
  filter?: unknown;
  format?: ExportFormat;
  /** CASE_LEDGER: the cases in the layout of the offices’ ledger. */
  kind: string;
  /** The order of the list, as the list itself takes it; its default order unless told. */
  orderBy?: Array<unknown> | null | undefined;
};

export type RequestExtensionInput = {
  /** 1 to 30 natural days on top of the total limit. */
  days: number;
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

export type RequestReviewInput = {
  /** Who reviews, when it is an authority above the district. */
  authority?: string | null | undefined;
  /** Why the petitioner asks. */
  grounds: string;
  /** Of the case. */
  id: string;
  /** When it was asked; today unless told. */
  on?: string | null | undefined;
  /** Of the case. */
  version: number;
};

export type ResolveCaseInput = {
  id: string;
  /** Where it was settled; your tier unless told. ESTATE: within the estate, which the case must name, while it is at its community’s desk. */
  level?: SettlementLevel | null | undefined;
  /** Why it is resolved while co-handlers’ tasks are open. */
  note?: string | null | undefined;
  /** What was done. */
  text: string;
  version: number;
};

export type ResolveCollectivePetitionInput = {
  id: string;
  result: string;
  version: number;
};

export type RetractApprovalInput = {
  id: string;
  note?: string | null | undefined;
  /** The version that the decision is based on. */
  version: number;
};

export type RevealComplainantInput = {
  id: string;
  /** Why it is needed; goes into the audit log. */
  reason: string;
};

export type RevealPetitionNoticeInput = {
  caseId: string;
  kind: PetitionNoticeKind;
  /** Why it is needed; goes into the audit log. */
  reason: string;
};

export type RevealRepresentativesInput = {
  id: string;
  /** Why it is needed; goes into the audit log. */
  reason: string;
};

/** What a review says of the opinion before it: 维持, 变更, 撤销. */
export type ReviewOutcome =
  | 'CHANGED'
  | 'REVOKED'
  | 'UPHELD';

/** What the caller may do within the division. */
export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'AUDITOR'
  | 'EVALUATOR'
  | 'HANDLER'
  | 'HEAD'
  | 'INTEGRATOR'
  | 'REGISTRAR'
  | 'SUPERVISOR';

export type RunImportInput = {
  id: string;
};

/** Compares a large whole number. */
export type SafeIntFilter = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  ne?: number | null | undefined;
};

/** What the complainant said at the follow-up visit. */
export type Satisfaction =
  | 'BASICALLY_SATISFIED'
  | 'DISSATISFIED'
  | 'SATISFIED'
  | 'UNREACHED';

export type SettleTransferInput = {
  /** Of the transfer. */
  id: string;
  /** The reasons. */
  note: string;
  /** Of the transfer. */
  version: number;
};

/** Where a case was settled: within the estate (不出小区), or at a tier (不出社区, 不出街道, 不出辖区). */
export type SettlementLevel =
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'ESTATE'
  | 'SUBDISTRICT';

/** Compares a SettlementLevel. */
export type SettlementLevelFilter = {
  eq?: SettlementLevel | null | undefined;
  in?: Array<SettlementLevel> | null | undefined;
  ne?: SettlementLevel | null | undefined;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StaffMemberFilter = {
  account?: StringFilter | null | undefined;
  active?: BooleanFilter | null | undefined;
  and?: Array<StaffMemberFilter> | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  name?: StringFilter | null | undefined;
  not?: StaffMemberFilter | null | undefined;
  or?: Array<StaffMemberFilter> | null | undefined;
  /** Only who has this role. */
  role?: Role | null | undefined;
  /** Part of the name, the account or the department. */
  search?: string | null | undefined;
  tier?: TierFilter | null | undefined;
};

/** Compares a text. */
export type StringFilter = {
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** What can be done with a supervision order. */
export type SupervisionAction =
  | 'ACCEPT_REPLY'
  | 'REJECT_REPLY'
  | 'REPLY';

/** What became of a reply. */
export type SupervisionDecision =
  | 'ACCEPTED'
  | 'REJECTED';

export type SupervisionOrderFilter = {
  addresseeTier?: TierFilter | null | undefined;
  and?: Array<SupervisionOrderFilter> | null | undefined;
  automatic?: BooleanFilter | null | undefined;
  caseId?: IdFilter | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  dueOn?: LocalDateFilter | null | undefined;
  /** eq or in. */
  estateId?: IdFilter | null | undefined;
  id?: IdFilter | null | undefined;
  issuerTier?: TierFilter | null | undefined;
  not?: SupervisionOrderFilter | null | undefined;
  number?: StringFilter | null | undefined;
  /** Neither closed nor cancelled. */
  open?: BooleanFilter | null | undefined;
  or?: Array<SupervisionOrderFilter> | null | undefined;
  /** Waits for a reply, past its date. */
  overdue?: BooleanFilter | null | undefined;
  state?: SupervisionOrderStateFilter | null | undefined;
};

export type SupervisionOrderOrder = {
  direction?: SortDirection;
  field: SupervisionOrderOrderField;
};

export type SupervisionOrderOrderField =
  | 'DUE_AT'
  | 'ISSUED_AT';

/** ISSUED: waits for a reply. REPLIED: the reply waits for a decision. RETURNED: it was rejected. CLOSED. CANCELLED: its case was voided or withdrawn. */
export type SupervisionOrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'ISSUED'
  | 'REPLIED'
  | 'RETURNED';

/** Compares a SupervisionOrderState. */
export type SupervisionOrderStateFilter = {
  eq?: SupervisionOrderState | null | undefined;
  in?: Array<SupervisionOrderState> | null | undefined;
  ne?: SupervisionOrderState | null | undefined;
};

export type SuspendCaseInput = {
  id: string;
  note?: string | null | undefined;
  /** It goes on by itself on this date. */
  until: string;
  /** The version that the step is based on. */
  version: number;
};

/** A time in which the case is suspended. */
export type SuspensionInput = {
  from: string;
  to: string;
};

/** What became of a co-handler’s task. */
export type TaskState =
  | 'CANCELLED'
  | 'DECLINED'
  | 'DONE'
  | 'OPEN';

/** The tier of department: 区, 街道/镇, 社区/村. */
export type Tier =
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'SUBDISTRICT';

/** Compares a Tier. */
export type TierFilter = {
  eq?: Tier | null | undefined;
  in?: Array<Tier> | null | undefined;
  ne?: Tier | null | undefined;
};

export type TransferCaseInput = {
  /** Another division at the tier of the desk that holds the case. */
  divisionCode: string;
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

export type TransferCaseOutInput = {
  /** The authority’s name. */
  authority: string;
  id: string;
  note?: string | null | undefined;
  /** The version that the step is based on. */
  version: number;
};

/** What the tier above both desks decides. */
export type TransferDecision =
  | 'RETURN'
  | 'UPHOLD';

/** OPEN: the receiving desk may object. OBJECTED: the transferor answers. INSISTED: the tier above both decides. */
export type TransferState =
  | 'HANDED_OVER'
  | 'INSISTED'
  | 'OBJECTED'
  | 'OPEN'
  | 'RETURNED'
  | 'TAKEN_OVER'
  | 'UPHELD';

/** How pressing a case is; it decides the time limits. */
export type Urgency =
  | 'COMPLEX'
  | 'EMERGENCY'
  | 'NORMAL'
  | 'URGENT';

/** Compares a Urgency. */
export type UrgencyFilter = {
  eq?: Urgency | null | undefined;
  in?: Array<Urgency> | null | undefined;
  ne?: Urgency | null | undefined;
};

export type WriteCaseMessageInput = {
  caseId: string;
  /** The same key again answers the same message. */
  idempotencyKey: string;
  kind: MessageKind;
  /** 1 to 2000 characters. */
  text: string;
  /** Needed with a complainant; none between offices. */
  way?: MessageWay | null | undefined;
};

export type WaitingApprovalsQueryVariables = Exact<{
  first: number;
}>;


export type WaitingApprovalsQuery = { approvals: { totalCount: number, nodes: Array<{ id: string, kind: ApprovalKind, reason: string, until: string | null, days: number | null, requestedAt: string, requestedByName: string, version: number, case: { id: string, number: string, state: CaseState, dueOn: string, dueAt: string, overdue: boolean, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } }> } };

export type CaseBreakdownQueryVariables = Exact<{
  code: string;
  period?: PeriodInput | null | undefined;
  first: number;
  byTier: boolean;
  byEstate: boolean;
  byCompany: boolean;
  byCompanyNow: boolean;
  byCategory: boolean;
  byChannel: boolean;
}>;


export type CaseBreakdownQuery = { division: { id: string, caseSummary: { tiers?: Array<{ tier: Tier, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }>, estates?: Array<{ estate: { id: string, name: string }, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }>, companies?: Array<{ company: { id: string, name: string }, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }>, companiesNow?: Array<{ company: { id: string, name: string }, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }>, categories?: Array<{ category: { id: string, name: string, nameEn: string }, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }>, channels?: Array<{ channel: Channel, figures: { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } } }> } | null } | null };

export type CaseFiguresQueryVariables = Exact<{
  code: string;
  period?: PeriodInput | null | undefined;
}>;


export type CaseFiguresQuery = { division: { id: string, caseSummary: { to: string, recordedLater: number, recordedLaterRows: { field: string, filter: unknown }, lastYear: { from: string | null, to: string, responseRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, acceptanceInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, solvedRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, firstResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, repeatedResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, containment: Array<{ level: SettlementLevel, figure: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } }> }, lastPeriod: { from: string | null, to: string, responseRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, acceptanceInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, solvedRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, firstResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, repeatedResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, containment: Array<{ level: SettlementLevel, figure: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } }> } | null, responseRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, acceptanceInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, solvedRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, firstResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, repeatedResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, containment: Array<{ level: SettlementLevel, figure: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } }> } | null } | null };

export type CaseMonthsQueryVariables = Exact<{
  code: string;
  period?: PeriodInput | null | undefined;
}>;


export type CaseMonthsQuery = { division: { id: string, caseSummary: { months: Array<{ month: string, accepted: number, resolved: number, acceptedRows: { field: string, filter: unknown }, resolvedRows: { field: string, filter: unknown } }>, lastYear: { months: Array<{ month: string, accepted: number, resolved: number, acceptedRows: { field: string, filter: unknown }, resolvedRows: { field: string, filter: unknown } }> } } | null } | null };

export type MonthPartsFragment = { month: string, accepted: number, resolved: number, acceptedRows: { field: string, filter: unknown }, resolvedRows: { field: string, filter: unknown } };

export type CaseRatesFragment = { responseRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, acceptanceInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, solvedRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, firstResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, repeatedResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, containment: Array<{ level: SettlementLevel, figure: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } }> };

export type FigurePartsFragment = { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null };

export type GroupFiguresFragment = { accepted: number, open: number, overdue: number, acceptedRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, satisfactionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null } };

export type DecideApprovalMutationVariables = Exact<{
  input: DecideApprovalInput;
}>;


export type DecideApprovalMutation = { decideApproval: { approval: { id: string, version: number, state: ApprovalState }, case: { id: string, version: number, state: CaseState } | null } };

export type RetractApprovalMutationVariables = Exact<{
  input: RetractApprovalInput;
}>;


export type RetractApprovalMutation = { retractApproval: { approval: { id: string, version: number, state: ApprovalState } } };

export type AddAttachmentMutationVariables = Exact<{
  input: AttachmentInput;
}>;


export type AddAttachmentMutation = { addAttachment: { case: { id: string, attachments: Array<{ id: string }> } } };

export type RemoveAttachmentMutationVariables = Exact<{
  input: AttachmentInput;
}>;


export type RemoveAttachmentMutation = { removeAttachment: { case: { id: string, attachments: Array<{ id: string }> } } };

export type CaseConversationQueryVariables = Exact<{
  id: string;
  last: number;
}>;


export type CaseConversationQuery = { case: { id: string, messages: { nodes: Array<{ id: string, kind: MessageKind, way: MessageWay | null, text: string, writtenAt: string, authorName: string, authorTier: Tier, own: boolean, department: { id: string, name: string } }>, pageInfo: { hasPreviousPage: boolean } } | null } | null };

export type WriteCaseMessageMutationVariables = Exact<{
  input: WriteCaseMessageInput;
}>;


export type WriteCaseMessageMutation = { writeCaseMessage: { message: { id: string } } };

export type CorrectCaseMutationVariables = Exact<{
  input: CorrectCaseInput;
}>;


export type CorrectCaseMutation = { correctCase: { case: { id: string, version: number, dueOn: string } } };

export type CorrectedCaseQueryVariables = Exact<{
  id: string;
}>;


export type CorrectedCaseQuery = { case: { id: string, version: number, text: string, location: string | null, urgency: Urgency, category: { id: string }, estate: { id: string } | null, events: { nodes: Array<{ id: string, actorName: string | null, occurredAt: string }> } } | null };

export type CaseCorrectionsQueryVariables = Exact<{
  id: string;
  last: number;
}>;


export type CaseCorrectionsQuery = { case: { id: string, text: string, location: string | null, urgency: Urgency, registeredAt: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, events: { nodes: Array<{ id: string, type: CaseEventType, occurredAt: string, actorName: string | null, note: string | null, data: unknown }> } } | null };

export type FindCasesQueryVariables = Exact<{
  filter: CaseFilter;
  first: number;
}>;


export type FindCasesQuery = { cases: { nodes: Array<{ id: string, number: string, state: CaseState, text: string, receivedAt: string, estate: { id: string, name: string } | null }> } };

export type LinkDuplicateMutationVariables = Exact<{
  input: LinkDuplicateInput;
}>;


export type LinkDuplicateMutation = { linkDuplicate: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type PossibleDuplicatesQueryVariables = Exact<{
  input: PossibleDuplicatesInput;
}>;


export type PossibleDuplicatesQuery = { possibleDuplicates: Array<{ score: number, reasons: Array<DuplicateReason>, case: { id: string, number: string, state: CaseState, text: string, receivedAt: string, estate: { id: string, name: string } | null } }> };

export type ResolveDuplicateMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type ResolveDuplicateMutation = { resolveDuplicate: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type UnlinkDuplicateMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type UnlinkDuplicateMutation = { unlinkDuplicate: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type ExportFactsFragment = { id: string, kind: string, format: ExportFormat, state: ExportState, total: number, done: number, failure: string | null, createdAt: string, expiresAt: string | null, file: { id: string, name: string, url: string } | null };

export type MyExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyExportsQuery = { myExports: Array<{ id: string, kind: string, format: ExportFormat, state: ExportState, total: number, done: number, failure: string | null, createdAt: string, expiresAt: string | null, file: { id: string, name: string, url: string } | null }> };

export type RequestExportMutationVariables = Exact<{
  input: RequestExportInput;
}>;


export type RequestExportMutation = { requestExport: { id: string, kind: string, format: ExportFormat, state: ExportState, total: number, done: number, failure: string | null, createdAt: string, expiresAt: string | null, file: { id: string, name: string, url: string } | null } };

export type CancelExportMutationVariables = Exact<{
  input: CancelExportInput;
}>;


export type CancelExportMutation = { cancelExport: { id: string, kind: string, format: ExportFormat, state: ExportState, total: number, done: number, failure: string | null, createdAt: string, expiresAt: string | null, file: { id: string, name: string, url: string } | null } };

export type ImportFindingsQueryVariables = Exact<{
  id: string;
}>;


export type ImportFindingsQuery = { importJob: { id: string, noteCounts: Array<{ reason: string, rows: number }>, unknownValues: Array<{ column: string, value: string, rows: number, suggestions: Array<{ meaning: string, label: string | null }> }>, meanings: Array<{ column: string, value: string, meaning: string, label: string | null }> } };

export type ImportNotesQueryVariables = Exact<{
  id: string;
  reason: string;
  afterRow: number;
}>;


export type ImportNotesQuery = { importJob: { id: string, notes: Array<{ row: number, conflict: boolean, column: string | null, value: string | null, reason: string, params: unknown }> } };

export type ImportFactsFragment = { id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null };

export type ImportWorkFragment = { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null };

export type MyImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyImportsQuery = { importKinds: Array<{ key: string }>, myImports: Array<{ id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null }> };

export type ImportPageQueryVariables = Exact<{
  id: string;
}>;


export type ImportPageQuery = { importKinds: Array<{ key: string, columns: Array<{ key: string, required: boolean }> }>, importJob: { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null } };

export type ImportProblemsQueryVariables = Exact<{
  id: string;
  afterRow: number;
}>;


export type ImportProblemsQuery = { importJob: { id: string, problems: Array<{ row: number, conflict: boolean, column: string | null, value: string | null, reason: string, params: unknown }> } };

export type PrepareImportMutationVariables = Exact<{
  input: PrepareImportInput;
}>;


export type PrepareImportMutation = { prepareImport: { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null } };

export type CheckImportMutationVariables = Exact<{
  input: CheckImportInput;
}>;


export type CheckImportMutation = { checkImport: { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null } };

export type RunImportMutationVariables = Exact<{
  input: RunImportInput;
}>;


export type RunImportMutation = { runImport: { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null } };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { cancelImport: { sheetName: string | null, headerRow: number, settings: unknown, id: string, fileName: string, state: ImportState, total: number, done: number, taken: number, unchanged: number, refused: number, conflicts: number, leftOut: number, importedBy: string, failure: string | null, mayResume: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, columns: Array<{ place: number, header: string, key: string | null, samples: Array<string> }>, errorFile: { id: string, name: string, url: string } | null } };

export type CaseCountQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
}>;


export type CaseCountQuery = { cases: { totalCount: number, totalCountIsExact: boolean } };

export type CaseListQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  orderBy?: Array<CaseOrder> | CaseOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string;
  searching?: boolean;
  counting?: boolean;
}>;


export type CaseListQuery = { cases: { totalCount?: number, totalCountIsExact?: boolean, nodes: Array<{ id: string, number: string, sourceNumber: string | null, text: string, location: string | null, receivedAt: string, channel: Channel, urgency: Urgency, state: CaseState, tier: Tier, assigneeName: string | null, dueOn: string, dueAt: string, overdue: boolean, ageInDays: number, archived: boolean, matches?: Array<{ field: string, start: number, end: number }>, complainant: { name: string | null, phone: string | null } | null, resolution: { text: string, level: SettlementLevel, recordedAt: string, onTime: boolean } | null, followUp: { satisfaction: Satisfaction } | null, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EstateNamesQueryVariables = Exact<{
  filter: EstateFilter;
  first: number;
}>;


export type EstateNamesQuery = { records: { nodes: Array<{ id: string, name: string }> } };

export type CompanyNamesQueryVariables = Exact<{
  filter: PropertyCompanyFilter;
  first: number;
}>;


export type CompanyNamesQuery = { records: { nodes: Array<{ id: string, name: string }> } };

export type StaffNamesQueryVariables = Exact<{
  filter: StaffMemberFilter;
  first: number;
}>;


export type StaffNamesQuery = { records: { nodes: Array<{ id: string, name: string }> } };

export type CaseEstateThenQueryVariables = Exact<{
  id: string;
}>;


export type CaseEstateThenQuery = { case: { id: string, estate: { id: string, company: { id: string, name: string, credit: { grade: CreditGrade } | null } | null, star: { id: string, level: number } | null } | null, estateThen: { estateId: string, on: string, managementMode: ManagementMode | null, company: { id: string, name: string } | null, star: { level: number, scheme: { id: string, scale: number } | null } | null, credit: { grade: CreditGrade, score: number } | null } | null } | null };

export type CasePageQueryVariables = Exact<{
  id: string;
  events: number;
  related: number;
}>;


export type CasePageQuery = { case: { id: string, version: number, number: string, channel: Channel, sourceNumber: string | null, state: CaseState, urgency: Urgency, tier: Tier, text: string, location: string | null, receivedAt: string, registeredAt: string, acceptedAt: string | null, dueOn: string, overdue: boolean, ageInDays: number, reopenedCount: number, refusalReason: RefusalReason | null, suspendedUntil: string | null, transferredTo: string | null, imported: boolean, archived: boolean, complainantErasedOn: string | null, assigneeName: string | null, mayAddTasks: boolean, sourceReports: { supplements: number, reminders: number }, importedWith: { importedBy: string, importedAt: string } | null, complainant: { name: string | null, phone: string | null, idNumber: string | null } | null, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string, address: string, company: { id: string, name: string } | null } | null, estateThen: { estateId: string, on: string } | null, division: { id: string, code: string, name: string, level: DivisionLevel }, waitingFor: { tier: Tier, name: string | null } | null, deadlines: Array<{ clock: Clock, dueOn: string, dueAt: string, state: DeadlineState, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, fromAt: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } }>, petition: { stage: PetitionStage, extendedOn: string | null, rounds: Array<{ id: string, kind: PetitionRoundKind, state: PetitionRoundState, tier: Tier | null, authority: string | null, requestedOn: string | null, grounds: string | null, text: string | null, outcome: ReviewOutcome | null, givenOn: string | null, givenByName: string | null, onTime: boolean | null, deliveredOn: string | null, hearings: Array<{ from: string, to: string }>, deadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null, requestDeadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null }>, notices: Array<{ id: string, kind: PetitionNoticeKind, number: string, issuedOn: string, departmentName: string | null }>, noticeOffers: Array<{ kind: PlainNoticeKind, allowed: boolean, reason: string | null }>, allowedActions: Array<{ action: PetitionAction, allowed: boolean, reason: string | null }> } | null, finalPetitions: Array<{ id: string, number: string, state: CaseState, receivedAt: string }>, collectivePetition: { id: string, number: string, subject: string } | null, events: { nodes: Array<{ id: string, type: CaseEventType, occurredAt: string, actorName: string | null, actorTier: Tier, note: string | null, data: unknown }>, pageInfo: { hasPreviousPage: boolean } }, resolutions: Array<{ text: string, level: SettlementLevel, recordedAt: string, onTime: boolean, reopenedAt: string | null }>, followUp: { satisfaction: Satisfaction, note: string | null, recordedAt: string } | null, related: Array<{ id: string, number: string, state: CaseState, receivedAt: string }>, allowedActions: Array<{ action: CaseAction, allowed: boolean, needsApproval: boolean, reason: string | null }>, approvals: Array<{ id: string, version: number, kind: ApprovalKind, state: ApprovalState, tier: Tier, requestedAt: string, requestedByName: string, reason: string, until: string | null, days: number | null, mayDecide: boolean, mayNotDecideReason: string | null, mayRetract: boolean }>, transfers: Array<{ id: string, version: number, state: TransferState, authority: string | null, reason: string, transferredAt: string, transferredByName: string, objectionDueOn: string | null, objectionProvisional: boolean, objectedAt: string | null, objectedByName: string | null, objection: string | null, answeredAt: string | null, answeredByName: string | null, answer: string | null, decidedAt: string | null, decidedByName: string | null, decision: string | null, mayAnswer: boolean, mayDecide: boolean, fromDivision: { id: string, code: string, name: string }, toDivision: { id: string, code: string, name: string } | null }>, tasks: Array<{ id: string, version: number, handlerName: string, text: string, dueOn: string, overdue: boolean, state: TaskState, createdAt: string, createdByName: string, result: string | null, endedAt: string | null, endedByName: string | null, mayEnd: boolean, department: { id: string, name: string } }>, duplicateOf: { id: string, number: string, state: CaseState, receivedAt: string } | null, duplicates: Array<{ id: string, number: string, state: CaseState, receivedAt: string }>, attachments: Array<{ id: string, name: string, mediaType: string, size: number, uploadedByName: string, uploadedAt: string, url: string, thumbnailUrl: string | null }> } | null };

export type CasesOfCompanyQueryVariables = Exact<{
  filter: CaseFilter;
  first: number;
}>;


export type CasesOfCompanyQuery = { cases: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, receivedAt: string, estate: { id: string, name: string } | null }> } };

export type RevealComplainantMutationVariables = Exact<{
  input: RevealComplainantInput;
}>;


export type RevealComplainantMutation = { revealComplainant: { name: string | null, phone: string | null, idNumber: string | null } };

export type AcceptCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type AcceptCaseMutation = { acceptCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type AssignCaseMutationVariables = Exact<{
  input: AssignCaseInput;
}>;


export type AssignCaseMutation = { assignCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type CloseCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type CloseCaseMutation = { closeCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null }, approval: { id: string } | null } };

export type ObjectToTransferMutationVariables = Exact<{
  input: SettleTransferInput;
}>;


export type ObjectToTransferMutation = { objectToTransfer: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } | null } };

export type PassUpCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type PassUpCaseMutation = { passUpCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type RecordFollowUpMutationVariables = Exact<{
  input: FollowUpInput;
}>;


export type RecordFollowUpMutation = { recordFollowUp: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type RefuseCaseMutationVariables = Exact<{
  input: RefuseCaseInput;
}>;


export type RefuseCaseMutation = { refuseCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type ReopenCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type ReopenCaseMutation = { reopenCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type ResolveCaseMutationVariables = Exact<{
  input: ResolveCaseInput;
}>;


export type ResolveCaseMutation = { resolveCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type ResumeCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type ResumeCaseMutation = { resumeCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type StartCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type StartCaseMutation = { startCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } } };

export type SuspendCaseMutationVariables = Exact<{
  input: SuspendCaseInput;
}>;


export type SuspendCaseMutation = { suspendCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null }, approval: { id: string } | null } };

export type TransferCaseMutationVariables = Exact<{
  input: TransferCaseInput;
}>;


export type TransferCaseMutation = { transferCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } | null } };

export type TransferCaseOutMutationVariables = Exact<{
  input: TransferCaseOutInput;
}>;


export type TransferCaseOutMutation = { transferCaseOut: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null } | null } };

export type VoidCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type VoidCaseMutation = { voidCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null }, approval: { id: string } | null } };

export type WithdrawCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type WithdrawCaseMutation = { withdrawCase: { case: { id: string, version: number, state: CaseState, tier: Tier, assigneeName: string | null }, approval: { id: string } | null } };

export type AddCaseTaskMutationVariables = Exact<{
  input: AddCaseTaskInput;
}>;


export type AddCaseTaskMutation = { addCaseTask: { task: { id: string, version: number, state: TaskState } } };

export type AnswerObjectionMutationVariables = Exact<{
  input: AnswerObjectionInput;
}>;


export type AnswerObjectionMutation = { answerObjection: { transfer: { id: string, version: number, state: TransferState, authority: string | null, reason: string, transferredAt: string, transferredByName: string, objectionDueOn: string | null, objectionProvisional: boolean, objectedAt: string | null, objectedByName: string | null, objection: string | null, answeredAt: string | null, answeredByName: string | null, answer: string | null, decidedAt: string | null, decidedByName: string | null, decision: string | null, mayAnswer: boolean, mayDecide: boolean, fromDivision: { id: string, code: string, name: string }, toDivision: { id: string, code: string, name: string } | null } } };

export type DecideTransferMutationVariables = Exact<{
  input: DecideTransferInput;
}>;


export type DecideTransferMutation = { decideTransfer: { transfer: { id: string, version: number, state: TransferState, authority: string | null, reason: string, transferredAt: string, transferredByName: string, objectionDueOn: string | null, objectionProvisional: boolean, objectedAt: string | null, objectedByName: string | null, objection: string | null, answeredAt: string | null, answeredByName: string | null, answer: string | null, decidedAt: string | null, decidedByName: string | null, decision: string | null, mayAnswer: boolean, mayDecide: boolean, fromDivision: { id: string, code: string, name: string }, toDivision: { id: string, code: string, name: string } | null } } };

export type DeskDivisionsQueryVariables = Exact<{
  filter: DivisionFilter;
  first: number;
}>;


export type DeskDivisionsQuery = { divisions: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, parent: { id: string, name: string } | null }> } };

export type ShownTransferFragment = { id: string, version: number, state: TransferState, authority: string | null, reason: string, transferredAt: string, transferredByName: string, objectionDueOn: string | null, objectionProvisional: boolean, objectedAt: string | null, objectedByName: string | null, objection: string | null, answeredAt: string | null, answeredByName: string | null, answer: string | null, decidedAt: string | null, decidedByName: string | null, decision: string | null, mayAnswer: boolean, mayDecide: boolean, fromDivision: { id: string, code: string, name: string }, toDivision: { id: string, code: string, name: string } | null };

export type TransfersOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type TransfersOfCaseQuery = { caseTransfers: { nodes: Array<{ id: string, version: number, state: TransferState, authority: string | null, reason: string, transferredAt: string, transferredByName: string, objectionDueOn: string | null, objectionProvisional: boolean, objectedAt: string | null, objectedByName: string | null, objection: string | null, answeredAt: string | null, answeredByName: string | null, answer: string | null, decidedAt: string | null, decidedByName: string | null, decision: string | null, mayAnswer: boolean, mayDecide: boolean, fromDivision: { id: string, code: string, name: string }, toDivision: { id: string, code: string, name: string } | null }> } };

export type CategoryOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoryOptionsQuery = { caseCategories: Array<{ id: string, name: string, nameEn: string, children: Array<{ id: string, name: string, nameEn: string }> }> };

export type DeskFollowUpsQueryVariables = Exact<{
  filter: CaseFilter;
  orderBy?: Array<CaseOrder> | CaseOrder | null | undefined;
  first: number;
}>;


export type DeskFollowUpsQuery = { cases: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> } };

export type DivisionOptionsQueryVariables = Exact<{
  code: string;
  first: number;
}>;


export type DivisionOptionsQuery = { division: { id: string, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel }> } }> } } | null };

export type EstateChoicesQueryVariables = Exact<{
  filter: EstateFilter;
  first: number;
}>;


export type EstateChoicesQuery = { estates: { nodes: Array<{ id: string, name: string, address: string, aliases: Array<string> }>, pageInfo: { hasNextPage: boolean } } };

export type HandedOverCasesQueryVariables = Exact<{
  filter: HandedOverCaseFilter;
  first?: number | null | undefined;
}>;


export type HandedOverCasesQuery = { handedOver: { totalCount: number, nodes: Array<{ id: string, number: string, receivedOn: string, handedOverOn: string, handedTo: { code: string, name: string } }> } };

export type HandedOverPartFragment = { totalCount: number, nodes: Array<{ id: string, number: string, receivedOn: string, handedOverOn: string, handedTo: { code: string, name: string } }> };

export type HandedOverPetitionsQueryVariables = Exact<{
  filter: HandedOverPetitionFilter;
  first?: number | null | undefined;
}>;


export type HandedOverPetitionsQuery = { handedOver: { totalCount: number, nodes: Array<{ id: string, number: string, receivedOn: string, handedOverOn: string, handedTo: { code: string, name: string } }> } };

export type MarkAllNoticesReadMutationVariables = Exact<{
  input: MarkAllNoticesReadInput;
}>;


export type MarkAllNoticesReadMutation = { markAllNoticesRead: { unreadNotices: number } };

export type MarkNoticeReadMutationVariables = Exact<{
  input: MarkNoticeReadInput;
}>;


export type MarkNoticeReadMutation = { markNoticeRead: { unreadNotices: number } };

export type NoticeListQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  orderBy?: Array<NoticeOrder> | NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NoticeListQuery = { myNotices: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, kind: NoticeKind, caseId: string | null, occurredAt: string, params: unknown, read: boolean, personal: boolean, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } | null, supervisionOrder: { id: string, number: string } | null, collectivePetition: { id: string, number: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AcceptBatchMutationVariables = Exact<{
  input: CollectivePetitionStepInput;
}>;


export type AcceptBatchMutation = { acceptCollectivePetition: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type BatchListQueryVariables = Exact<{
  filter?: CollectivePetitionFilter | null | undefined;
  orderBy?: Array<CollectivePetitionOrder> | CollectivePetitionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BatchListQuery = { collectivePetitions: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, number: string, subject: string, persons: number, state: CollectivePetitionState, receivedOn: string, dueOn: string, overdue: boolean, pausedUntil: string | null, resolvedOn: string | null, endedOn: string | null, onTime: boolean | null, division: { id: string, name: string }, estate: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type BatchPageQueryVariables = Exact<{
  id: string;
  cases: number;
}>;


export type BatchPageQuery = { collectivePetitions: { nodes: Array<{ id: string, version: number, number: string, subject: string, persons: number, tier: Tier, representatives: Array<string>, representativesErasedOn: string | null, mayRevealRepresentatives: boolean, state: CollectivePetitionState, receivedOn: string, acceptedOn: string | null, acceptedInTime: boolean | null, dueOn: string, overdue: boolean, provisional: boolean, pausedUntil: string | null, resolvedOn: string | null, endedOn: string | null, onTime: boolean | null, result: string | null, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }> }, division: { id: string, code: string, name: string }, estate: { id: string, name: string } | null, cases: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, text: string, receivedAt: string, estate: { id: string, name: string } | null }> }, events: Array<{ id: string, type: CollectivePetitionEventType, occurredAt: string, actorName: string | null, actorTier: Tier, note: string | null }>, allowedActions: Array<{ action: CollectivePetitionAction, allowed: boolean, reason: string | null }> }> } };

export type LinkBatchCasesMutationVariables = Exact<{
  input: CollectivePetitionCasesInput;
}>;


export type LinkBatchCasesMutation = { linkCollectivePetitionCases: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type PauseBatchMutationVariables = Exact<{
  input: PauseCollectivePetitionInput;
}>;


export type PauseBatchMutation = { pauseCollectivePetition: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type RegisterBatchMutationVariables = Exact<{
  input: RegisterCollectivePetitionInput;
}>;


export type RegisterBatchMutation = { registerCollectivePetition: { collectivePetition: { id: string, version: number, number: string } } };

export type ResolveBatchMutationVariables = Exact<{
  input: ResolveCollectivePetitionInput;
}>;


export type ResolveBatchMutation = { resolveCollectivePetition: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type ResumeBatchMutationVariables = Exact<{
  input: CollectivePetitionStepInput;
}>;


export type ResumeBatchMutation = { resumeCollectivePetition: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type RevealRepresentativesMutationVariables = Exact<{
  input: RevealRepresentativesInput;
}>;


export type RevealRepresentativesMutation = { revealCollectivePetitionRepresentatives: { representatives: Array<string> } };

export type UnlinkBatchCasesMutationVariables = Exact<{
  input: CollectivePetitionCasesInput;
}>;


export type UnlinkBatchCasesMutation = { unlinkCollectivePetitionCases: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type WithdrawBatchMutationVariables = Exact<{
  input: CollectivePetitionStepInput;
}>;


export type WithdrawBatchMutation = { withdrawCollectivePetition: { collectivePetition: { id: string, version: number, state: CollectivePetitionState } } };

export type DeliverHandlingOpinionMutationVariables = Exact<{
  input: DeliverOpinionInput;
}>;


export type DeliverHandlingOpinionMutation = { deliverHandlingOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type DeliverReReviewOpinionMutationVariables = Exact<{
  input: DeliverOpinionInput;
}>;


export type DeliverReReviewOpinionMutation = { deliverReReviewOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type DeliverReviewOpinionMutationVariables = Exact<{
  input: DeliverOpinionInput;
}>;


export type DeliverReviewOpinionMutation = { deliverReviewOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type GiveHandlingOpinionMutationVariables = Exact<{
  input: GiveOpinionInput;
}>;


export type GiveHandlingOpinionMutation = { giveHandlingOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type GiveReReviewOpinionMutationVariables = Exact<{
  input: GiveReviewOpinionInput;
}>;


export type GiveReReviewOpinionMutation = { giveReReviewOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type GiveReviewOpinionMutationVariables = Exact<{
  input: GiveReviewOpinionInput;
}>;


export type GiveReviewOpinionMutation = { giveReviewOpinion: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type IssuePetitionNoticeMutationVariables = Exact<{
  input: IssuePetitionNoticeInput;
}>;


export type IssuePetitionNoticeMutation = { issuePetitionNotice: { notice: { id: string, number: string }, case: { id: string, version: number } } };

export type RecordHearingMutationVariables = Exact<{
  input: RecordHearingInput;
}>;


export type RecordHearingMutation = { recordHearing: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type RequestExtensionMutationVariables = Exact<{
  input: RequestExtensionInput;
}>;


export type RequestExtensionMutation = { requestExtension: { case: { id: string, version: number }, approval: { id: string } | null } };

export type RequestReReviewMutationVariables = Exact<{
  input: RequestReviewInput;
}>;


export type RequestReReviewMutation = { requestReReview: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type RequestReviewMutationVariables = Exact<{
  input: RequestReviewInput;
}>;


export type RequestReviewMutation = { requestReview: { case: { id: string, version: number, petition: { stage: PetitionStage } | null } } };

export type PetitionDateFragment = { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } };

export type ShownPetitionFragment = { stage: PetitionStage, extendedOn: string | null, rounds: Array<{ id: string, kind: PetitionRoundKind, state: PetitionRoundState, tier: Tier | null, authority: string | null, requestedOn: string | null, grounds: string | null, text: string | null, outcome: ReviewOutcome | null, givenOn: string | null, givenByName: string | null, onTime: boolean | null, deliveredOn: string | null, hearings: Array<{ from: string, to: string }>, deadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null, requestDeadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null }>, notices: Array<{ id: string, kind: PetitionNoticeKind, number: string, issuedOn: string, departmentName: string | null }>, noticeOffers: Array<{ kind: PlainNoticeKind, allowed: boolean, reason: string | null }>, allowedActions: Array<{ action: PetitionAction, allowed: boolean, reason: string | null }> };

export type PrintedNoticeFragment = { id: string, kind: PetitionNoticeKind, number: string, caseNumber: string, addressee: string | null, estateName: string | null, departmentName: string | null, tier: Tier, issuedOn: string, issuedByName: string, articles: Array<string>, receivedOn: string, acceptedOn: string | null, requestedOn: string | null, deliveredOn: string | null, text: string | null, outcome: ReviewOutcome | null, refusalReason: RefusalReason | null, extensionDays: number | null, hearings: Array<{ from: string, to: string }>, deadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null };

export type PetitionNoticeQueryVariables = Exact<{
  caseId: string;
  kind: PetitionNoticeKind;
}>;


export type PetitionNoticeQuery = { petitionNotice: { id: string, kind: PetitionNoticeKind, number: string, caseNumber: string, addressee: string | null, estateName: string | null, departmentName: string | null, tier: Tier, issuedOn: string, issuedByName: string, articles: Array<string>, receivedOn: string, acceptedOn: string | null, requestedOn: string | null, deliveredOn: string | null, text: string | null, outcome: ReviewOutcome | null, refusalReason: RefusalReason | null, extensionDays: number | null, hearings: Array<{ from: string, to: string }>, deadline: { dueOn: string, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ from: string, to: string, pausedAt: string, resumedAt: string }>, extension: { days: number, grantedAt: string, from: string, to: string } | null } } | null } | null };

export type RevealPetitionNoticeMutationVariables = Exact<{
  input: RevealPetitionNoticeInput;
}>;


export type RevealPetitionNoticeMutation = { revealPetitionNotice: { addressee: string | null } };

export type PetitionRoundListQueryVariables = Exact<{
  filter?: PetitionRoundFilter | null | undefined;
  orderBy?: Array<PetitionRoundOrder> | PetitionRoundOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PetitionRoundListQuery = { petitionRounds: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, kind: PetitionRoundKind, state: PetitionRoundState, nextOn: string, tier: Tier | null, authority: string | null, requestedOn: string | null, outcome: ReviewOutcome | null, givenOn: string | null, onTime: boolean | null, deliveredOn: string | null, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CompanyPageQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  estates: number;
  contracts: number;
}>;


export type CompanyPageQuery = { propertyCompany: { id: string, name: string, creditCode: string, phone: string | null, estateCount: number, credit: { score: number, base: number, good: number, bad: number, grade: CreditGrade, lines: Array<{ key: string, name: string, kind: CreditItemKind, counted: number, reason: CreditLineReason, effectiveOn: string, expiresOn: string | null }> } | null, estates: { nodes: Array<{ id: string, name: string, floorArea: number, households: number, openCases: number | null, division: { id: string, name: string }, star: { id: string, level: number, scheme: { id: string, scale: number } | null } | null }> }, contracts: { nodes: Array<{ id: string, from: string, to: string | null, feePerSquareMetreMonth: number, serviceLevel: string, state: ContractState, estate: { id: string, name: string } }> } } | null };

export type EstateHistoryQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type EstateHistoryQuery = { estatesAuditLog: { nodes: Array<{ position: number, occurredAt: string, action: string, outcome: string, actorName: string | null, details: unknown }> } };

export type CompanyOptionsQueryVariables = Exact<{
  filter?: PropertyCompanyFilter | null | undefined;
  first: number;
}>;


export type CompanyOptionsQuery = { propertyCompanies: { nodes: Array<{ id: string, name: string }> } };

export type EstateListQueryVariables = Exact<{
  filter?: EstateFilter | null | undefined;
  orderBy?: Array<EstateOrder> | EstateOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EstateListQuery = { estates: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, name: string, completionYear: number | null, floorArea: number, households: number, managementMode: ManagementMode, openCases: number | null, division: { id: string, name: string }, company: { id: string, name: string } | null, star: { id: string, level: number, scheme: { id: string, scale: number } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MoveEstateMutationVariables = Exact<{
  input: MoveEstateInput;
}>;


export type MoveEstateMutation = { moveEstate: { estate: { id: string, version: number, division: { id: string, name: string } } } };

export type EstatePageQueryVariables = Exact<{
  id: string;
  history: number;
  contracts: number;
  cases: number;
}>;


export type EstatePageQuery = { estate: { id: string, version: number, name: string, aliases: Array<string>, address: string, completionYear: number | null, completedOn: string | null, floorArea: number, households: number, buildings: number, developer: string | null, status: EstateStatus, managementMode: ManagementMode, updatedAt: string, division: { id: string, code: string, name: string, parent: { id: string, name: string } | null }, area: { id: string, name: string, chiefs: Array<{ tier: Tier, from: string, staffMember: { id: string, name: string } }> } | null, managementArea: { id: string, name: string } | null, company: { id: string, name: string, credit: { score: number, grade: CreditGrade } | null } | null, managementHistory: { nodes: Array<{ id: string, mode: ManagementMode, from: string, to: string | null, company: { id: string, name: string } | null }> }, contracts: { nodes: Array<{ id: string, from: string, to: string | null, feePerSquareMetreMonth: number, serviceLevel: string, state: ContractState, company: { id: string, name: string } }> }, committee: { id: string, state: CommitteeState, termFrom: string | null, termTo: string | null, size: number | null, filedOn: string | null } | null, star: { id: string, level: number, plaqueNumber: string, awardedOn: string, validUntil: string, scheme: { id: string, scale: number } | null } | null, openCasesByAge: Array<{ bucket: CaseAgeBucket, count: number }> | null, cases: { totalCount: number, nodes: Array<{ id: string, number: string, receivedAt: string, state: CaseState, dueOn: string, dueAt: string, overdue: boolean, category: { id: string, name: string, nameEn: string } }> } | null } | null };

export type DeadlineSimulationQueryVariables = Exact<{
  input: DeadlinePreviewInput;
}>;


export type DeadlineSimulationQuery = { deadlinePreview: Array<{ clock: Clock, dueOn: string, dueAt: string, state: DeadlineState, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, fromAt: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null, pauses: Array<{ pausedAt: string, resumedAt: string, from: string, to: string }> } }> };

export type AcceptSupervisionReplyMutationVariables = Exact<{
  input: DecideSupervisionReplyInput;
}>;


export type AcceptSupervisionReplyMutation = { acceptSupervisionReply: { supervisionOrder: { id: string, number: string, version: number, state: SupervisionOrderState } } };

export type IssueSupervisionOrderMutationVariables = Exact<{
  input: IssueSupervisionOrderInput;
}>;


export type IssueSupervisionOrderMutation = { issueSupervisionOrder: { supervisionOrder: { id: string, number: string, version: number, state: SupervisionOrderState } } };

export type OpenOrderQueryVariables = Exact<{
  id: string;
}>;


export type OpenOrderQuery = { supervisionOrder: { clock: Clock | null, demand: string | null, dueAt: string, provisional: boolean, closedAt: string | null, version: number, id: string, number: string, state: SupervisionOrderState, automatic: boolean, issuerTier: Tier, issuerName: string, addresseeTier: Tier, addresseeName: string | null, issuedAt: string, dueOn: string, overdue: boolean, repliedInTime: boolean | null, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null }, replies: Array<{ id: string, text: string, repliedAt: string, repliedBy: string, decision: SupervisionDecision | null, decidedAt: string | null, decidedBy: string | null, decisionNote: string | null }>, allowedActions: Array<{ action: SupervisionAction, allowed: boolean, reason: string | null }>, case: { id: string, text: string, state: CaseState, dueOn: string, overdue: boolean, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } } | null };

export type OrderLineFragment = { id: string, number: string, state: SupervisionOrderState, automatic: boolean, issuerTier: Tier, issuerName: string, addresseeTier: Tier, addresseeName: string | null, issuedAt: string, dueOn: string, overdue: boolean, repliedInTime: boolean | null, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } };

export type OrdersInReachQueryVariables = Exact<{
  filter: SupervisionOrderFilter;
  first: number;
}>;


export type OrdersInReachQuery = { supervisionOrders: { totalCount: number, nodes: Array<{ id: string, number: string, state: SupervisionOrderState, automatic: boolean, issuerTier: Tier, issuerName: string, addresseeTier: Tier, addresseeName: string | null, issuedAt: string, dueOn: string, overdue: boolean, repliedInTime: boolean | null, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } }> } };

export type OrdersOfCaseQueryVariables = Exact<{
  id: string;
}>;


export type OrdersOfCaseQuery = { case: { id: string, supervisionOrders: Array<{ id: string, number: string, state: SupervisionOrderState, automatic: boolean, issuerTier: Tier, issuerName: string, addresseeTier: Tier, addresseeName: string | null, issuedAt: string, dueOn: string, overdue: boolean, repliedInTime: boolean | null, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } }> } | null };

export type RejectSupervisionReplyMutationVariables = Exact<{
  input: DecideSupervisionReplyInput;
}>;


export type RejectSupervisionReplyMutation = { rejectSupervisionReply: { supervisionOrder: { id: string, number: string, version: number, state: SupervisionOrderState } } };

export type ReplyToSupervisionOrderMutationVariables = Exact<{
  input: ReplyToSupervisionOrderInput;
}>;


export type ReplyToSupervisionOrderMutation = { replyToSupervisionOrder: { supervisionOrder: { id: string, number: string, version: number, state: SupervisionOrderState } } };

export type SupervisionOrderListQueryVariables = Exact<{
  filter?: SupervisionOrderFilter | null | undefined;
  orderBy?: Array<SupervisionOrderOrder> | SupervisionOrderOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SupervisionOrderListQuery = { supervisionOrders: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, number: string, state: SupervisionOrderState, automatic: boolean, issuerTier: Tier, issuerName: string, addresseeTier: Tier, addresseeName: string | null, issuedAt: string, dueOn: string, overdue: boolean, repliedInTime: boolean | null, case: { id: string, number: string, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CancelCaseTaskMutationVariables = Exact<{
  input: EndCaseTaskInput;
}>;


export type CancelCaseTaskMutation = { cancelCaseTask: { task: { id: string, version: number, state: TaskState } } };

export type DeclineCaseTaskMutationVariables = Exact<{
  input: EndCaseTaskInput;
}>;


export type DeclineCaseTaskMutation = { declineCaseTask: { task: { id: string, version: number, state: TaskState } } };

export type FinishCaseTaskMutationVariables = Exact<{
  input: EndCaseTaskInput;
}>;


export type FinishCaseTaskMutation = { finishCaseTask: { task: { id: string, version: number, state: TaskState } } };

export type OwnTasksQueryVariables = Exact<{
  first: number;
}>;


export type OwnTasksQuery = { caseTasks: { totalCount: number, nodes: Array<{ id: string, caseNumber: string, text: string, dueOn: string, overdue: boolean, handlerName: string, createdByName: string, version: number, mayEnd: boolean, case: { id: string } | null }> } };

export type AssigneesQueryVariables = Exact<{
  filter: StaffMemberFilter;
  first: number;
}>;


export type AssigneesQuery = { staffMembers: { nodes: Array<{ id: string, name: string, department: string, tier: Tier, division: { id: string, code: string }, workload: { open: number, overdue: number, dueToday: number, dueThisWeek: number, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, dueTodayRows: { field: string, filter: unknown }, dueThisWeekRows: { field: string, filter: unknown } } | null }> } };

export const MonthPartsFragmentDoc = gql`
    fragment MonthParts on CaseMonth {
  month
  accepted
  resolved
  acceptedRows {
    field
    filter
  }
  resolvedRows {
    field
    filter
  }
}
    ` as unknown as DocumentNode<MonthPartsFragment, unknown>;
export const FigurePartsFragmentDoc = gql`
    fragment FigureParts on Figure {
  key
  numerator
  denominator
  value
  unit
  numeratorRows {
    field
    filter
  }
  denominatorRows {
    field
    filter
  }
}
    ` as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const CaseRatesFragmentDoc = gql`
    fragment CaseRates on CaseSummary {
  responseRate {
    ...FigureParts
  }
  acceptanceInTimeRate {
    ...FigureParts
  }
  solvedRate {
    ...FigureParts
  }
  satisfactionRate {
    ...FigureParts
  }
  resolutionRate {
    ...FigureParts
  }
  onTimeResolutionRate {
    ...FigureParts
  }
  firstResolutionInTimeRate {
    ...FigureParts
  }
  repeatedResolutionInTimeRate {
    ...FigureParts
  }
  containment {
    level
    figure {
      ...FigureParts
    }
  }
}
    ` as unknown as DocumentNode<CaseRatesFragment, unknown>;
export const GroupFiguresFragmentDoc = gql`
    fragment GroupFigures on CaseFigures {
  accepted
  acceptedRows {
    field
    filter
  }
  open
  openRows {
    field
    filter
  }
  overdue
  overdueRows {
    field
    filter
  }
  resolutionRate {
    ...FigureParts
  }
  onTimeResolutionRate {
    ...FigureParts
  }
  satisfactionRate {
    ...FigureParts
  }
}
    ` as unknown as DocumentNode<GroupFiguresFragment, unknown>;
export const ExportFactsFragmentDoc = gql`
    fragment ExportFacts on ExportJob {
  id
  kind
  format
  state
  total
  done
  failure
  createdAt
  expiresAt
  file {
    id
    name
    url
  }
}
    ` as unknown as DocumentNode<ExportFactsFragment, unknown>;
export const ImportFactsFragmentDoc = gql`
    fragment ImportFacts on ImportJob {
  id
  fileName
  state
  total
  done
  taken
  unchanged
  refused
  conflicts
  leftOut
  importedBy
  failure
  mayResume
  createdAt
  startedAt
  finishedAt
}
    ` as unknown as DocumentNode<ImportFactsFragment, unknown>;
export const ImportWorkFragmentDoc = gql`
    fragment ImportWork on ImportJob {
  ...ImportFacts
  sheetName
  headerRow
  settings
  columns {
    place
    header
    key
    samples
  }
  errorFile {
    id
    name
    url
  }
}
    ` as unknown as DocumentNode<ImportWorkFragment, unknown>;
export const ShownTransferFragmentDoc = gql`
    fragment ShownTransfer on CaseTransfer {
  id
  version
  state
  authority
  reason
  transferredAt
  transferredByName
  objectionDueOn
  objectionProvisional
  objectedAt
  objectedByName
  objection
  answeredAt
  answeredByName
  answer
  decidedAt
  decidedByName
  decision
  fromDivision {
    id
    code
    name
  }
  toDivision {
    id
    code
    name
  }
  mayAnswer
  mayDecide
}
    ` as unknown as DocumentNode<ShownTransferFragment, unknown>;
export const HandedOverPartFragmentDoc = gql`
    fragment HandedOverPart on HandedOverConnection {
  totalCount
  nodes {
    id
    number
    receivedOn
    handedOverOn
    handedTo {
      code
      name
    }
  }
}
    ` as unknown as DocumentNode<HandedOverPartFragment, unknown>;
export const PetitionDateFragmentDoc = gql`
    fragment PetitionDate on PetitionDeadline {
  dueOn
  provisional
  explanation {
    rule
    amount
    unit
    from
    unrolledEnd
    rolled
    roll
    holidayName
    pauses {
      from
      to
      pausedAt
      resumedAt
    }
    extension {
      days
      grantedAt
      from
      to
    }
  }
}
    ` as unknown as DocumentNode<PetitionDateFragment, unknown>;
export const ShownPetitionFragmentDoc = gql`
    fragment ShownPetition on PetitionChain {
  stage
  extendedOn
  rounds {
    id
    kind
    state
    tier
    authority
    requestedOn
    grounds
    text
    outcome
    givenOn
    givenByName
    onTime
    deliveredOn
    hearings {
      from
      to
    }
    deadline {
      ...PetitionDate
    }
    requestDeadline {
      ...PetitionDate
    }
  }
  notices {
    id
    kind
    number
    issuedOn
    departmentName
  }
  noticeOffers {
    kind
    allowed
    reason
  }
  allowedActions {
    action
    allowed
    reason
  }
}
    ` as unknown as DocumentNode<ShownPetitionFragment, unknown>;
export const PrintedNoticeFragmentDoc = gql`
    fragment PrintedNotice on PetitionNotice {
  id
  kind
  number
  caseNumber
  addressee
  estateName
  departmentName
  tier
  issuedOn
  issuedByName
  articles
  receivedOn
  acceptedOn
  requestedOn
  deliveredOn
  text
  outcome
  refusalReason
  extensionDays
  hearings {
    from
    to
  }
  deadline {
    ...PetitionDate
  }
}
    ` as unknown as DocumentNode<PrintedNoticeFragment, unknown>;
export const OrderLineFragmentDoc = gql`
    fragment OrderLine on SupervisionOrder {
  id
  number
  state
  automatic
  issuerTier
  issuerName
  addresseeTier
  addresseeName
  issuedAt
  dueOn
  overdue
  repliedInTime
  case {
    id
    number
    category {
      id
      name
      nameEn
    }
    estate {
      id
      name
    }
    division {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<OrderLineFragment, unknown>;
export const WaitingApprovalsDocument = gql`
    query WaitingApprovals($first: Int!) {
  approvals(
    filter: {forMe: {eq: true}}
    orderBy: [{field: REQUESTED_AT, direction: ASC}]
    first: $first
  ) {
    nodes {
      id
      kind
      reason
      until
      days
      requestedAt
      requestedByName
      version
      case {
        id
        number
        state
        dueOn
        dueAt
        overdue
        category {
          id
          name
          nameEn
        }
        estate {
          id
          name
        }
        division {
          id
          name
        }
      }
    }
    totalCount
  }
}
    ` as unknown as DocumentNode<WaitingApprovalsQuery, WaitingApprovalsQueryVariables>;
export const CaseBreakdownDocument = gql`
    query CaseBreakdown($code: DivisionCode!, $period: PeriodInput, $first: Int!, $byTier: Boolean!, $byEstate: Boolean!, $byCompany: Boolean!, $byCompanyNow: Boolean!, $byCategory: Boolean!, $byChannel: Boolean!) {
  division(code: $code) {
    id
    caseSummary(period: $period) {
      tiers @include(if: $byTier) {
        tier
        figures {
          ...GroupFigures
        }
      }
      estates(first: $first) @include(if: $byEstate) {
        estate {
          id
          name
        }
        figures {
          ...GroupFigures
        }
      }
      companies(first: $first) @include(if: $byCompany) {
        company {
          id
          name
        }
        figures {
          ...GroupFigures
        }
      }
      companiesNow(first: $first) @include(if: $byCompanyNow) {
        company {
          id
          name
        }
        figures {
          ...GroupFigures
        }
      }
      categories @include(if: $byCategory) {
        category {
          id
          name
          nameEn
        }
        figures {
          ...GroupFigures
        }
      }
      channels @include(if: $byChannel) {
        channel
        figures {
          ...GroupFigures
        }
      }
    }
  }
}
    ${GroupFiguresFragmentDoc}
${FigurePartsFragmentDoc}` as unknown as DocumentNode<CaseBreakdownQuery, CaseBreakdownQueryVariables>;
export const CaseFiguresDocument = gql`
    query CaseFigures($code: DivisionCode!, $period: PeriodInput) {
  division(code: $code) {
    id
    caseSummary(period: $period) {
      to
      recordedLater
      recordedLaterRows {
        field
        filter
      }
      ...CaseRates
      lastYear {
        from
        to
        ...CaseRates
      }
      lastPeriod {
        from
        to
        ...CaseRates
      }
    }
  }
}
    ${CaseRatesFragmentDoc}
${FigurePartsFragmentDoc}` as unknown as DocumentNode<CaseFiguresQuery, CaseFiguresQueryVariables>;
export const CaseMonthsDocument = gql`
    query CaseMonths($code: DivisionCode!, $period: PeriodInput) {
  division(code: $code) {
    id
    caseSummary(period: $period) {
      months {
        ...MonthParts
      }
      lastYear {
        months {
          ...MonthParts
        }
      }
    }
  }
}
    ${MonthPartsFragmentDoc}` as unknown as DocumentNode<CaseMonthsQuery, CaseMonthsQueryVariables>;
export const DecideApprovalDocument = gql`
    mutation DecideApproval($input: DecideApprovalInput!) {
  decideApproval(input: $input) {
    approval {
      id
      version
      state
    }
    case {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<DecideApprovalMutation, DecideApprovalMutationVariables>;
export const RetractApprovalDocument = gql`
    mutation RetractApproval($input: RetractApprovalInput!) {
  retractApproval(input: $input) {
    approval {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<RetractApprovalMutation, RetractApprovalMutationVariables>;
export const AddAttachmentDocument = gql`
    mutation AddAttachment($input: AttachmentInput!) {
  addAttachment(input: $input) {
    case {
      id
      attachments {
        id
      }
    }
  }
}
    ` as unknown as DocumentNode<AddAttachmentMutation, AddAttachmentMutationVariables>;
export const RemoveAttachmentDocument = gql`
    mutation RemoveAttachment($input: AttachmentInput!) {
  removeAttachment(input: $input) {
    case {
      id
      attachments {
        id
      }
    }
  }
}
    ` as unknown as DocumentNode<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const CaseConversationDocument = gql`
    query CaseConversation($id: ID!, $last: Int!) {
  case(id: $id) {
    id
    messages(last: $last) {
      nodes {
        id
        kind
        way
        text
        writtenAt
        authorName
        authorTier
        own
        department {
          id
          name
        }
      }
      pageInfo {
        hasPreviousPage
      }
    }
  }
}
    ` as unknown as DocumentNode<CaseConversationQuery, CaseConversationQueryVariables>;
export const WriteCaseMessageDocument = gql`
    mutation WriteCaseMessage($input: WriteCaseMessageInput!) {
  writeCaseMessage(input: $input) {
    message {
      id
    }
  }
}
    ` as unknown as DocumentNode<WriteCaseMessageMutation, WriteCaseMessageMutationVariables>;
export const CorrectCaseDocument = gql`
    mutation CorrectCase($input: CorrectCaseInput!) {
  correctCase(input: $input) {
    case {
      id
      version
      dueOn
    }
  }
}
    ` as unknown as DocumentNode<CorrectCaseMutation, CorrectCaseMutationVariables>;
export const CorrectedCaseDocument = gql`
    query CorrectedCase($id: ID!) {
  case(id: $id) {
    id
    version
    text
    location
    urgency
    category {
      id
    }
    estate {
      id
    }
    events(last: 1) {
      nodes {
        id
        actorName
        occurredAt
      }
    }
  }
}
    ` as unknown as DocumentNode<CorrectedCaseQuery, CorrectedCaseQueryVariables>;
export const CaseCorrectionsDocument = gql`
    query CaseCorrections($id: ID!, $last: Int!) {
  case(id: $id) {
    id
    text
    location
    urgency
    registeredAt
    category {
      id
      name
      nameEn
    }
    estate {
      id
      name
    }
    events(last: $last) {
      nodes {
        id
        type
        occurredAt
        actorName
        note
        data
      }
    }
  }
}
    ` as unknown as DocumentNode<CaseCorrectionsQuery, CaseCorrectionsQueryVariables>;
export const FindCasesDocument = gql`
    query FindCases($filter: CaseFilter!, $first: Int!) {
  cases(filter: $filter, first: $first) {
    nodes {
      id
      number
      state
      text
      receivedAt
      estate {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<FindCasesQuery, FindCasesQueryVariables>;
export const LinkDuplicateDocument = gql`
    mutation LinkDuplicate($input: LinkDuplicateInput!) {
  linkDuplicate(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<LinkDuplicateMutation, LinkDuplicateMutationVariables>;
export const PossibleDuplicatesDocument = gql`
    query PossibleDuplicates($input: PossibleDuplicatesInput!) {
  possibleDuplicates(input: $input) {
    score
    reasons
    case {
      id
      number
      state
      text
      receivedAt
      estate {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables>;
export const ResolveDuplicateDocument = gql`
    mutation ResolveDuplicate($input: CaseStepInput!) {
  resolveDuplicate(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<ResolveDuplicateMutation, ResolveDuplicateMutationVariables>;
export const UnlinkDuplicateDocument = gql`
    mutation UnlinkDuplicate($input: CaseStepInput!) {
  unlinkDuplicate(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<UnlinkDuplicateMutation, UnlinkDuplicateMutationVariables>;
export const MyExportsDocument = gql`
    query MyExports {
  myExports(first: 20) {
    ...ExportFacts
  }
}
    ${ExportFactsFragmentDoc}` as unknown as DocumentNode<MyExportsQuery, MyExportsQueryVariables>;
export const RequestExportDocument = gql`
    mutation RequestExport($input: RequestExportInput!) {
  requestExport(input: $input) {
    ...ExportFacts
  }
}
    ${ExportFactsFragmentDoc}` as unknown as DocumentNode<RequestExportMutation, RequestExportMutationVariables>;
export const CancelExportDocument = gql`
    mutation CancelExport($input: CancelExportInput!) {
  cancelExport(input: $input) {
    ...ExportFacts
  }
}
    ${ExportFactsFragmentDoc}` as unknown as DocumentNode<CancelExportMutation, CancelExportMutationVariables>;
export const ImportFindingsDocument = gql`
    query ImportFindings($id: ID!) {
  importJob(id: $id) {
    id
    noteCounts {
      reason
      rows
    }
    unknownValues {
      column
      value
      rows
      suggestions {
        meaning
        label
      }
    }
    meanings {
      column
      value
      meaning
      label
    }
  }
}
    ` as unknown as DocumentNode<ImportFindingsQuery, ImportFindingsQueryVariables>;
export const ImportNotesDocument = gql`
    query ImportNotes($id: ID!, $reason: String!, $afterRow: Int!) {
  importJob(id: $id) {
    id
    notes(reason: $reason, afterRow: $afterRow, first: 100) {
      row
      conflict
      column
      value
      reason
      params
    }
  }
}
    ` as unknown as DocumentNode<ImportNotesQuery, ImportNotesQueryVariables>;
export const MyImportsDocument = gql`
    query MyImports {
  importKinds {
    key
  }
  myImports(first: 20) {
    ...ImportFacts
  }
}
    ${ImportFactsFragmentDoc}` as unknown as DocumentNode<MyImportsQuery, MyImportsQueryVariables>;
export const ImportPageDocument = gql`
    query ImportPage($id: ID!) {
  importKinds {
    key
    columns {
      key
      required
    }
  }
  importJob(id: $id) {
    ...ImportWork
  }
}
    ${ImportWorkFragmentDoc}
${ImportFactsFragmentDoc}` as unknown as DocumentNode<ImportPageQuery, ImportPageQueryVariables>;
export const ImportProblemsDocument = gql`
    query ImportProblems($id: ID!, $afterRow: Int!) {
  importJob(id: $id) {
    id
    problems(afterRow: $afterRow, first: 100) {
      row
      conflict
      column
      value
      reason
      params
    }
  }
}
    ` as unknown as DocumentNode<ImportProblemsQuery, ImportProblemsQueryVariables>;
export const PrepareImportDocument = gql`
    mutation PrepareImport($input: PrepareImportInput!) {
  prepareImport(input: $input) {
    ...ImportWork
  }
}
    ${ImportWorkFragmentDoc}
${ImportFactsFragmentDoc}` as unknown as DocumentNode<PrepareImportMutation, PrepareImportMutationVariables>;
export const CheckImportDocument = gql`
    mutation CheckImport($input: CheckImportInput!) {
  checkImport(input: $input) {
    ...ImportWork
  }
}
    ${ImportWorkFragmentDoc}
${ImportFactsFragmentDoc}` as unknown as DocumentNode<CheckImportMutation, CheckImportMutationVariables>;
export const RunImportDocument = gql`
    mutation RunImport($input: RunImportInput!) {
  runImport(input: $input) {
    ...ImportWork
  }
}
    ${ImportWorkFragmentDoc}
${ImportFactsFragmentDoc}` as unknown as DocumentNode<RunImportMutation, RunImportMutationVariables>;
export const CancelImportDocument = gql`
    mutation CancelImport($input: CancelImportInput!) {
  cancelImport(input: $input) {
    ...ImportWork
  }
}
    ${ImportWorkFragmentDoc}
${ImportFactsFragmentDoc}` as unknown as DocumentNode<CancelImportMutation, CancelImportMutationVariables>;
export const CaseCountDocument = gql`
    query CaseCount($filter: CaseFilter) {
  cases(filter: $filter, first: 1) {
    totalCount
    totalCountIsExact
  }
}
    ` as unknown as DocumentNode<CaseCountQuery, CaseCountQueryVariables>;
export const CaseListDocument = gql`
    query CaseList($filter: CaseFilter, $orderBy: [CaseOrder!], $first: Int, $after: String, $last: Int, $before: String, $search: String! = "", $searching: Boolean! = false, $counting: Boolean! = true) {
  cases(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      number
      sourceNumber
      text
      location
      matches(search: $search) @include(if: $searching) {
        field
        start
        end
      }
      complainant {
        name
        phone
      }
      resolution {
        text
        level
        recordedAt
        onTime
      }
      followUp {
        satisfaction
      }
      receivedAt
      channel
      urgency
      category {
        id
        name
        nameEn
      }
      estate {
        id
        name
      }
      division {
        id
        name
      }
      state
      tier
      assigneeName
      dueOn
      dueAt
      overdue
      ageInDays
      archived
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount @include(if: $counting)
    totalCountIsExact @include(if: $counting)
  }
}
    ` as unknown as DocumentNode<CaseListQuery, CaseListQueryVariables>;
export const EstateNamesDocument = gql`
    query EstateNames($filter: EstateFilter!, $first: Int!) {
  records: estates(filter: $filter, first: $first) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<EstateNamesQuery, EstateNamesQueryVariables>;
export const CompanyNamesDocument = gql`
    query CompanyNames($filter: PropertyCompanyFilter!, $first: Int!) {
  records: propertyCompanies(filter: $filter, first: $first) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<CompanyNamesQuery, CompanyNamesQueryVariables>;
export const StaffNamesDocument = gql`
    query StaffNames($filter: StaffMemberFilter!, $first: Int!) {
  records: staffMembers(filter: $filter, first: $first) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<StaffNamesQuery, StaffNamesQueryVariables>;
export const CaseEstateThenDocument = gql`
    query CaseEstateThen($id: ID!) {
  case(id: $id) {
    id
    estate {
      id
      company {
        id
        name
        credit {
          grade
        }
      }
      star {
        id
        level
      }
    }
    estateThen {
      estateId
      on
      managementMode
      company {
        id
        name
      }
      star {
        level
        scheme {
          id
          scale
        }
      }
      credit {
        grade
        score
      }
    }
  }
}
    ` as unknown as DocumentNode<CaseEstateThenQuery, CaseEstateThenQueryVariables>;
export const CasePageDocument = gql`
    query CasePage($id: ID!, $events: Int!, $related: Int!) {
  case(id: $id) {
    id
    version
    number
    channel
    sourceNumber
    state
    urgency
    tier
    text
    location
    receivedAt
    registeredAt
    acceptedAt
    dueOn
    overdue
    ageInDays
    reopenedCount
    refusalReason
    suspendedUntil
    transferredTo
    sourceReports {
      supplements
      reminders
    }
    imported
    archived
    importedWith {
      importedBy
      importedAt
    }
    complainantErasedOn
    complainant {
      name
      phone
      idNumber
    }
    category {
      id
      name
      nameEn
    }
    estate {
      id
      name
      address
      company {
        id
        name
      }
    }
    estateThen {
      estateId
      on
    }
    division {
      id
      code
      name
      level
    }
    waitingFor {
      tier
      name
    }
    assigneeName
    deadlines {
      clock
      dueOn
      dueAt
      state
      provisional
      explanation {
        rule
        amount
        unit
        from
        fromAt
        unrolledEnd
        rolled
        roll
        holidayName
        pauses {
          from
          to
          pausedAt
          resumedAt
        }
        extension {
          days
          grantedAt
          from
          to
        }
      }
    }
    petition {
      ...ShownPetition
    }
    finalPetitions {
      id
      number
      state
      receivedAt
    }
    collectivePetition {
      id
      number
      subject
    }
    events(last: $events) {
      nodes {
        id
        type
        occurredAt
        actorName
        actorTier
        note
        data
      }
      pageInfo {
        hasPreviousPage
      }
    }
    resolutions {
      text
      level
      recordedAt
      onTime
      reopenedAt
    }
    followUp {
      satisfaction
      note
      recordedAt
    }
    related(first: $related) {
      id
      number
      state
      receivedAt
    }
    allowedActions {
      action
      allowed
      needsApproval
      reason
    }
    approvals {
      id
      version
      kind
      state
      tier
      requestedAt
      requestedByName
      reason
      until
      days
      mayDecide
      mayNotDecideReason
      mayRetract
    }
    transfers {
      ...ShownTransfer
    }
    mayAddTasks
    tasks {
      id
      version
      handlerName
      text
      dueOn
      overdue
      state
      createdAt
      createdByName
      result
      endedAt
      endedByName
      mayEnd
      department {
        id
        name
      }
    }
    duplicateOf {
      id
      number
      state
      receivedAt
    }
    duplicates {
      id
      number
      state
      receivedAt
    }
    attachments {
      id
      name
      mediaType
      size
      uploadedByName
      uploadedAt
      url
      thumbnailUrl
    }
  }
}
    ${ShownPetitionFragmentDoc}
${PetitionDateFragmentDoc}
${ShownTransferFragmentDoc}` as unknown as DocumentNode<CasePageQuery, CasePageQueryVariables>;
export const CasesOfCompanyDocument = gql`
    query CasesOfCompany($filter: CaseFilter!, $first: Int!) {
  cases(filter: $filter, first: $first) {
    nodes {
      id
      number
      state
      receivedAt
      estate {
        id
        name
      }
    }
    totalCount
  }
}
    ` as unknown as DocumentNode<CasesOfCompanyQuery, CasesOfCompanyQueryVariables>;
export const RevealComplainantDocument = gql`
    mutation RevealComplainant($input: RevealComplainantInput!) {
  revealComplainant(input: $input) {
    name
    phone
    idNumber
  }
}
    ` as unknown as DocumentNode<RevealComplainantMutation, RevealComplainantMutationVariables>;
export const AcceptCaseDocument = gql`
    mutation AcceptCase($input: CaseStepInput!) {
  acceptCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<AcceptCaseMutation, AcceptCaseMutationVariables>;
export const AssignCaseDocument = gql`
    mutation AssignCase($input: AssignCaseInput!) {
  assignCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<AssignCaseMutation, AssignCaseMutationVariables>;
export const CloseCaseDocument = gql`
    mutation CloseCase($input: CaseStepInput!) {
  closeCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
    approval {
      id
    }
  }
}
    ` as unknown as DocumentNode<CloseCaseMutation, CloseCaseMutationVariables>;
export const ObjectToTransferDocument = gql`
    mutation ObjectToTransfer($input: SettleTransferInput!) {
  objectToTransfer(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<ObjectToTransferMutation, ObjectToTransferMutationVariables>;
export const PassUpCaseDocument = gql`
    mutation PassUpCase($input: CaseStepInput!) {
  passUpCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<PassUpCaseMutation, PassUpCaseMutationVariables>;
export const RecordFollowUpDocument = gql`
    mutation RecordFollowUp($input: FollowUpInput!) {
  recordFollowUp(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<RecordFollowUpMutation, RecordFollowUpMutationVariables>;
export const RefuseCaseDocument = gql`
    mutation RefuseCase($input: RefuseCaseInput!) {
  refuseCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<RefuseCaseMutation, RefuseCaseMutationVariables>;
export const ReopenCaseDocument = gql`
    mutation ReopenCase($input: CaseStepInput!) {
  reopenCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const ResolveCaseDocument = gql`
    mutation ResolveCase($input: ResolveCaseInput!) {
  resolveCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<ResolveCaseMutation, ResolveCaseMutationVariables>;
export const ResumeCaseDocument = gql`
    mutation ResumeCase($input: CaseStepInput!) {
  resumeCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<ResumeCaseMutation, ResumeCaseMutationVariables>;
export const StartCaseDocument = gql`
    mutation StartCase($input: CaseStepInput!) {
  startCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<StartCaseMutation, StartCaseMutationVariables>;
export const SuspendCaseDocument = gql`
    mutation SuspendCase($input: SuspendCaseInput!) {
  suspendCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
    approval {
      id
    }
  }
}
    ` as unknown as DocumentNode<SuspendCaseMutation, SuspendCaseMutationVariables>;
export const TransferCaseDocument = gql`
    mutation TransferCase($input: TransferCaseInput!) {
  transferCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<TransferCaseMutation, TransferCaseMutationVariables>;
export const TransferCaseOutDocument = gql`
    mutation TransferCaseOut($input: TransferCaseOutInput!) {
  transferCaseOut(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
  }
}
    ` as unknown as DocumentNode<TransferCaseOutMutation, TransferCaseOutMutationVariables>;
export const VoidCaseDocument = gql`
    mutation VoidCase($input: CaseStepInput!) {
  voidCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
    approval {
      id
    }
  }
}
    ` as unknown as DocumentNode<VoidCaseMutation, VoidCaseMutationVariables>;
export const WithdrawCaseDocument = gql`
    mutation WithdrawCase($input: CaseStepInput!) {
  withdrawCase(input: $input) {
    case {
      id
      version
      state
      tier
      assigneeName
    }
    approval {
      id
    }
  }
}
    ` as unknown as DocumentNode<WithdrawCaseMutation, WithdrawCaseMutationVariables>;
export const AddCaseTaskDocument = gql`
    mutation AddCaseTask($input: AddCaseTaskInput!) {
  addCaseTask(input: $input) {
    task {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<AddCaseTaskMutation, AddCaseTaskMutationVariables>;
export const AnswerObjectionDocument = gql`
    mutation AnswerObjection($input: AnswerObjectionInput!) {
  answerObjection(input: $input) {
    transfer {
      ...ShownTransfer
    }
  }
}
    ${ShownTransferFragmentDoc}` as unknown as DocumentNode<AnswerObjectionMutation, AnswerObjectionMutationVariables>;
export const DecideTransferDocument = gql`
    mutation DecideTransfer($input: DecideTransferInput!) {
  decideTransfer(input: $input) {
    transfer {
      ...ShownTransfer
    }
  }
}
    ${ShownTransferFragmentDoc}` as unknown as DocumentNode<DecideTransferMutation, DecideTransferMutationVariables>;
export const DeskDivisionsDocument = gql`
    query DeskDivisions($filter: DivisionFilter!, $first: Int!) {
  divisions(filter: $filter, first: $first) {
    nodes {
      id
      code
      name
      level
      parent {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<DeskDivisionsQuery, DeskDivisionsQueryVariables>;
export const TransfersOfCaseDocument = gql`
    query TransfersOfCase($caseId: ID!) {
  caseTransfers(filter: {caseId: {eq: $caseId}}, first: 5) {
    nodes {
      ...ShownTransfer
    }
  }
}
    ${ShownTransferFragmentDoc}` as unknown as DocumentNode<TransfersOfCaseQuery, TransfersOfCaseQueryVariables>;
export const CategoryOptionsDocument = gql`
    query CategoryOptions {
  caseCategories {
    id
    name
    nameEn
    children {
      id
      name
      nameEn
    }
  }
}
    ` as unknown as DocumentNode<CategoryOptionsQuery, CategoryOptionsQueryVariables>;
export const DeskFollowUpsDocument = gql`
    query DeskFollowUps($filter: CaseFilter!, $orderBy: [CaseOrder!], $first: Int!) {
  cases(filter: $filter, orderBy: $orderBy, first: $first) {
    nodes {
      id
      number
      state
      urgency
      text
      receivedAt
      dueOn
      dueAt
      overdue
      suspendedUntil
      sourceReports {
        supplements
        reminders
      }
      category {
        id
        name
        nameEn
      }
      estate {
        id
        name
      }
      division {
        id
        name
      }
      assigneeName
    }
    totalCount
  }
}
    ` as unknown as DocumentNode<DeskFollowUpsQuery, DeskFollowUpsQueryVariables>;
export const DivisionOptionsDocument = gql`
    query DivisionOptions($code: DivisionCode!, $first: Int!) {
  division(code: $code) {
    id
    children(first: $first) {
      nodes {
        id
        code
        name
        level
        children(first: $first) {
          nodes {
            id
            code
            name
            level
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<DivisionOptionsQuery, DivisionOptionsQueryVariables>;
export const EstateChoicesDocument = gql`
    query EstateChoices($filter: EstateFilter!, $first: Int!) {
  estates(filter: $filter, first: $first) {
    nodes {
      id
      name
      address
      aliases
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<EstateChoicesQuery, EstateChoicesQueryVariables>;
export const HandedOverCasesDocument = gql`
    query HandedOverCases($filter: HandedOverCaseFilter!, $first: Int) {
  handedOver: handedOverCases(filter: $filter, first: $first) {
    ...HandedOverPart
  }
}
    ${HandedOverPartFragmentDoc}` as unknown as DocumentNode<HandedOverCasesQuery, HandedOverCasesQueryVariables>;
export const HandedOverPetitionsDocument = gql`
    query HandedOverPetitions($filter: HandedOverPetitionFilter!, $first: Int) {
  handedOver: handedOverCollectivePetitions(filter: $filter, first: $first) {
    ...HandedOverPart
  }
}
    ${HandedOverPartFragmentDoc}` as unknown as DocumentNode<HandedOverPetitionsQuery, HandedOverPetitionsQueryVariables>;
export const MarkAllNoticesReadDocument = gql`
    mutation MarkAllNoticesRead($input: MarkAllNoticesReadInput!) {
  markAllNoticesRead(input: $input) {
    unreadNotices
  }
}
    ` as unknown as DocumentNode<MarkAllNoticesReadMutation, MarkAllNoticesReadMutationVariables>;
export const MarkNoticeReadDocument = gql`
    mutation MarkNoticeRead($input: MarkNoticeReadInput!) {
  markNoticeRead(input: $input) {
    unreadNotices
  }
}
    ` as unknown as DocumentNode<MarkNoticeReadMutation, MarkNoticeReadMutationVariables>;
export const NoticeListDocument = gql`
    query NoticeList($filter: NoticeFilter, $orderBy: [NoticeOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  myNotices(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      kind
      caseId
      occurredAt
      params
      read
      personal
      case {
        id
        number
        category {
          id
          name
          nameEn
        }
        estate {
          id
          name
        }
        division {
          id
          name
        }
      }
      supervisionOrder {
        id
        number
      }
      collectivePetition {
        id
        number
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
    totalCountIsExact
  }
}
    ` as unknown as DocumentNode<NoticeListQuery, NoticeListQueryVariables>;
export const AcceptBatchDocument = gql`
    mutation AcceptBatch($input: CollectivePetitionStepInput!) {
  acceptCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<AcceptBatchMutation, AcceptBatchMutationVariables>;
export const BatchListDocument = gql`
    query BatchList($filter: CollectivePetitionFilter, $orderBy: [CollectivePetitionOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  collectivePetitions(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      number
      subject
      persons
      state
      receivedOn
      dueOn
      overdue
      pausedUntil
      resolvedOn
      endedOn
      onTime
      division {
        id
        name
      }
      estate {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
    totalCountIsExact
  }
}
    ` as unknown as DocumentNode<BatchListQuery, BatchListQueryVariables>;
export const BatchPageDocument = gql`
    query BatchPage($id: ID!, $cases: Int!) {
  collectivePetitions(filter: {id: {eq: $id}}, first: 1) {
    nodes {
      id
      version
      number
      subject
      persons
      tier
      representatives
      representativesErasedOn
      mayRevealRepresentatives
      state
      receivedOn
      acceptedOn
      acceptedInTime
      dueOn
      overdue
      provisional
      explanation {
        rule
        amount
        unit
        from
        unrolledEnd
        rolled
        roll
        holidayName
        pauses {
          from
          to
          pausedAt
          resumedAt
        }
      }
      pausedUntil
      resolvedOn
      endedOn
      onTime
      result
      division {
        id
        code
        name
      }
      estate {
        id
        name
      }
      cases(first: $cases) {
        nodes {
          id
          number
          state
          text
          receivedAt
          estate {
            id
            name
          }
        }
        totalCount
      }
      events {
        id
        type
        occurredAt
        actorName
        actorTier
        note
      }
      allowedActions {
        action
        allowed
        reason
      }
    }
  }
}
    ` as unknown as DocumentNode<BatchPageQuery, BatchPageQueryVariables>;
export const LinkBatchCasesDocument = gql`
    mutation LinkBatchCases($input: CollectivePetitionCasesInput!) {
  linkCollectivePetitionCases(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<LinkBatchCasesMutation, LinkBatchCasesMutationVariables>;
export const PauseBatchDocument = gql`
    mutation PauseBatch($input: PauseCollectivePetitionInput!) {
  pauseCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<PauseBatchMutation, PauseBatchMutationVariables>;
export const RegisterBatchDocument = gql`
    mutation RegisterBatch($input: RegisterCollectivePetitionInput!) {
  registerCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      number
    }
  }
}
    ` as unknown as DocumentNode<RegisterBatchMutation, RegisterBatchMutationVariables>;
export const ResolveBatchDocument = gql`
    mutation ResolveBatch($input: ResolveCollectivePetitionInput!) {
  resolveCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<ResolveBatchMutation, ResolveBatchMutationVariables>;
export const ResumeBatchDocument = gql`
    mutation ResumeBatch($input: CollectivePetitionStepInput!) {
  resumeCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<ResumeBatchMutation, ResumeBatchMutationVariables>;
export const RevealRepresentativesDocument = gql`
    mutation RevealRepresentatives($input: RevealRepresentativesInput!) {
  revealCollectivePetitionRepresentatives(input: $input) {
    representatives
  }
}
    ` as unknown as DocumentNode<RevealRepresentativesMutation, RevealRepresentativesMutationVariables>;
export const UnlinkBatchCasesDocument = gql`
    mutation UnlinkBatchCases($input: CollectivePetitionCasesInput!) {
  unlinkCollectivePetitionCases(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<UnlinkBatchCasesMutation, UnlinkBatchCasesMutationVariables>;
export const WithdrawBatchDocument = gql`
    mutation WithdrawBatch($input: CollectivePetitionStepInput!) {
  withdrawCollectivePetition(input: $input) {
    collectivePetition {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<WithdrawBatchMutation, WithdrawBatchMutationVariables>;
export const DeliverHandlingOpinionDocument = gql`
    mutation DeliverHandlingOpinion($input: DeliverOpinionInput!) {
  deliverHandlingOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<DeliverHandlingOpinionMutation, DeliverHandlingOpinionMutationVariables>;
export const DeliverReReviewOpinionDocument = gql`
    mutation DeliverReReviewOpinion($input: DeliverOpinionInput!) {
  deliverReReviewOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<DeliverReReviewOpinionMutation, DeliverReReviewOpinionMutationVariables>;
export const DeliverReviewOpinionDocument = gql`
    mutation DeliverReviewOpinion($input: DeliverOpinionInput!) {
  deliverReviewOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<DeliverReviewOpinionMutation, DeliverReviewOpinionMutationVariables>;
export const GiveHandlingOpinionDocument = gql`
    mutation GiveHandlingOpinion($input: GiveOpinionInput!) {
  giveHandlingOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<GiveHandlingOpinionMutation, GiveHandlingOpinionMutationVariables>;
export const GiveReReviewOpinionDocument = gql`
    mutation GiveReReviewOpinion($input: GiveReviewOpinionInput!) {
  giveReReviewOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<GiveReReviewOpinionMutation, GiveReReviewOpinionMutationVariables>;
export const GiveReviewOpinionDocument = gql`
    mutation GiveReviewOpinion($input: GiveReviewOpinionInput!) {
  giveReviewOpinion(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<GiveReviewOpinionMutation, GiveReviewOpinionMutationVariables>;
export const IssuePetitionNoticeDocument = gql`
    mutation IssuePetitionNotice($input: IssuePetitionNoticeInput!) {
  issuePetitionNotice(input: $input) {
    notice {
      id
      number
    }
    case {
      id
      version
    }
  }
}
    ` as unknown as DocumentNode<IssuePetitionNoticeMutation, IssuePetitionNoticeMutationVariables>;
export const RecordHearingDocument = gql`
    mutation RecordHearing($input: RecordHearingInput!) {
  recordHearing(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<RecordHearingMutation, RecordHearingMutationVariables>;
export const RequestExtensionDocument = gql`
    mutation RequestExtension($input: RequestExtensionInput!) {
  requestExtension(input: $input) {
    case {
      id
      version
    }
    approval {
      id
    }
  }
}
    ` as unknown as DocumentNode<RequestExtensionMutation, RequestExtensionMutationVariables>;
export const RequestReReviewDocument = gql`
    mutation RequestReReview($input: RequestReviewInput!) {
  requestReReview(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<RequestReReviewMutation, RequestReReviewMutationVariables>;
export const RequestReviewDocument = gql`
    mutation RequestReview($input: RequestReviewInput!) {
  requestReview(input: $input) {
    case {
      id
      version
      petition {
        stage
      }
    }
  }
}
    ` as unknown as DocumentNode<RequestReviewMutation, RequestReviewMutationVariables>;
export const PetitionNoticeDocument = gql`
    query PetitionNotice($caseId: ID!, $kind: PetitionNoticeKind!) {
  petitionNotice(caseId: $caseId, kind: $kind) {
    ...PrintedNotice
  }
}
    ${PrintedNoticeFragmentDoc}
${PetitionDateFragmentDoc}` as unknown as DocumentNode<PetitionNoticeQuery, PetitionNoticeQueryVariables>;
export const RevealPetitionNoticeDocument = gql`
    mutation RevealPetitionNotice($input: RevealPetitionNoticeInput!) {
  revealPetitionNotice(input: $input) {
    addressee
  }
}
    ` as unknown as DocumentNode<RevealPetitionNoticeMutation, RevealPetitionNoticeMutationVariables>;
export const PetitionRoundListDocument = gql`
    query PetitionRoundList($filter: PetitionRoundFilter, $orderBy: [PetitionRoundOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  petitionRounds(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      kind
      state
      nextOn
      tier
      authority
      requestedOn
      outcome
      givenOn
      onTime
      deliveredOn
      case {
        id
        number
        category {
          id
          name
          nameEn
        }
        estate {
          id
          name
        }
        division {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
    totalCountIsExact
  }
}
    ` as unknown as DocumentNode<PetitionRoundListQuery, PetitionRoundListQueryVariables>;
export const CompanyPageDocument = gql`
    query CompanyPage($id: ID!, $asOf: LocalDate, $estates: Int!, $contracts: Int!) {
  propertyCompany(id: $id) {
    id
    name
    creditCode
    phone
    estateCount
    credit(asOf: $asOf) {
      score
      base
      good
      bad
      grade
      lines {
        key
        name
        kind
        counted
        reason
        effectiveOn
        expiresOn
      }
    }
    estates(first: $estates) {
      nodes {
        id
        name
        division {
          id
          name
        }
        floorArea
        households
        star {
          id
          level
          scheme {
            id
            scale
          }
        }
        openCases
      }
    }
    contracts(first: $contracts) {
      nodes {
        id
        estate {
          id
          name
        }
        from
        to
        feePerSquareMetreMonth
        serviceLevel
        state
      }
    }
  }
}
    ` as unknown as DocumentNode<CompanyPageQuery, CompanyPageQueryVariables>;
export const EstateHistoryDocument = gql`
    query EstateHistory($id: ID!, $first: Int!) {
  estatesAuditLog(subjectId: $id, first: $first) {
    nodes {
      position
      occurredAt
      action
      outcome
      actorName
      details
    }
  }
}
    ` as unknown as DocumentNode<EstateHistoryQuery, EstateHistoryQueryVariables>;
export const CompanyOptionsDocument = gql`
    query CompanyOptions($filter: PropertyCompanyFilter, $first: Int!) {
  propertyCompanies(filter: $filter, first: $first) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<CompanyOptionsQuery, CompanyOptionsQueryVariables>;
export const EstateListDocument = gql`
    query EstateList($filter: EstateFilter, $orderBy: [EstateOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  estates(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      name
      division {
        id
        name
      }
      completionYear
      floorArea
      households
      managementMode
      company {
        id
        name
      }
      star {
        id
        level
        scheme {
          id
          scale
        }
      }
      openCases
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
    totalCountIsExact
  }
}
    ` as unknown as DocumentNode<EstateListQuery, EstateListQueryVariables>;
export const MoveEstateDocument = gql`
    mutation MoveEstate($input: MoveEstateInput!) {
  moveEstate(input: $input) {
    estate {
      id
      version
      division {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<MoveEstateMutation, MoveEstateMutationVariables>;
export const EstatePageDocument = gql`
    query EstatePage($id: ID!, $history: Int!, $contracts: Int!, $cases: Int!) {
  estate(id: $id) {
    id
    version
    name
    aliases
    address
    division {
      id
      code
      name
      parent {
        id
        name
      }
    }
    area {
      id
      name
      chiefs {
        tier
        staffMember {
          id
          name
        }
        from
      }
    }
    managementArea {
      id
      name
    }
    completionYear
    completedOn
    floorArea
    households
    buildings
    developer
    status
    managementMode
    company {
      id
      name
      credit {
        score
        grade
      }
    }
    managementHistory(first: $history) {
      nodes {
        id
        mode
        company {
          id
          name
        }
        from
        to
      }
    }
    contracts(first: $contracts) {
      nodes {
        id
        company {
          id
          name
        }
        from
        to
        feePerSquareMetreMonth
        serviceLevel
        state
      }
    }
    committee {
      id
      state
      termFrom
      termTo
      size
      filedOn
    }
    star {
      id
      level
      scheme {
        id
        scale
      }
      plaqueNumber
      awardedOn
      validUntil
    }
    openCasesByAge {
      bucket
      count
    }
    cases(first: $cases) {
      nodes {
        id
        number
        receivedAt
        state
        dueOn
        dueAt
        overdue
        category {
          id
          name
          nameEn
        }
      }
      totalCount
    }
    updatedAt
  }
}
    ` as unknown as DocumentNode<EstatePageQuery, EstatePageQueryVariables>;
export const DeadlineSimulationDocument = gql`
    query DeadlineSimulation($input: DeadlinePreviewInput!) {
  deadlinePreview(input: $input) {
    clock
    dueOn
    dueAt
    state
    provisional
    explanation {
      rule
      amount
      unit
      from
      fromAt
      unrolledEnd
      rolled
      roll
      holidayName
      pauses {
        pausedAt
        resumedAt
        from
        to
      }
    }
  }
}
    ` as unknown as DocumentNode<DeadlineSimulationQuery, DeadlineSimulationQueryVariables>;
export const AcceptSupervisionReplyDocument = gql`
    mutation AcceptSupervisionReply($input: DecideSupervisionReplyInput!) {
  acceptSupervisionReply(input: $input) {
    supervisionOrder {
      id
      number
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<AcceptSupervisionReplyMutation, AcceptSupervisionReplyMutationVariables>;
export const IssueSupervisionOrderDocument = gql`
    mutation IssueSupervisionOrder($input: IssueSupervisionOrderInput!) {
  issueSupervisionOrder(input: $input) {
    supervisionOrder {
      id
      number
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<IssueSupervisionOrderMutation, IssueSupervisionOrderMutationVariables>;
export const OpenOrderDocument = gql`
    query OpenOrder($id: ID!) {
  supervisionOrder(id: $id) {
    ...OrderLine
    clock
    demand
    dueAt
    provisional
    closedAt
    version
    explanation {
      rule
      amount
      unit
      from
      unrolledEnd
      rolled
      roll
      holidayName
    }
    replies {
      id
      text
      repliedAt
      repliedBy
      decision
      decidedAt
      decidedBy
      decisionNote
    }
    allowedActions {
      action
      allowed
      reason
    }
    case {
      id
      text
      state
      dueOn
      overdue
    }
  }
}
    ${OrderLineFragmentDoc}` as unknown as DocumentNode<OpenOrderQuery, OpenOrderQueryVariables>;
export const OrdersInReachDocument = gql`
    query OrdersInReach($filter: SupervisionOrderFilter!, $first: Int!) {
  supervisionOrders(
    filter: $filter
    orderBy: [{field: DUE_AT, direction: ASC}]
    first: $first
  ) {
    nodes {
      ...OrderLine
    }
    totalCount
  }
}
    ${OrderLineFragmentDoc}` as unknown as DocumentNode<OrdersInReachQuery, OrdersInReachQueryVariables>;
export const OrdersOfCaseDocument = gql`
    query OrdersOfCase($id: ID!) {
  case(id: $id) {
    id
    supervisionOrders {
      ...OrderLine
    }
  }
}
    ${OrderLineFragmentDoc}` as unknown as DocumentNode<OrdersOfCaseQuery, OrdersOfCaseQueryVariables>;
export const RejectSupervisionReplyDocument = gql`
    mutation RejectSupervisionReply($input: DecideSupervisionReplyInput!) {
  rejectSupervisionReply(input: $input) {
    supervisionOrder {
      id
      number
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<RejectSupervisionReplyMutation, RejectSupervisionReplyMutationVariables>;
export const ReplyToSupervisionOrderDocument = gql`
    mutation ReplyToSupervisionOrder($input: ReplyToSupervisionOrderInput!) {
  replyToSupervisionOrder(input: $input) {
    supervisionOrder {
      id
      number
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<ReplyToSupervisionOrderMutation, ReplyToSupervisionOrderMutationVariables>;
export const SupervisionOrderListDocument = gql`
    query SupervisionOrderList($filter: SupervisionOrderFilter, $orderBy: [SupervisionOrderOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  supervisionOrders(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...OrderLine
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
    totalCountIsExact
  }
}
    ${OrderLineFragmentDoc}` as unknown as DocumentNode<SupervisionOrderListQuery, SupervisionOrderListQueryVariables>;
export const CancelCaseTaskDocument = gql`
    mutation CancelCaseTask($input: EndCaseTaskInput!) {
  cancelCaseTask(input: $input) {
    task {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<CancelCaseTaskMutation, CancelCaseTaskMutationVariables>;
export const DeclineCaseTaskDocument = gql`
    mutation DeclineCaseTask($input: EndCaseTaskInput!) {
  declineCaseTask(input: $input) {
    task {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<DeclineCaseTaskMutation, DeclineCaseTaskMutationVariables>;
export const FinishCaseTaskDocument = gql`
    mutation FinishCaseTask($input: EndCaseTaskInput!) {
  finishCaseTask(input: $input) {
    task {
      id
      version
      state
    }
  }
}
    ` as unknown as DocumentNode<FinishCaseTaskMutation, FinishCaseTaskMutationVariables>;
export const OwnTasksDocument = gql`
    query OwnTasks($first: Int!) {
  caseTasks(
    filter: {mine: {eq: true}, state: {eq: OPEN}}
    orderBy: [{field: DUE_ON, direction: ASC}]
    first: $first
  ) {
    nodes {
      id
      caseNumber
      text
      dueOn
      overdue
      handlerName
      createdByName
      version
      mayEnd
      case {
        id
      }
    }
    totalCount
  }
}
    ` as unknown as DocumentNode<OwnTasksQuery, OwnTasksQueryVariables>;
export const AssigneesDocument = gql`
    query Assignees($filter: StaffMemberFilter!, $first: Int!) {
  staffMembers(filter: $filter, first: $first) {
    nodes {
      id
      name
      department
      tier
      division {
        id
        code
      }
      workload {
        open
        openRows {
          field
          filter
        }
        overdue
        overdueRows {
          field
          filter
        }
        dueToday
        dueTodayRows {
          field
          filter
        }
        dueThisWeek
        dueThisWeekRows {
          field
          filter
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<AssigneesQuery, AssigneesQueryVariables>;