// Made by "npm run generate" from the database.

/** A row of `approval`. */
export interface ApprovalTable {
  id: string;
  kind: string;
  caseId: string;
  divisionCode: string;
  tier: string;
  state: string;
  requestedAt: string;
  requestedBy: string;
  requestedByName: string;
  reason: string;
  details: unknown;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decisionNote: string | null;
  version: number;
}

/** A row of `calendar_day`. */
export interface CalendarDayTable {
  date: string;
  kind: string;
  name: string;
  source: string;
}

/** A row of `calendar_year`. */
export interface CalendarYearTable {
  year: number;
  loadedAt: string | null;
  loadedBy: string | null;
}

/** A row of `case_attachment`. */
export interface CaseAttachmentTable {
  id: string;
  caseId: string;
  documentId: string;
  divisionCode: string;
  addedAt: string;
  addedBy: string;
  removedAt: string | null;
  removedBy: string | null;
}

/** A row of `case_category`. */
export interface CaseCategoryTable {
  id: string;
  code: string;
  parentId: string | null;
  topCode: string;
  name: string;
  nameEn: string;
  position: number;
  active: boolean;
}

/** A row of `case_deadline`. */
export interface CaseDeadlineTable {
  id: string;
  caseId: string;
  divisionCode: string;
  clock: string;
  startedAt: string;
  dueOn: string;
  dueAt: string;
  provisional: boolean;
  explanation: unknown;
  stoppedAt: string | null;
  outcome: string | null;
  isCurrent: boolean;
  pausedAt: string | null;
}

/** A row of `case_event`. */
export interface CaseEventTable {
  id: string;
  caseId: string;
  divisionCode: string;
  type: string;
  occurredAt: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  actorTier: string;
  note: string | null;
  data: unknown;
}

/** A row of `case_figure`. */
export interface CaseFigureTable {
  divisionCode: string;
  dimension: string;
  kind: string;
  event: string;
  cohort: string;
  member: string;
  received: number;
  responded: number;
  answeredInTime: number;
  answerTimed: number;
  unansweredLate: number;
  open: number;
  overdue: number;
  accepted: number;
  overdueAccepted: number;
  overdueAgain: number;
  resolved: number;
  inTime: number;
  atEstate: number;
  atCommunity: number;
  atSubdistrict: number;
  atDistrict: number;
  everResolved: number;
  firstInTime: number;
  resolvedAgain: number;
  againInTime: number;
  solved: number;
  followedUp: number;
  satisfied: number;
  recordedLater: number;
}

/** A row of `case_figure_delta`. */
export interface CaseFigureDeltaTable {
  id: string;
  divisionCode: string;
  channel: string;
  tier: string;
  categoryId: string;
  estateId: string | null;
  companyId: string | null;
  receivedOn: string;
  acceptedOn: string | null;
  resolvedOn: string | null;
  event: string;
  received: number;
  responded: number;
  answeredInTime: number;
  answerTimed: number;
  open: number;
  accepted: number;
  resolved: number;
  inTime: number;
  atEstate: number;
  atCommunity: number;
  atSubdistrict: number;
  atDistrict: number;
  everResolved: number;
  firstInTime: number;
  resolvedAgain: number;
  againInTime: number;
  solved: number;
  followedUp: number;
  satisfied: number;
  unansweredLate: number;
  overdue: number;
  overdueAgain: number;
  running: number;
  runningAgain: number;
  recordedLater: number;
}

/** A row of `case_message`. */
export interface CaseMessageTable {
  id: string;
  caseId: string;
  divisionCode: string;
  kind: string;
  way: string | null;
  text: string;
  writtenAt: string;
  authorId: string;
  authorName: string;
  authorTier: string;
  authorDivision: string;
}

