// Written by `npm run generate` from the schema of the graph. Do not edit.

export const APPROVAL_KIND_VALUES = [
  'CLOSE',
  'SUSPEND',
  'WITHDRAW',
  'VOID',
  'EXTENSION',
] as const;

export const APPROVAL_STATE_VALUES = [
  'PENDING',
  'APPROVED',
  'REFUSED',
  'RETRACTED',
  'LAPSED',
] as const;

export const AWARD_STATUS_VALUES = [
  'PENDING',
  'VALID',
  'REVOKED',
  'EXPIRED',
] as const;

export const CALLER_KIND_VALUES = [
  'USER',
  'CLIENT',
  'SERVICE',
] as const;

export const CASE_ACTION_VALUES = [
  'ACCEPT',
  'REFUSE',
  'PASS_UP',
  'ASSIGN',
  'START',
  'RESOLVE',
  'RECORD_FOLLOW_UP',
  'CLOSE',
  'REOPEN',
  'WITHDRAW',
  'VOID',
  'SUSPEND',
  'RESUME',
  'TRANSFER',
  'TRANSFER_OUT',
  'OBJECT_TO_TRANSFER',
  'REVEAL_COMPLAINANT',
  'CORRECT',
] as const;

export const CASE_AGE_BUCKET_VALUES = [
  'D0_7',
  'D8_15',
  'D16_60',
  'OVER_60',
] as const;