/** A row of `case_record`. */
export interface CaseRecordTable {
  id: string;
  number: string;
  channel: string;
  sourceNumber: string | null;
  registeredBy: string;
  estateId: string | null;
  divisionCode: string;
  categoryId: string;
  urgency: string;
  text: string;
  location: string | null;
  complainantName: string | null;
  complainantPhone: string | null;
  complainantSealed: string | null;
  complainantPhoneHash: string | null;
  receivedAt: string;
  receivedOn: string;
  registeredAt: string;
  acceptedAt: string | null;
  acceptedOn: string | null;
  state: string;
  tier: string;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string;
  dueAt: string;
  dueProvisional: boolean;
  resolvedAt: string | null;
  resolvedOn: string | null;
  resolvedOnTime: boolean | null;
  resolvedLevel: string | null;
  endedAt: string | null;
  endedOn: string | null;
  followUpSatisfaction: string | null;
  followUpNote: string | null;
  followUpAt: string | null;
  reopenedCount: number;
  collectivePetitionId: string | null;
  version: number;
  updatedAt: string;
  refusalReason: string | null;
  suspendedFrom: string | null;
  suspendedAt: string | null;
  suspendedUntil: string | null;
  transferredTo: string | null;
  duplicateOfId: string | null;
  petitionStage: string | null;
  petitionExtendedOn: string | null;
  searchPairs: string | null;
  importId: string | null;
  importKey: string | null;
  complainantIdNumber: string | null;
  complainantIdHash: string | null;
  complainantErasedOn: string | null;
  archived: boolean;
  importedAt: string | null;
  importedBy: string | null;
  acceptDueAt: string | null;
  answeredInTime: boolean | null;
}

/** A row of `case_resolution`. */
export interface CaseResolutionTable {
  id: string;
  caseId: string;
  divisionCode: string;
  text: string;
  level: string;
  recordedAt: string;
  recordedBy: string;
  resolvedOn: string;
  onTime: boolean;
  reopenedAt: string | null;
  reopenedOn: string | null;
}

/** A row of `case_standing`. */
export interface CaseStandingTable {
  caseId: string;
  sinceOn: string;
  untilOn: string;
  recordedOn: string;
  number: string;
  divisionCode: string;
  handedTo: string | null;
  channel: string;
  tier: string;
  categoryId: string;
  estateId: string | null;
  companyId: string | null;
  receivedOn: string;
  acceptedOn: string | null;
  answeredOn: string | null;
  answeredInTime: boolean | null;
  answerDueAt: string | null;
  dueAt: string | null;
  open: boolean;
  voided: boolean;
  resolvedOn: string | null;
  resolvedInTime: boolean | null;
  resolvedLevel: string | null;
  everResolved: boolean;
  firstInTime: boolean | null;
  reopened: boolean;
  satisfaction: string | null;
}

/** A row of `case_task`. */
export interface CaseTaskTable {
  id: string;
  caseId: string;
  caseNumber: string;
  divisionCode: string;
  handlerDivision: string;
  handlerId: string | null;
  handlerName: string;
  text: string;
  dueOn: string;
  state: string;
  createdAt: string;
  createdByName: string;
  result: string | null;
  endedAt: string | null;
  endedByName: string | null;
  version: number;
  overdueToldAt: string | null;
}

/** A row of `case_transfer`. */
export interface CaseTransferTable {
  id: string;
  caseId: string;
  fromDivision: string;
  toDivision: string | null;
  authority: string | null;
  tier: string;
  state: string;
  reason: string;
  transferredAt: string;
  transferredByName: string;
  objectionDueOn: string | null;
  objectionDueAt: string | null;
  objectedAt: string | null;
  objectedByName: string | null;
  objection: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  answer: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
  decision: string | null;
  version: number;
  objectionProvisional: boolean;
  objectionExplanation: unknown | null;
}

/** A row of `collective_petition`. */
export interface CollectivePetitionTable {
  id: string;
  number: string;
  divisionCode: string;
  estateId: string | null;
  subject: string;
  receivedAt: string;
  receivedOn: string;
  persons: number;
  representatives: string[];
  representativesSealed: string | null;
  dueOn: string;
  dueAt: string;
  provisional: boolean;
  explanation: unknown;
  resolvedAt: string | null;
  resolvedOn: string | null;
  onTime: boolean | null;
  result: string | null;
  version: number;
  state: string;
  acceptedAt: string | null;
  acceptedOn: string | null;
  acceptedInTime: boolean | null;
  pausedAt: string | null;
  pausedUntil: string | null;
  endedOn: string | null;
  escalateAt: string | null;
  representativesErasedOn: string | null;
  tier: string;
  updatedAt: string;
}

/** A row of `collective_petition_escalation`. */
export interface CollectivePetitionEscalationTable {
  petitionId: string;
  clock: string;
  stage: string;
  divisionCode: string;
  dueAt: string;
  takenAt: string;
}

/** A row of `collective_petition_event`. */
export interface CollectivePetitionEventTable {
  id: string;
  petitionId: string;
  divisionCode: string;
  type: string;
  occurredAt: string;
  actorName: string | null;
  actorTier: string;
  note: string | null;
  data: unknown;
}

/** A row of `collective_petition_standing`. */
export interface CollectivePetitionStandingTable {
  petitionId: string;
  sinceOn: string;
  untilOn: string;
  recordedOn: string;
  number: string;
  divisionCode: string;
  handedTo: string | null;
  estateId: string | null;
  receivedOn: string;
  persons: number;
  open: boolean;
  dueAt: string | null;
  resolvedOn: string | null;
  onTime: boolean | null;
}

/** A row of `deadline_pack`. */
export interface DeadlinePackTable {
  key: string;
  validFrom: string;
  validTo: string | null;
  channels: string[];
  lines: unknown;
}

/** A row of `division_ref`. */
export interface DivisionRefTable {
  code: string;
  id: string;
  name: string;
  level: string;
  parentCode: string | null;
}

/** A row of `escalation_pack`. */
export interface EscalationPackTable {
  key: string;
  validFrom: string;
  validTo: string | null;
  lines: unknown;
  orderLimit: unknown;
}

/** A row of `escalation_step`. */
export interface EscalationStepTable {
  deadlineId: string;
  stage: string;
  caseId: string;
  divisionCode: string;
  clock: string;
  dueAt: string;
  takenAt: string;
}

/** A row of `escalation_watch`. */
export interface EscalationWatchTable {
  deadlineId: string;
  caseId: string;
  divisionCode: string;
  nextAt: string | null;
}

/** A row of `estate_management`. */
export interface EstateManagementTable {
  estateId: string;
  sinceOn: string;
  untilOn: string;
  companyId: string;
}

/** A row of `estate_ref`. */
export interface EstateRefTable {
  id: string;
  name: string;
  divisionCode: string;
  status: string;
  completedOn: string | null;
  companyId: string | null;
  aliases: string[];
}

/** A row of `integrator_channel`. */
export interface IntegratorChannelTable {
  clientId: string;
  channel: string;
}

/** A row of `notice`. */
export interface NoticeTable {
  id: string;
  divisionCode: string;
  tier: string | null;
  roles: string[] | null;
  staffId: string | null;
  kind: string;
  caseId: string | null;
  orderId: string | null;
  params: unknown;
  occurredAt: string;
  mailState: string | null;
  mailAttempts: number;
  mailAfter: string | null;
  petitionId: string | null;
  exceptStaff: string[];
}

/** A row of `notice_read`. */
export interface NoticeReadTable {
  noticeId: string;
  person: string;
  readAt: string;
}

/** A row of `number_lookup`. */
export interface NumberLookupTable {
  id: string;
  actorId: string;
  lookedUpAt: string;
  purpose: string;
  numberHash: string;
  refused: boolean;
}

/** A row of `personal_data_key`. */
export interface PersonalDataKeyTable {
  id: string;
  sealed: string;
  recordedAt: string;
}

/** A row of `petition_notice`. */
export interface PetitionNoticeTable {
  id: string;
  caseId: string;
  divisionCode: string;
  kind: string;
  roundId: string | null;
  departmentCode: string;
  year: number;
  place: number;
  tier: string;
  issuedAt: string;
  issuedOn: string;
  issuedByName: string;
  content: unknown;
}