export const CASE_EVENT_TYPE_VALUES = [
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

export const CASE_STANDING_VALUES = [
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

export const CASE_STATE_VALUES = [
  'REGISTERED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
  'VOIDED',
  'SUSPENDED',
  'TRANSFERRED',
] as const;

export const CHANNEL_VALUES = [
  'VISIT',
  'CALL',
  'LETTER',
  'MAYOR_MAILBOX',
  'HOTLINE',
  'ONLINE',
  'PATROL',
] as const;

export const CLOCK_VALUES = [
  'ACCEPT',
  'DISPATCH',
  'HANDLE',
  'FOLLOW_UP',
  'TOTAL',
] as const;

export const COLLECTIVE_PETITION_ACTION_VALUES = [
  'ACCEPT',
  'PAUSE',
  'RESUME',
  'RESOLVE',
  'WITHDRAW',
  'LINK_CASES',
  'UNLINK_CASES',
] as const;

export const COLLECTIVE_PETITION_EVENT_TYPE_VALUES = [
  'REGISTERED',
  'ACCEPTED',
  'PAUSED',
  'RESUMED',
  'RESOLVED',
  'WITHDRAWN',
  'CASES_LINKED',
  'CASES_UNLINKED',
  'REPRESENTATIVES_REVEALED',
  'REPRESENTATIVES_ERASED',
  'OVERDUE',
  'REMINDED',
  'ESCALATED',
] as const;

export const COLLECTIVE_PETITION_STANDING_VALUES = [
  'RECEIVED',
  'OPEN',
  'OVERDUE',
  'RESOLVED',
  'RESOLVED_IN_TIME',
] as const;

export const COLLECTIVE_PETITION_STATE_VALUES = [
  'RECEIVED',
  'ACCEPTED',
  'RESOLVED',
  'WITHDRAWN',
] as const;

export const COMMITTEE_STATE_VALUES = [
  'PREPARING',
  'ELECTED',
  'CONSTITUTED',
  'IN_OFFICE',
  'REELECTION_DUE',
  'EXPIRED',
  'DISSOLVED',
] as const;

export const COMMITTEE_STEP_KIND_VALUES = [
  'PREPARATION_GROUP_FORMED',
  'CONGRESS_VOTED',
  'FIRST_MEETING_HELD',
  'FILED_WITH_SUBDISTRICT',
  'FILED_WITH_DISTRICT',
  'BY_ELECTION_HELD',
  'MEMBERS_CHANGED',
  'CHANGE_FILED',
  'REELECTION_NOTICED',
  'DISSOLVED',
] as const;

export const CONTRACT_END_REASON_VALUES = [
  'COMPANY_DOES_NOT_RENEW',
  'OWNERS_DISMISS',
  'NOTICE_AFTER_EXPIRY',
  'AGREEMENT',
  'FOLLOWED',
] as const;

export const CONTRACT_STATE_VALUES = [
  'UPCOMING',
  'ACTIVE',
  'OPEN_ENDED',
  'ENDED',
] as const;

export const COUNTS_FROM_VALUES = [
  'RECEIPT',
  'ACCEPTANCE',
] as const;

export const CREDIT_ENTRY_STATUS_VALUES = [
  'PENDING',
  'ACTIVE',
  'EXPIRED',
  'VOIDED',
] as const;

export const CREDIT_GRADE_VALUES = [
  'AAA',
  'AA',
  'A',
  'B',
  'C',
] as const;

export const CREDIT_ITEM_KIND_VALUES = [
  'BASE',
  'GOOD',
  'BAD',
] as const;

export const CREDIT_LINE_REASON_VALUES = [
  'COUNTS',
  'CAPPED',
  'NOT_YET_EFFECTIVE',
  'EXPIRED',
  'VOIDED',
  'OTHER_PACK',
] as const;

export const DATUM_VALUES = [
  'GCJ02',
  'WGS84',
] as const;

export const DAY_TYPE_VALUES = [
  'OFF',
  'WORK',
] as const;

export const DEADLINE_STATE_VALUES = [
  'RUNNING',
  'MET',
  'MISSED',
  'STOPPED',
  'PAUSED',
] as const;

export const DEADLINE_UNIT_VALUES = [
  'HOURS',
  'WORKING_HOURS',
  'WORKING_DAYS',
  'NATURAL_DAYS',
] as const;

export const DECISION_VALUES = [
  'APPROVE',
  'REFUSE',
] as const;

export const DIVISION_KIND_VALUES = [
  'SUBDISTRICT',
  'TOWN',
  'TOWNSHIP',
  'RESIDENTS_COMMITTEE',
  'VILLAGE_COMMITTEE',
] as const;

export const DIVISION_LEVEL_VALUES = [
  'PROVINCE',
  'CITY',
  'DISTRICT',
  'SUBDISTRICT',
  'COMMUNITY',
] as const;

export const DUPLICATE_REASON_VALUES = [
  'SAME_ESTATE',
  'SIMILAR_TEXT',
  'SAME_CALLER',
] as const;

export const ESCALATION_STAGE_VALUES = [
  'WARNING',
  'OVERDUE',
  'REMINDER',
  'SUBDISTRICT',
  'DISTRICT',
  'SUPERVISION_ORDER',
] as const;

export const ESTATE_STAR_LEVEL_VALUES = [
  'NONE',
  'STAR_1',
  'STAR_2',
  'STAR_3',
  'STAR_4',
  'STAR_5',
] as const;

export const ESTATE_STATUS_VALUES = [
  'PLANNED',
  'UNDER_CONSTRUCTION',
  'COMPLETED',
  'DEMOLISHED',
] as const;

export const EXPORT_FORMAT_VALUES = [
  'XLSX',
  'CSV',
] as const;

export const EXPORT_STATE_VALUES = [
  'WAITING',
  'RUNNING',
  'DONE',
  'FAILED',
  'CANCELLED',
] as const;

export const FIGURE_UNIT_VALUES = [
  'RATIO',
  'AREA_PER_HOUSEHOLD',
  'COUNT',
] as const;

export const GRADE_CONDITION_VALUES = [
  'NONE',
  'BAD_RECORD',
  'NO_BAD_RECORD',
] as const;

export const IMPORT_STATE_VALUES = [
  'PREPARED',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'DONE',
  'FAILED',
  'CANCELLED',
] as const;

export const MANAGEMENT_MODE_VALUES = [
  'PROPERTY_COMPANY',
  'OWNING_UNIT',
  'ENTRUSTED',
  'SELF_MANAGED',
  'QUASI',
  'NONE',
] as const;

export const MESSAGE_KIND_VALUES = [
  'INTERNAL',
  'TO_COMPLAINANT',
  'FROM_COMPLAINANT',
] as const;

export const MESSAGE_WAY_VALUES = [
  'CALL',
  'VISIT',
  'TEXT_MESSAGE',
  'LETTER',
  'ONLINE',
] as const;

export const NOTICE_KIND_VALUES = [
  'CASE_ASSIGNED',
  'CASE_RETURNED',
  'CASE_PASSED_UP',
  'CASE_REOPENED',
  'CASE_MESSAGE',
  'CASE_SUPPLEMENTED',
  'CASE_URGED',
  'CASE_WITHDRAWN',
  'CASE_SATISFACTION',
  'CASE_TRANSFERRED',
  'TRANSFER_OBJECTED',
  'TRANSFER_INSISTED',
  'TRANSFER_UPHELD',
  'TRANSFER_TAKEN_BACK',
  'TASK_GIVEN',
  'TASK_ENDED',
  'TASK_OVERDUE',
  'APPROVAL_ASKED',
  'APPROVAL_DECIDED',
  'DEADLINE_WARNING',
  'DEADLINE_OVERDUE',
  'DEADLINE_REMINDER',
  'CASE_ESCALATED',
  'SUPERVISION_ORDER_ISSUED',
  'SUPERVISION_ORDER_REPLIED',
  'SUPERVISION_REPLY_REJECTED',
  'SUPERVISION_ORDER_CLOSED',
  'SUPERVISION_ORDER_CANCELLED',
  'SUPERVISION_ORDER_OVERDUE',
  'BATCH_WARNING',
  'BATCH_OVERDUE',
  'BATCH_REMINDER',
  'BATCH_ESCALATED',
  'PETITION_REVIEW_ASKED',
  'PETITION_OPINION_TO_DELIVER',
  'PETITION_OPINION_DUE',
  'PETITION_OPINION_OVERDUE',
] as const;

export const OBJECTION_ANSWER_VALUES = [
  'CONFIRM',
  'INSIST',
] as const;

export const OTHER_LIMIT_VALUES = [
  'PETITION',
  'SUPERVISION_ORDER',
  'TRANSFER_OBJECTION',
] as const;

export const PETITION_ACTION_VALUES = [
  'GIVE_OPINION',
  'DELIVER_OPINION',
  'REQUEST_REVIEW',
  'GIVE_REVIEW_OPINION',
  'DELIVER_REVIEW_OPINION',
  'REQUEST_RE_REVIEW',
  'RECORD_HEARING',
  'GIVE_RE_REVIEW_OPINION',
  'DELIVER_RE_REVIEW_OPINION',
  'REQUEST_EXTENSION',
] as const;

export const PETITION_NOTICE_KIND_VALUES = [
  'ACCEPTANCE',
  'NON_ACCEPTANCE',
  'EXTENSION',
  'HANDLING_OPINION',
  'REVIEW_OPINION',
  'RE_REVIEW_OPINION',
] as const;

export const PETITION_ROUND_KIND_VALUES = [
  'HANDLING',
  'REVIEW',
  'RE_REVIEW',
] as const;

export const PETITION_ROUND_STATE_VALUES = [
  'AWAITED',
  'GIVEN',
  'DELIVERED',
  'ENDED',
  'SUPERSEDED',
] as const;

export const PETITION_STAGE_VALUES = [
  'HANDLING',
  'OPINION_GIVEN',
  'OPINION_DELIVERED',
  'UNDER_REVIEW',
  'REVIEW_GIVEN',
  'REVIEW_DELIVERED',
  'UNDER_RE_REVIEW',
  'RE_REVIEW_GIVEN',
  'FINAL',
] as const;

export const PLAIN_NOTICE_KIND_VALUES = [
  'ACCEPTANCE',
  'NON_ACCEPTANCE',
  'EXTENSION',
] as const;

export const PLAQUE_STATE_VALUES = [
  'ISSUED',
  'REISSUED',
  'HUNG',
  'MISSING',
  'DAMAGED',
  'INCORRECT',
  'REVOKED',
] as const;

export const RATING_TIER_VALUES = [
  'CITY',
  'DISTRICT',
  'SUBDISTRICT',
  'COMMUNITY',
] as const;

export const RECONCILIATION_ANSWER_VALUES = [
  'OK',
  'INCONSISTENT',
  'WARNING',
  'DEFINITION_DEPENDENT',
] as const;

export const REFUSAL_REASON_VALUES = [
  'NOT_PROPERTY_MATTER',
  'OUTSIDE_JURISDICTION',
  'IN_LITIGATION',
  'FINAL_ALREADY',
  'DUPLICATE',
  'UNCLEAR',
  'OTHER',
] as const;

export const REVIEW_OUTCOME_VALUES = [
  'UPHELD',
  'CHANGED',
  'REVOKED',
] as const;

export const ROLE_VALUES = [
  'HANDLER',
  'SUPERVISOR',
  'HEAD',
  'EVALUATOR',
  'REGISTRAR',
  'AUDITOR',
  'ANALYST',
  'INTEGRATOR',
  'ADMINISTRATOR',
] as const;

export const RULE_CHANGE_KIND_VALUES = [
  'CALENDAR_LOADED',
  'PACK_ADDED',
  'PACK_ENDED',
] as const;

export const SATISFACTION_VALUES = [
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'UNREACHED',
] as const;

export const SAVED_QUERY_SHARING_VALUES = [
  'OWN',
  'DEPARTMENT',
] as const;

export const SAVED_VIEW_AUDIENCE_VALUES = [
  'OWN',
  'ROLE',
  'DEPARTMENT',
] as const;

export const SCHEME_STATUS_VALUES = [
  'DRAFT',
  'PUBLISHED',
] as const;

export const SCORING_METHOD_VALUES = [
  'MANUAL',
  'AUTOMATIC',
] as const;

export const SETTLEMENT_LEVEL_VALUES = [
  'ESTATE',
  'COMMUNITY',
  'SUBDISTRICT',
  'DISTRICT',
] as const;

export const SORT_DIRECTION_VALUES = [
  'ASC',
  'DESC',
] as const;

export const STAR_CHANGE_KIND_VALUES = [
  'DOWNGRADED',
  'REVOKED',
  'REISSUED',
] as const;

export const SUPERVISION_ACTION_VALUES = [
  'REPLY',
  'ACCEPT_REPLY',
  'REJECT_REPLY',
] as const;

export const SUPERVISION_DECISION_VALUES = [
  'ACCEPTED',
  'REJECTED',
] as const;

export const SUPERVISION_ORDER_STATE_VALUES = [
  'ISSUED',
  'REPLIED',
  'RETURNED',
  'CLOSED',
  'CANCELLED',
] as const;

export const TASK_STATE_VALUES = [
  'OPEN',
  'DONE',
  'DECLINED',
  'CANCELLED',
] as const;

export const TIER_VALUES = [
  'DISTRICT',
  'SUBDISTRICT',
  'COMMUNITY',
] as const;

export const TRANSFER_DECISION_VALUES = [
  'UPHOLD',
  'RETURN',
] as const;

export const TRANSFER_STATE_VALUES = [
  'OPEN',
  'TAKEN_OVER',
  'OBJECTED',
  'INSISTED',
  'UPHELD',
  'RETURNED',
  'HANDED_OVER',
] as const;

export const URGENCY_VALUES = [
  'EMERGENCY',
  'URGENT',
  'NORMAL',
  'COMPLEX',
] as const;

export const WEBHOOK_DELIVERY_STATE_VALUES = [
  'PENDING',
  'DELIVERED',
  'DEAD',
] as const;

export const WEBHOOK_FAILURE_VALUES = [
  'HTTP_STATUS',
  'REDIRECT',
  'GONE',
  'TIMEOUT',
  'ADDRESS_FORBIDDEN',
  'UNREACHABLE',
  'ENDPOINT_INACTIVE',
] as const;

/** The values of each enum. */
export interface EnumTypes {
  ApprovalKind: (typeof APPROVAL_KIND_VALUES)[number];
  ApprovalState: (typeof APPROVAL_STATE_VALUES)[number];
  AwardStatus: (typeof AWARD_STATUS_VALUES)[number];
  CallerKind: (typeof CALLER_KIND_VALUES)[number];
  CaseAction: (typeof CASE_ACTION_VALUES)[number];
  CaseAgeBucket: (typeof CASE_AGE_BUCKET_VALUES)[number];
  CaseEventType: (typeof CASE_EVENT_TYPE_VALUES)[number];
  CaseStanding: (typeof CASE_STANDING_VALUES)[number];
  CaseState: (typeof CASE_STATE_VALUES)[number];
  Channel: (typeof CHANNEL_VALUES)[number];
  Clock: (typeof CLOCK_VALUES)[number];
  CollectivePetitionAction: (typeof COLLECTIVE_PETITION_ACTION_VALUES)[number];
  CollectivePetitionEventType: (typeof COLLECTIVE_PETITION_EVENT_TYPE_VALUES)[number];
  CollectivePetitionStanding: (typeof COLLECTIVE_PETITION_STANDING_VALUES)[number];
  CollectivePetitionState: (typeof COLLECTIVE_PETITION_STATE_VALUES)[number];
  CommitteeState: (typeof COMMITTEE_STATE_VALUES)[number];
  CommitteeStepKind: (typeof COMMITTEE_STEP_KIND_VALUES)[number];
  ContractEndReason: (typeof CONTRACT_END_REASON_VALUES)[number];
  ContractState: (typeof CONTRACT_STATE_VALUES)[number];
  CountsFrom: (typeof COUNTS_FROM_VALUES)[number];
  CreditEntryStatus: (typeof CREDIT_ENTRY_STATUS_VALUES)[number];
  CreditGrade: (typeof CREDIT_GRADE_VALUES)[number];
  CreditItemKind: (typeof CREDIT_ITEM_KIND_VALUES)[number];
  CreditLineReason: (typeof CREDIT_LINE_REASON_VALUES)[number];
  Datum: (typeof DATUM_VALUES)[number];
  DayType: (typeof DAY_TYPE_VALUES)[number];
  DeadlineState: (typeof DEADLINE_STATE_VALUES)[number];
  DeadlineUnit: (typeof DEADLINE_UNIT_VALUES)[number];
  Decision: (typeof DECISION_VALUES)[number];
  DivisionKind: (typeof DIVISION_KIND_VALUES)[number];
  DivisionLevel: (typeof DIVISION_LEVEL_VALUES)[number];
  DuplicateReason: (typeof DUPLICATE_REASON_VALUES)[number];
  EscalationStage: (typeof ESCALATION_STAGE_VALUES)[number];
  EstateStarLevel: (typeof ESTATE_STAR_LEVEL_VALUES)[number];
  EstateStatus: (typeof ESTATE_STATUS_VALUES)[number];
  ExportFormat: (typeof EXPORT_FORMAT_VALUES)[number];
  ExportState: (typeof EXPORT_STATE_VALUES)[number];
  FigureUnit: (typeof FIGURE_UNIT_VALUES)[number];
  GradeCondition: (typeof GRADE_CONDITION_VALUES)[number];
  ImportState: (typeof IMPORT_STATE_VALUES)[number];
  ManagementMode: (typeof MANAGEMENT_MODE_VALUES)[number];
  MessageKind: (typeof MESSAGE_KIND_VALUES)[number];
  MessageWay: (typeof MESSAGE_WAY_VALUES)[number];
  NoticeKind: (typeof NOTICE_KIND_VALUES)[number];
  ObjectionAnswer: (typeof OBJECTION_ANSWER_VALUES)[number];
  OtherLimit: (typeof OTHER_LIMIT_VALUES)[number];
  PetitionAction: (typeof PETITION_ACTION_VALUES)[number];
  PetitionNoticeKind: (typeof PETITION_NOTICE_KIND_VALUES)[number];
  PetitionRoundKind: (typeof PETITION_ROUND_KIND_VALUES)[number];
  PetitionRoundState: (typeof PETITION_ROUND_STATE_VALUES)[number];
  PetitionStage: (typeof PETITION_STAGE_VALUES)[number];
  PlainNoticeKind: (typeof PLAIN_NOTICE_KIND_VALUES)[number];
  PlaqueState: (typeof PLAQUE_STATE_VALUES)[number];
  RatingTier: (typeof RATING_TIER_VALUES)[number];
  ReconciliationAnswer: (typeof RECONCILIATION_ANSWER_VALUES)[number];
  RefusalReason: (typeof REFUSAL_REASON_VALUES)[number];
  ReviewOutcome: (typeof REVIEW_OUTCOME_VALUES)[number];
  Role: (typeof ROLE_VALUES)[number];
  RuleChangeKind: (typeof RULE_CHANGE_KIND_VALUES)[number];
  Satisfaction: (typeof SATISFACTION_VALUES)[number];
  SavedQuerySharing: (typeof SAVED_QUERY_SHARING_VALUES)[number];
  SavedViewAudience: (typeof SAVED_VIEW_AUDIENCE_VALUES)[number];
  SchemeStatus: (typeof SCHEME_STATUS_VALUES)[number];
  ScoringMethod: (typeof SCORING_METHOD_VALUES)[number];
  SettlementLevel: (typeof SETTLEMENT_LEVEL_VALUES)[number];
  SortDirection: (typeof SORT_DIRECTION_VALUES)[number];
  StarChangeKind: (typeof STAR_CHANGE_KIND_VALUES)[number];
  SupervisionAction: (typeof SUPERVISION_ACTION_VALUES)[number];
  SupervisionDecision: (typeof SUPERVISION_DECISION_VALUES)[number];
  SupervisionOrderState: (typeof SUPERVISION_ORDER_STATE_VALUES)[number];
  TaskState: (typeof TASK_STATE_VALUES)[number];
  Tier: (typeof TIER_VALUES)[number];
  TransferDecision: (typeof TRANSFER_DECISION_VALUES)[number];
  TransferState: (typeof TRANSFER_STATE_VALUES)[number];
  Urgency: (typeof URGENCY_VALUES)[number];
  WebhookDeliveryState: (typeof WEBHOOK_DELIVERY_STATE_VALUES)[number];
  WebhookFailure: (typeof WEBHOOK_FAILURE_VALUES)[number];
}

/** Object types that have no id. */
export type TypeWithoutId =
  | 'AllowedAction'
  | 'AllowedSupervisionAction'
  | 'ApprovalConnection'
  | 'ApprovalEdge'
  | 'ApprovalPayload'
  | 'AreaChiefConnection'
  | 'AreaChiefEdge'
  | 'AreaChiefPayload'
  | 'AreaConnection'
  | 'AreaEdge'
  | 'AreaPayload'
  | 'AssignCasesPayload'
  | 'AuditEntry'
  | 'AuditEntryConnection'
  | 'AuditEntryEdge'
  | 'AuditFieldChange'
  | 'AuditVerification'
  | 'CalendarDay'
  | 'CalendarYear'
  | 'CalendarYearPayload'
  | 'CalendarYearPreview'
  | 'CaseAgeCount'
  | 'CaseConnection'
  | 'CaseEdge'
  | 'CaseEventConnection'
  | 'CaseEventEdge'
  | 'CaseFigures'
  | 'CaseFollowUp'
  | 'CaseImport'
  | 'CaseMatch'
  | 'CaseMessageConnection'
  | 'CaseMessageEdge'
  | 'CaseMessagePayload'
  | 'CaseMonth'
  | 'CasePayload'
  | 'CaseResolution'
  | 'CaseSourceReports'
  | 'CaseSummary'
  | 'CaseTaskConnection'
  | 'CaseTaskEdge'
  | 'CaseTaskPayload'
  | 'CaseTransferConnection'
  | 'CaseTransferEdge'
  | 'CaseTransferPayload'
  | 'CategoryCount'
  | 'ChannelCount'
  | 'CollectivePetitionAllowedAction'
  | 'CollectivePetitionConnection'
  | 'CollectivePetitionEdge'
  | 'CollectivePetitionPayload'
  | 'CommitteeNextStep'
  | 'CommitteeStepConnection'
  | 'CommitteeStepEdge'
  | 'CompanyCount'
  | 'Complainant'
  | 'Containment'
  | 'CreditBand'
  | 'CreditCodeCheck'
  | 'CreditEntryConnection'
  | 'CreditEntryEdge'
  | 'CreditEntryPayload'
  | 'CreditLine'
  | 'CreditPack'
  | 'CreditRanking'
  | 'CreditRankingConnection'
  | 'CreditRankingEdge'
  | 'CreditScore'
  | 'Deadline'
  | 'DeadlineExplanation'
  | 'DeadlineExtension'
  | 'DeadlineMove'
  | 'DeadlinePack'
  | 'DeadlinePacksPayload'
  | 'DeadlinePause'
  | 'DivisionConnection'
  | 'DivisionEdge'
  | 'DivisionPayload'
  | 'DomainEvent'
  | 'DomainEventPage'
  | 'EscalationStep'
  | 'EstateConnection'
  | 'EstateCount'
  | 'EstateEdge'
  | 'EstateOnDay'
  | 'EstatePayload'
  | 'Figure'
  | 'FigureRows'
  | 'FormerName'
  | 'GradeCount'
  | 'HandedOverConnection'
  | 'HandedOverEdge'
  | 'HearingPeriod'
  | 'ImportKindColumn'
  | 'ImportKindInfo'
  | 'ImportMeaning'
  | 'ImportMeaningSuggestion'
  | 'ImportNoteCount'
  | 'ImportProblem'
  | 'ImportSheetColumn'
  | 'ImportUnknownValue'
  | 'IntegratorConnection'
  | 'IntegratorEdge'
  | 'IntegratorPayload'
  | 'Location'
  | 'ManagementAreaConnection'
  | 'ManagementAreaEdge'
  | 'ManagementAreaPayload'
  | 'ManagementPeriodConnection'
  | 'ManagementPeriodEdge'
  | 'ModeCount'
  | 'NoticeConnection'
  | 'NoticeEdge'
  | 'NoticesReadPayload'
  | 'OwnersCommitteeConnection'
  | 'OwnersCommitteeEdge'
  | 'OwnersCommitteePayload'
  | 'PageInfo'
  | 'PetitionAllowedAction'
  | 'PetitionChain'
  | 'PetitionDeadline'
  | 'PetitionNoticeOffer'
  | 'PetitionNoticePayload'
  | 'PetitionPayload'
  | 'PetitionRoundConnection'
  | 'PetitionRoundEdge'
  | 'PlaqueInspectionConnection'
  | 'PlaqueInspectionEdge'
  | 'PossibleDuplicate'
  | 'PropertyCompanyConnection'
  | 'PropertyCompanyEdge'
  | 'PropertyCompanyPayload'
  | 'PublishedClaimConnection'
  | 'PublishedClaimEdge'
  | 'RatingSchemeConnection'
  | 'RatingSchemeEdge'
  | 'RatingSchemeItem'
  | 'RatingSchemeLevel'
  | 'RatingSchemePayload'
  | 'RatingSchemeProblem'
  | 'RatingSchemeSection'
  | 'RatingSummary'
  | 'RatingTierWeight'
  | 'Reconciliation'
  | 'RegistrySummary'
  | 'RepresentativesPayload'
  | 'RevealPayload'
  | 'SaveQueryPayload'
  | 'SaveViewPayload'
  | 'SavedQueryConnection'
  | 'SavedQueryEdge'
  | 'SavedViewConnection'
  | 'SavedViewEdge'
  | 'ServiceContractConnection'
  | 'ServiceContractEdge'
  | 'ServiceContractPayload'
  | 'SetDefaultViewPayload'
  | 'SourceReportPayload'
  | 'StaffMemberConnection'
  | 'StaffMemberEdge'
  | 'StaffMemberPayload'
  | 'StarAwardConnection'
  | 'StarAwardEdge'
  | 'StarAwardPayload'
  | 'StarCount'
  | 'SupervisionOrderConnection'
  | 'SupervisionOrderEdge'
  | 'SupervisionOrderPayload'
  | 'TierCount'
  | 'TimeLimitLine'
  | 'UncoveredPackTime'
  | 'Viewer'
  | 'WaitingFor'
  | 'WebhookDeliveryConnection'
  | 'WebhookDeliveryEdge'
  | 'WebhookDeliveryPayload'
  | 'WebhookEndpointConnection'
  | 'WebhookEndpointEdge'
  | 'WebhookPayload'
  | 'WebhookReplayPayload'
  | 'WebhookSecretPayload'
  | 'Workload';