/** A row of `petition_notice_number`. */
export interface PetitionNoticeNumberTable {
  departmentCode: string;
  year: number;
  last: number;
}

/** A row of `petition_round`. */
export interface PetitionRoundTable {
  id: string;
  caseId: string;
  divisionCode: string;
  kind: string;
  tier: string | null;
  authority: string | null;
  requestedOn: string | null;
  grounds: string | null;
  dueOn: string | null;
  dueAt: string | null;
  provisional: boolean | null;
  explanation: unknown | null;
  hearings: unknown;
  text: string | null;
  outcome: string | null;
  givenAt: string | null;
  givenOn: string | null;
  givenByName: string | null;
  onTime: boolean | null;
  deliveredOn: string | null;
  requestDueOn: string | null;
  requestDueAt: string | null;
  requestProvisional: boolean | null;
  requestExplanation: unknown | null;
  isCurrent: boolean;
  nextOn: string;
  toldOf: string | null;
}

/** A row of `rule_version`. */
export interface RuleVersionTable {
  single: boolean;
  version: string;
}

/** A row of `staff_ref`. */
export interface StaffRefTable {
  id: string;
  name: string;
  divisionCode: string;
  tier: string;
  roles: string[];
  active: boolean;
  account: string | null;
}

/** A row of `supervision_order`. */
export interface SupervisionOrderTable {
  id: string;
  number: string;
  caseId: string;
  divisionCode: string;
  automatic: boolean;
  deadlineId: string | null;
  clock: string | null;
  issuerTier: string;
  issuerName: string;
  addresseeTier: string;
  demand: string | null;
  issuedAt: string;
  issuedOn: string;
  dueOn: string;
  dueAt: string;
  provisional: boolean;
  explanation: unknown;
  state: string;
  repliedInTime: boolean | null;
  closedAt: string | null;
  overdueToldAt: string | null;
  version: number;
}

/** A row of `supervision_reply`. */
export interface SupervisionReplyTable {
  id: string;
  orderId: string;
  caseId: string;
  divisionCode: string;
  text: string;
  repliedAt: string;
  repliedBy: string;
  decision: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
}

/** A row of `webhook_delivery`. */
export interface WebhookDeliveryTable {
  id: string;
  endpointId: string;
  clientId: string;
  divisionCode: string;
  caseId: string | null;
  eventType: string;
  sequence: string | null;
  payload: string;
  status: string;
  attempts: number;
  failures: number;
  nextAttemptAt: string | null;
  createdAt: string;
  lastAttemptAt: string | null;
  deliveredAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
}

/** A row of `webhook_endpoint`. */
export interface WebhookEndpointTable {
  id: string;
  clientId: string;
  divisionCode: string;
  url: string;
  eventTypes: string[];
  channels: string[];
  active: boolean;
  afterPosition: string;
  secretSealed: string;
  previousSecretSealed: string | null;
  previousSecretUntil: string | null;
  createdAt: string;
  createdBy: string;
  version: number;
}

/** A row of `case_handed_over`. */
export interface CaseHandedOverTable {
  id: string | null;
  number: string | null;
  receivedOn: string | null;
  divisionCode: string | null;
  handedOverOn: string | null;
  handedTo: string | null;
}

/** A row of `collective_petition_handed_over`. */
export interface CollectivePetitionHandedOverTable {
  id: string | null;
  number: string | null;
  receivedOn: string | null;
  divisionCode: string | null;
  handedOverOn: string | null;
  handedTo: string | null;
}

/** A row of `own_notice`. */
export interface OwnNoticeTable {
  id: string | null;
  divisionCode: string | null;
  tier: string | null;
  roles: string[] | null;
  staffId: string | null;
  kind: string | null;
  caseId: string | null;
  orderId: string | null;
  params: unknown | null;
  occurredAt: string | null;
  mailState: string | null;
  mailAttempts: number | null;
  mailAfter: string | null;
  petitionId: string | null;
}
