// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type AddDeadlinePackInput = {
  /** True: times that no pack covers are meant. */
  acceptGaps?: boolean | null | undefined;
  channels: Array<Channel>;
  key: string;
  lines: Array<TimeLimitLineInput>;
  /** Packs that it takes the place of: they end on the day that it begins. */
  replaces?: Array<string> | null | undefined;
  /** Today or later. */
  validFrom: string;
  validTo?: string | null | undefined;
};

/** How an award stands on a date. */
export type AwardStatus =
  | 'EXPIRED'
  | 'PENDING'
  | 'REVOKED'
  | 'VALID';

/** Compares a AwardStatus. */
export type AwardStatusFilter = {
  eq?: AwardStatus | null | undefined;
  in?: Array<AwardStatus> | null | undefined;
  ne?: AwardStatus | null | undefined;
};

/** Asks whether something is so. */
export type BooleanFilter = {
  eq: boolean;
};

export type CalendarDayInput = {
  date: string;
  name: string;
  type: DayType;
};

/** Days since an open case was received. */
export type CaseAgeBucket =
  | 'D0_7'
  | 'D8_15'
  | 'D16_60'
  | 'OVER_60';

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

/** What a deadline times: a stage, or the whole case. */
export type Clock =
  | 'ACCEPT'
  | 'DISPATCH'
  | 'FOLLOW_UP'
  | 'HANDLE'
  | 'TOTAL';

/** Of the estates that counted as completed on a day. */
export type CountedEstatesFilter = {
  /** Where the estates lay on the day. */
  divisionCode?: StringFilter | null | undefined;
  on: string;
};

/** What a total limit counts from. */
export type CountsFrom =
  | 'ACCEPTANCE'
  | 'RECEIPT';

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

export type CreditRankingFilter = {
  and?: Array<CreditRankingFilter> | null | undefined;
  /** Like the argument, and before it. Only at the top of the filter. */
  asOf?: string | null | undefined;
  companyId?: IdFilter | null | undefined;
  /** Companies that manage a completed estate there on the date. */
  divisionCode?: StringFilter | null | undefined;
  grade?: CreditGradeFilter | null | undefined;
  not?: CreditRankingFilter | null | undefined;
  or?: Array<CreditRankingFilter> | null | undefined;
  /** Whether the score on the date rests on something that was recorded after it. */
  recordedLater?: BooleanFilter | null | undefined;
  /** Part of a company’s name. */
  search?: string | null | undefined;
};

export type CreditRankingOrder = {
  direction?: SortDirection;
  field: CreditRankingOrderField;
};

export type CreditRankingOrderField =
  | 'RANK'
  | 'SCORE';

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

/** OFF: a public holiday. WORK: a weekend day that is worked (调休). */
export type DayType =
  | 'OFF'
  | 'WORK';

/** What a time limit counts in. */
export type DeadlineUnit =
  | 'HOURS'
  | 'NATURAL_DAYS'
  | 'WORKING_DAYS'
  | 'WORKING_HOURS';

/** How far down a division lies. */
export type DivisionLevel =
  | 'CITY'
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'SUBDISTRICT';

export type EndDeadlinePackInput = {
  /** True: times that no pack covers are meant. */
  acceptGaps?: boolean | null | undefined;
  key: string;
  /** The first day that it does not hold any more. */
  validTo: string;
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

/** RATIO: between 0 and 1. AREA_PER_HOUSEHOLD: m² (the numerator counts 0.01 m²). COUNT: a number of rows. */
export type FigureUnit =
  | 'AREA_PER_HOUSEHOLD'
  | 'COUNT'
  | 'RATIO';

/** Compares an id. */
export type IdFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
};

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

export type LoadCalendarYearInput = {
  /** All of the year; those of its New Year may lie in the December before. */
  days: Array<CalendarDayInput>;
  /** Number of the State Council’s notice. */
  source: string;
  year: number;
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

/** A running limit that is no clock of a case. */
export type OtherLimit =
  | 'PETITION'
  | 'SUPERVISION_ORDER'
  | 'TRANSFER_OBJECTION';

/** Both days included. Without from: since ever; without to: until today. */
export type PeriodInput = {
  from?: string | null | undefined;
  to?: string | null | undefined;
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

export type PropertyCompanyOrder = {
  direction?: SortDirection;
  field: PropertyCompanyOrderField;
};

export type PropertyCompanyOrderField =
  | 'NAME';

export type ReconciliationAnswer =
  | 'DEFINITION_DEPENDENT'
  | 'INCONSISTENT'
  | 'OK'
  | 'WARNING';

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

export type RegisterWebhookInput = {
  channels?: Array<Channel> | null | undefined;
  /** The client, as the identity provider names it. */
  clientId: string;
  /** Yours unless told. */
  divisionCode?: string | null | undefined;
  eventTypes?: Array<string> | null | undefined;
  /** https only. */
  url: string;
};

export type RenameDivisionInput = {
  code: string;
  /** First day of the new name, today unless told. */
  from?: string | null | undefined;
  name: string;
};

export type ReplayDeadWebhookDeliveriesInput = {
  endpointId: string;
};

export type ReplayWebhookDeliveryInput = {
  id: string;
};

export type RotateWebhookSecretInput = {
  id: string;
};

/** What was changed in the rules. */
export type RuleChangeKind =
  | 'CALENDAR_LOADED'
  | 'PACK_ADDED'
  | 'PACK_ENDED';

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

export type SetIntegratorChannelsInput = {
  /** All of its channels; none takes its access to cases away. */
  channels: Array<Channel>;
  /** The client, as the identity provider names it. */
  clientId: string;
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

/** Awards as they stand on asOf, today unless told. */
export type StarAwardFilter = {
  and?: Array<StarAwardFilter> | null | undefined;
  /** Only at the top of the filter. */
  asOf?: string | null | undefined;
  awardedOn?: LocalDateFilter | null | undefined;
  divisionCode?: StringFilter | null | undefined;
  estateCompleted?: BooleanFilter | null | undefined;
  estateId?: IdFilter | null | undefined;
  id?: IdFilter | null | undefined;
  level?: IntFilter | null | undefined;
  not?: StarAwardFilter | null | undefined;
  or?: Array<StarAwardFilter> | null | undefined;
  plaqueNumber?: StringFilter | null | undefined;
  /** Whether it was recorded, or changed, after asOf. */
  recordedLater?: BooleanFilter | null | undefined;
  schemeId?: IdFilter | null | undefined;
  /** Part of an estate’s name or of a plaque number. */
  search?: string | null | undefined;
  status?: AwardStatusFilter | null | undefined;
  valid?: BooleanFilter | null | undefined;
  validUntil?: LocalDateFilter | null | undefined;
};

export type StarAwardOrder = {
  direction?: SortDirection;
  field: StarAwardOrderField;
};

export type StarAwardOrderField =
  | 'AWARDED_ON'
  | 'LEVEL'
  | 'PLAQUE_NUMBER'
  | 'VALID_UNTIL';

/** Compares a text. */
export type StringFilter = {
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
  startsWith?: string | null | undefined;
};

export type SucceedDivisionInput = {
  /** The community, or empty subdistrict, that ends. */
  code: string;
  /** First day of the successor, today unless told; the other one ends the day before. */
  from?: string | null | undefined;
  /** The division of the same level that it becomes a part of. */
  successorCode: string;
  /** Its name, when there is no such division yet: it is added. */
  successorName?: string | null | undefined;
};

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

export type TestWebhookInput = {
  id: string;
};

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

export type TimeLimitLineInput = {
  amount: number;
  categories?: Array<string> | null | undefined;
  clock: Clock;
  /** RECEIPT unless told. */
  countsFrom?: CountsFrom | null | undefined;
  roll: boolean;
  rule: string;
  unit: DeadlineUnit;
  urgencies?: Array<Urgency> | null | undefined;
};

export type UpdateWebhookInput = {
  active?: boolean | null | undefined;
  channels?: Array<Channel> | null | undefined;
  eventTypes?: Array<string> | null | undefined;
  id: string;
  url?: string | null | undefined;
  version: number;
};

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

export type WebhookDeliveryFilter = {
  and?: Array<WebhookDeliveryFilter> | null | undefined;
  caseId?: IdFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  endpointId?: IdFilter | null | undefined;
  eventType?: StringFilter | null | undefined;
  not?: WebhookDeliveryFilter | null | undefined;
  or?: Array<WebhookDeliveryFilter> | null | undefined;
  state?: WebhookDeliveryStateFilter | null | undefined;
};

/** PENDING: to be sent, or sent again. DEAD: given up after about a day; it can be replayed. */
export type WebhookDeliveryState =
  | 'DEAD'
  | 'DELIVERED'
  | 'PENDING';

/** Compares a WebhookDeliveryState. */
export type WebhookDeliveryStateFilter = {
  eq?: WebhookDeliveryState | null | undefined;
  in?: Array<WebhookDeliveryState> | null | undefined;
  ne?: WebhookDeliveryState | null | undefined;
};

/** Why a receiver did not take a message. */
export type WebhookFailure =
  | 'ADDRESS_FORBIDDEN'
  | 'ENDPOINT_INACTIVE'
  | 'GONE'
  | 'HTTP_STATUS'
  | 'REDIRECT'
  | 'TIMEOUT'
  | 'UNREACHABLE';

export type AuditLogPageFragment = { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ position: number, occurredAt: string, action: string, outcome: string, actorName: string | null, subjectId: string | null, details: unknown, changes: Array<{ type: string, id: string, fields: Array<{ name: string, before: unknown, after: unknown, isPersonal: boolean }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } };

export type CasesAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CasesAuditLogQuery = { log: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ position: number, occurredAt: string, action: string, outcome: string, actorName: string | null, subjectId: string | null, details: unknown, changes: Array<{ type: string, id: string, fields: Array<{ name: string, before: unknown, after: unknown, isPersonal: boolean }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EstatesAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EstatesAuditLogQuery = { log: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ position: number, occurredAt: string, action: string, outcome: string, actorName: string | null, subjectId: string | null, details: unknown, changes: Array<{ type: string, id: string, fields: Array<{ name: string, before: unknown, after: unknown, isPersonal: boolean }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RatingsAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RatingsAuditLogQuery = { log: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ position: number, occurredAt: string, action: string, outcome: string, actorName: string | null, subjectId: string | null, details: unknown, changes: Array<{ type: string, id: string, fields: Array<{ name: string, before: unknown, after: unknown, isPersonal: boolean }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AuditVerdictFragment = { intact: boolean, reached: number, complete: boolean, brokenAt: number | null, anchoredTo: number | null, contradictedAt: number | null };

export type CasesAuditVerificationQueryVariables = Exact<{
  after?: number | null | undefined;
}>;


export type CasesAuditVerificationQuery = { verification: { intact: boolean, reached: number, complete: boolean, brokenAt: number | null, anchoredTo: number | null, contradictedAt: number | null } };

export type EstatesAuditVerificationQueryVariables = Exact<{
  after?: number | null | undefined;
}>;


export type EstatesAuditVerificationQuery = { verification: { intact: boolean, reached: number, complete: boolean, brokenAt: number | null, anchoredTo: number | null, contradictedAt: number | null } };

export type RatingsAuditVerificationQueryVariables = Exact<{
  after?: number | null | undefined;
}>;


export type RatingsAuditVerificationQuery = { verification: { intact: boolean, reached: number, complete: boolean, brokenAt: number | null, anchoredTo: number | null, contradictedAt: number | null } };

export type CompanyListQueryVariables = Exact<{
  filter?: PropertyCompanyFilter | null | undefined;
  orderBy?: Array<PropertyCompanyOrder> | PropertyCompanyOrder | null | undefined;
  asOf: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CompanyListQuery = { propertyCompanies: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, name: string, creditCode: string, estateCount: number, credit: { score: number, good: number, bad: number, grade: CreditGrade } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CreditRankingQueryVariables = Exact<{
  filter?: CreditRankingFilter | null | undefined;
  orderBy?: Array<CreditRankingOrder> | CreditRankingOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CreditRankingQuery = { creditRanking: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ rank: number, company: { id: string, name: string, estateCount: number }, credit: { score: number, base: number, good: number, bad: number, grade: CreditGrade } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DivisionPartsFragment = { id: string, code: string, name: string, level: DivisionLevel, validFrom: string | null, formerNames: Array<{ name: string, to: string }>, predecessors: Array<{ id: string, code: string, name: string, validTo: string | null }>, registrySummary: { completedEstates: number, completedEstatesRows: { field: string, filter: unknown } | null } | null };

export type DivisionsBelowQueryVariables = Exact<{
  code: string;
  first: number;
}>;


export type DivisionsBelowQuery = { division: { id: string, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, validFrom: string | null, formerNames: Array<{ name: string, to: string }>, predecessors: Array<{ id: string, code: string, name: string, validTo: string | null }>, registrySummary: { completedEstates: number, completedEstatesRows: { field: string, filter: unknown } | null } | null }> } } | null };

export type RenameDivisionMutationVariables = Exact<{
  input: RenameDivisionInput;
}>;


export type RenameDivisionMutation = { renameDivision: { division: { id: string, name: string } } };

export type SucceedDivisionMutationVariables = Exact<{
  input: SucceedDivisionInput;
}>;


export type SucceedDivisionMutation = { succeedDivision: { division: { id: string, code: string, name: string } } };

export type IntegratorsQueryVariables = Exact<{ [key: string]: never; }>;


export type IntegratorsQuery = { integrators: { nodes: Array<{ id: string, channels: Array<Channel> }> } };

export type SetIntegratorChannelsMutationVariables = Exact<{
  input: SetIntegratorChannelsInput;
}>;


export type SetIntegratorChannelsMutation = { setIntegratorChannels: { integrator: { id: string, channels: Array<Channel> } | null } };

export type DeliveryEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeliveryEndpointsQuery = { webhookEventTypes: Array<string>, webhookEndpoints: { nodes: Array<{ id: string, clientId: string, url: string, active: boolean, deadLetters: number }> } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery: { delivery: { id: string, state: WebhookDeliveryState } } };

export type WebhookDeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, endpointId: string, caseId: string | null, eventType: string, sequence: number | null, payload: unknown, state: WebhookDeliveryState, attempts: number, lastStatus: number | null, lastFailure: WebhookFailure | null, createdAt: string, lastAttemptAt: string | null, nextAttemptAt: string | null, deliveredAt: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RegisterWebhookMutationVariables = Exact<{
  input: RegisterWebhookInput;
}>;


export type RegisterWebhookMutation = { registerWebhook: { secret: string, endpoint: { id: string, clientId: string, divisionCode: string, url: string, eventTypes: Array<string>, channels: Array<Channel>, active: boolean, deadLetters: number, createdAt: string, version: number } } };

export type ReplayDeadWebhookDeliveriesMutationVariables = Exact<{
  input: ReplayDeadWebhookDeliveriesInput;
}>;


export type ReplayDeadWebhookDeliveriesMutation = { replayDeadWebhookDeliveries: { replayed: number } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string, endpoint: { id: string } } };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook: { delivery: { id: string, state: WebhookDeliveryState } } };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { endpoint: { id: string, clientId: string, divisionCode: string, url: string, eventTypes: Array<string>, channels: Array<Channel>, active: boolean, deadLetters: number, createdAt: string, version: number } } };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEventTypes: Array<string>, webhookEndpoints: { nodes: Array<{ id: string, clientId: string, divisionCode: string, url: string, eventTypes: Array<string>, channels: Array<Channel>, active: boolean, deadLetters: number, createdAt: string, version: number }> }, integrators: { nodes: Array<{ id: string, channels: Array<Channel> }> } };

export type EndpointPartsFragment = { id: string, clientId: string, divisionCode: string, url: string, eventTypes: Array<string>, channels: Array<Channel>, active: boolean, deadLetters: number, createdAt: string, version: number };

export type FigurePartsFragment = { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null };

export type OverviewFiguresQueryVariables = Exact<{
  code: string;
  asOf: string;
  period?: PeriodInput | null | undefined;
}>;


export type OverviewFiguresQuery = { division: { id: string, name: string, registrySummary: { completedEstates: number, floorArea: number, households: number, asOf: string, managementAreas: number, companies: number, recordedLater: number, completedEstatesRows: { field: string, filter: unknown } | null, companiesRows: { field: string, filter: unknown } | null, recordedLaterRows: { field: string, filter: unknown } | null, managementCoverage: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, professionalCoverage: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, committeeShare: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, areaPerHousehold: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, modes: Array<{ mode: ManagementMode, count: number, rows: { field: string, filter: unknown } | null }> } | null, caseSummary: { to: string, recordedLater: number, petitionsRecordedLater: number, open: number, overdue: number, collectivePetitions: number, persons: number, recordedLaterRows: { field: string, filter: unknown }, petitionsRecordedLaterRows: { field: string, filter: unknown }, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, onTimeResolutionRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, firstResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, repeatedResolutionInTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, collectiveOnTimeRate: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, openByAge: Array<{ bucket: CaseAgeBucket, count: number, rows: { field: string, filter: unknown } | null }>, months: Array<{ month: string, accepted: number, resolved: number }>, channels: Array<{ channel: Channel, count: number, rows: { field: string, filter: unknown } | null }> } | null, ratingSummary: { starRatedShare: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, stars: Array<{ level: number, count: number, rows: { field: string, filter: unknown } | null }>, grades: Array<{ grade: CreditGrade, count: number, rows: { field: string, filter: unknown } | null }> } | null } | null };

export type TierFiguresQueryVariables = Exact<{
  code: string;
  asOf: string;
  period?: PeriodInput | null | undefined;
  first: number;
}>;


export type TierFiguresQuery = { division: { id: string, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, validTo: string | null, registrySummary: { completedEstates: number, floorArea: number, households: number, managementCoverage: { numerator: number, denominator: number }, committeeShare: { numerator: number, denominator: number } } | null, caseSummary: { accepted: number, open: number, overdue: number, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { numerator: number, denominator: number }, onTimeResolutionRate: { numerator: number, denominator: number } } | null, ratingSummary: { starRatedShare: { numerator: number, denominator: number } } | null }> }, registrySummary: { completedEstates: number, floorArea: number, households: number, managementCoverage: { numerator: number, denominator: number }, committeeShare: { numerator: number, denominator: number } } | null, caseSummary: { accepted: number, open: number, overdue: number, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { numerator: number, denominator: number }, onTimeResolutionRate: { numerator: number, denominator: number } } | null, ratingSummary: { starRatedShare: { numerator: number, denominator: number } } | null } | null };

export type TierSummariesFragment = { registrySummary: { completedEstates: number, floorArea: number, households: number, managementCoverage: { numerator: number, denominator: number }, committeeShare: { numerator: number, denominator: number } } | null, caseSummary: { accepted: number, open: number, overdue: number, openRows: { field: string, filter: unknown }, overdueRows: { field: string, filter: unknown }, resolutionRate: { numerator: number, denominator: number }, onTimeResolutionRate: { numerator: number, denominator: number } } | null, ratingSummary: { starRatedShare: { numerator: number, denominator: number } } | null };

export type TreemapEstatesQueryVariables = Exact<{
  filter: EstateFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type TreemapEstatesQuery = { estates: { nodes: Array<{ id: string, name: string, floorArea: number, households: number, managementMode: ManagementMode, openCases: number | null, division: { id: string, code: string, name: string, parent: { id: string, code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishedClaimsQueryVariables = Exact<{
  first: number;
}>;


export type PublishedClaimsQuery = { publishedClaims: { nodes: Array<{ id: string, metric: string, asOf: string, publishedOn: string, source: string, numerator: number | null, denominator: number | null, percentage: string | null, registryReconciliation: { answer: ReconciliationAnswer, reason: string, statedValue: number | null, recomputed: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, alternatives: Array<{ key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }> } | null, caseReconciliation: { answer: ReconciliationAnswer, reason: string, statedValue: number | null, recomputed: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, alternatives: Array<{ key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }> } | null, ratingReconciliation: { answer: ReconciliationAnswer, reason: string, statedValue: number | null, recomputed: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, alternatives: Array<{ key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }> } | null }> } };

export type ReconciliationPartsFragment = { answer: ReconciliationAnswer, reason: string, statedValue: number | null, recomputed: { key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }, alternatives: Array<{ key: string, numerator: number, denominator: number, value: number | null, unit: FigureUnit, numeratorRows: { field: string, filter: unknown } | null, denominatorRows: { field: string, filter: unknown } | null }> };

export type RuleChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleChangesQuery = { ruleChanges: Array<{ id: string, occurredAt: string, by: string, kind: RuleChangeKind, year: number | null, days: number | null, moved: number | null, pack: string | null, validFrom: string | null, validTo: string | null }> };

export type CalendarDaysQueryVariables = Exact<{
  year: number;
}>;


export type CalendarDaysQuery = { calendarDays: Array<{ date: string, type: DayType, name: string, source: string }> };

export type CalendarYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarYearsQuery = { calendarYears: Array<{ year: number, loaded: boolean, sources: Array<string>, daysOff: number, daysWorked: number, loadedAt: string | null, loadedBy: string | null, waiting: number, shipped: boolean }> };

export type LoadCalendarYearMutationVariables = Exact<{
  input: LoadCalendarYearInput;
}>;


export type LoadCalendarYearMutation = { loadCalendarYear: { year: number, examinedDeadlines: number, movedDeadlines: number, definiteDeadlines: number, moves: Array<{ caseId: string | null, number: string, clock: Clock | null, limit: OtherLimit | null, from: string, to: string, wasProvisional: boolean, provisional: boolean }> } };

export type PreviewCalendarYearQueryVariables = Exact<{
  input: LoadCalendarYearInput;
}>;


export type PreviewCalendarYearQuery = { calendarYearPreview: { year: number, examinedDeadlines: number, movedDeadlines: number, definiteDeadlines: number, moves: Array<{ caseId: string | null, number: string, clock: Clock | null, limit: OtherLimit | null, from: string, to: string, wasProvisional: boolean, provisional: boolean }>, added: Array<{ date: string, type: DayType, name: string, source: string }>, changed: Array<{ date: string, type: DayType, name: string, source: string }>, removed: Array<{ date: string, type: DayType, name: string, source: string }> } };

export type MovedDeadlineFragment = { caseId: string | null, number: string, clock: Clock | null, limit: OtherLimit | null, from: string, to: string, wasProvisional: boolean, provisional: boolean };

export type PreviewedDayFragment = { date: string, type: DayType, name: string, source: string };

export type ShippedDaysQueryVariables = Exact<{
  year: number;
}>;


export type ShippedDaysQuery = { shippedCalendarDays: Array<{ date: string, type: DayType, name: string, source: string }> };

export type AddDeadlinePackMutationVariables = Exact<{
  input: AddDeadlinePackInput;
}>;


export type AddDeadlinePackMutation = { addDeadlinePack: { packs: Array<{ key: string, validFrom: string, validTo: string | null, channels: Array<Channel>, untimed: Array<Clock>, lines: Array<{ clock: Clock, urgencies: Array<Urgency>, categories: Array<string>, rule: string, amount: number, unit: DeadlineUnit, roll: boolean, countsFrom: CountsFrom }> }>, uncovered: Array<{ channel: Channel, from: string, to: string | null }> } };

export type DeadlinePacksQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadlinePacksQuery = { deadlinePacks: Array<{ key: string, validFrom: string, validTo: string | null, channels: Array<Channel>, untimed: Array<Clock>, lines: Array<{ clock: Clock, urgencies: Array<Urgency>, categories: Array<string>, rule: string, amount: number, unit: DeadlineUnit, roll: boolean, countsFrom: CountsFrom }> }>, uncoveredPackTimes: Array<{ channel: Channel, from: string, to: string | null }>, caseCategories: Array<{ id: string, key: string, name: string, nameEn: string }> };

export type PackPartsFragment = { key: string, validFrom: string, validTo: string | null, channels: Array<Channel>, untimed: Array<Clock>, lines: Array<{ clock: Clock, urgencies: Array<Urgency>, categories: Array<string>, rule: string, amount: number, unit: DeadlineUnit, roll: boolean, countsFrom: CountsFrom }> };

export type UncoveredTimeFragment = { channel: Channel, from: string, to: string | null };

export type EndDeadlinePackMutationVariables = Exact<{
  input: EndDeadlinePackInput;
}>;


export type EndDeadlinePackMutation = { endDeadlinePack: { packs: Array<{ key: string, validFrom: string, validTo: string | null, channels: Array<Channel>, untimed: Array<Clock>, lines: Array<{ clock: Clock, urgencies: Array<Urgency>, categories: Array<string>, rule: string, amount: number, unit: DeadlineUnit, roll: boolean, countsFrom: CountsFrom }> }>, uncovered: Array<{ channel: Channel, from: string, to: string | null }> } };

export type StarListQueryVariables = Exact<{
  filter?: StarAwardFilter | null | undefined;
  orderBy?: Array<StarAwardOrder> | StarAwardOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StarListQuery = { starAwards: { totalCount: number, totalCountIsExact: boolean, nodes: Array<{ id: string, level: number, plaqueNumber: string, awardedOn: string, validUntil: string, status: AwardStatus, scheme: { id: string, scale: number } | null, estate: { id: string, name: string }, division: { id: string, code: string, name: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OverdueBelowQueryVariables = Exact<{
  code: string;
  first: number;
}>;


export type OverdueBelowQuery = { division: { id: string, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, caseSummary: { open: number, overdue: number, tiers: Array<{ tier: Tier, figures: { overdue: number } }> } | null }> } } | null };

export type OverdueDivisionFragment = { id: string, code: string, name: string, level: DivisionLevel, caseSummary: { open: number, overdue: number, tiers: Array<{ tier: Tier, figures: { overdue: number } }> } | null };

export type SupervisionDeskQueryVariables = Exact<{
  code: string;
  divisions: number;
  community: CaseFilter;
  subdistrict: CaseFilter;
  district: CaseFilter;
  escalated: CaseFilter;
  pressing: CaseFilter;
  openOrders: SupervisionOrderFilter;
  lateOrders: SupervisionOrderFilter;
  counted: number;
  first: number;
}>;


export type SupervisionDeskQuery = { community: { totalCount: number }, subdistrict: { totalCount: number }, district: { totalCount: number }, escalated: { totalCount: number }, openOrders: { totalCount: number }, lateOrders: { totalCount: number }, pressing: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, tier: Tier, urgency: Urgency, dueOn: string, dueAt: string, overdue: boolean, assigneeName: string | null, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string }, supervisionOrders: Array<{ id: string, number: string, state: SupervisionOrderState }> }> }, division: { id: string, children: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel, caseSummary: { open: number, overdue: number, tiers: Array<{ tier: Tier, figures: { overdue: number } }> } | null }> } } | null };

export const AuditLogPageFragmentDoc = gql`
    fragment AuditLogPage on AuditEntryConnection {
  nodes {
    position
    occurredAt
    action
    outcome
    actorName
    subjectId
    details
    changes {
      type
      id
      fields {
        name
        before
        after
        isPersonal
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
    ` as unknown as DocumentNode<AuditLogPageFragment, unknown>;
export const AuditVerdictFragmentDoc = gql`
    fragment AuditVerdict on AuditVerification {
  intact
  reached
  complete
  brokenAt
  anchoredTo
  contradictedAt
}
    ` as unknown as DocumentNode<AuditVerdictFragment, unknown>;
export const DivisionPartsFragmentDoc = gql`
    fragment DivisionParts on Division {
  id
  code
  name
  level
  validFrom
  formerNames {
    name
    to
  }
  predecessors {
    id
    code
    name
    validTo
  }
  registrySummary {
    completedEstates
    completedEstatesRows {
      field
      filter
    }
  }
}
    ` as unknown as DocumentNode<DivisionPartsFragment, unknown>;
export const EndpointPartsFragmentDoc = gql`
    fragment EndpointParts on WebhookEndpoint {
  id
  clientId
  divisionCode
  url
  eventTypes
  channels
  active
  deadLetters
  createdAt
  version
}
    ` as unknown as DocumentNode<EndpointPartsFragment, unknown>;
export const TierSummariesFragmentDoc = gql`
    fragment TierSummaries on Division {
  registrySummary(asOf: $asOf) {
    completedEstates
    floorArea
    households
    managementCoverage {
      numerator
      denominator
    }
    committeeShare {
      numerator
      denominator
    }
  }
  caseSummary(period: $period) {
    accepted
    open
    overdue
    openRows {
      field
      filter
    }
    overdueRows {
      field
      filter
    }
    resolutionRate {
      numerator
      denominator
    }
    onTimeResolutionRate {
      numerator
      denominator
    }
  }
  ratingSummary(asOf: $asOf) {
    starRatedShare {
      numerator
      denominator
    }
  }
}
    ` as unknown as DocumentNode<TierSummariesFragment, unknown>;
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
export const ReconciliationPartsFragmentDoc = gql`
    fragment ReconciliationParts on Reconciliation {
  answer
  reason
  statedValue
  recomputed {
    ...FigureParts
  }
  alternatives {
    ...FigureParts
  }
}
    ` as unknown as DocumentNode<ReconciliationPartsFragment, unknown>;
export const MovedDeadlineFragmentDoc = gql`
    fragment MovedDeadline on DeadlineMove {
  caseId
  number
  clock
  limit
  from
  to
  wasProvisional
  provisional
}
    ` as unknown as DocumentNode<MovedDeadlineFragment, unknown>;
export const PreviewedDayFragmentDoc = gql`
    fragment PreviewedDay on CalendarDay {
  date
  type
  name
  source
}
    ` as unknown as DocumentNode<PreviewedDayFragment, unknown>;
export const PackPartsFragmentDoc = gql`
    fragment PackParts on DeadlinePack {
  key
  validFrom
  validTo
  channels
  untimed
  lines {
    clock
    urgencies
    categories
    rule
    amount
    unit
    roll
    countsFrom
  }
}
    ` as unknown as DocumentNode<PackPartsFragment, unknown>;
export const UncoveredTimeFragmentDoc = gql`
    fragment UncoveredTime on UncoveredPackTime {
  channel
  from
  to
}
    ` as unknown as DocumentNode<UncoveredTimeFragment, unknown>;
export const OverdueDivisionFragmentDoc = gql`
    fragment OverdueDivision on Division {
  id
  code
  name
  level
  caseSummary {
    open
    overdue
    tiers {
      tier
      figures {
        overdue
      }
    }
  }
}
    ` as unknown as DocumentNode<OverdueDivisionFragment, unknown>;
export const CasesAuditLogDocument = gql`
    query CasesAuditLog($first: Int, $after: String, $last: Int, $before: String) {
  log: casesAuditLog(first: $first, after: $after, last: $last, before: $before) {
    ...AuditLogPage
  }
}
    ${AuditLogPageFragmentDoc}` as unknown as DocumentNode<CasesAuditLogQuery, CasesAuditLogQueryVariables>;
export const EstatesAuditLogDocument = gql`
    query EstatesAuditLog($first: Int, $after: String, $last: Int, $before: String) {
  log: estatesAuditLog(first: $first, after: $after, last: $last, before: $before) {
    ...AuditLogPage
  }
}
    ${AuditLogPageFragmentDoc}` as unknown as DocumentNode<EstatesAuditLogQuery, EstatesAuditLogQueryVariables>;
export const RatingsAuditLogDocument = gql`
    query RatingsAuditLog($first: Int, $after: String, $last: Int, $before: String) {
  log: ratingsAuditLog(first: $first, after: $after, last: $last, before: $before) {
    ...AuditLogPage
  }
}
    ${AuditLogPageFragmentDoc}` as unknown as DocumentNode<RatingsAuditLogQuery, RatingsAuditLogQueryVariables>;
export const CasesAuditVerificationDocument = gql`
    query CasesAuditVerification($after: SafeInt) {
  verification: casesAuditVerification(after: $after) {
    ...AuditVerdict
  }
}
    ${AuditVerdictFragmentDoc}` as unknown as DocumentNode<CasesAuditVerificationQuery, CasesAuditVerificationQueryVariables>;
export const EstatesAuditVerificationDocument = gql`
    query EstatesAuditVerification($after: SafeInt) {
  verification: estatesAuditVerification(after: $after) {
    ...AuditVerdict
  }
}
    ${AuditVerdictFragmentDoc}` as unknown as DocumentNode<EstatesAuditVerificationQuery, EstatesAuditVerificationQueryVariables>;
export const RatingsAuditVerificationDocument = gql`
    query RatingsAuditVerification($after: SafeInt) {
  verification: ratingsAuditVerification(after: $after) {
    ...AuditVerdict
  }
}
    ${AuditVerdictFragmentDoc}` as unknown as DocumentNode<RatingsAuditVerificationQuery, RatingsAuditVerificationQueryVariables>;
export const CompanyListDocument = gql`
    query CompanyList($filter: PropertyCompanyFilter, $orderBy: [PropertyCompanyOrder!], $asOf: LocalDate!, $first: Int, $after: String, $last: Int, $before: String) {
  propertyCompanies(
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
      creditCode
      estateCount
      credit(asOf: $asOf) {
        score
        good
        bad
        grade
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
    ` as unknown as DocumentNode<CompanyListQuery, CompanyListQueryVariables>;
export const CreditRankingDocument = gql`
    query CreditRanking($filter: CreditRankingFilter, $orderBy: [CreditRankingOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  creditRanking(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      rank
      company {
        id
        name
        estateCount
      }
      credit {
        score
        base
        good
        bad
        grade
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
    ` as unknown as DocumentNode<CreditRankingQuery, CreditRankingQueryVariables>;
export const DivisionsBelowDocument = gql`
    query DivisionsBelow($code: DivisionCode!, $first: Int!) {
  division(code: $code) {
    id
    children(first: $first) {
      nodes {
        ...DivisionParts
      }
    }
  }
}
    ${DivisionPartsFragmentDoc}` as unknown as DocumentNode<DivisionsBelowQuery, DivisionsBelowQueryVariables>;
export const RenameDivisionDocument = gql`
    mutation RenameDivision($input: RenameDivisionInput!) {
  renameDivision(input: $input) {
    division {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<RenameDivisionMutation, RenameDivisionMutationVariables>;
export const SucceedDivisionDocument = gql`
    mutation SucceedDivision($input: SucceedDivisionInput!) {
  succeedDivision(input: $input) {
    division {
      id
      code
      name
    }
  }
}
    ` as unknown as DocumentNode<SucceedDivisionMutation, SucceedDivisionMutationVariables>;
export const IntegratorsDocument = gql`
    query Integrators {
  integrators(first: 100) {
    nodes {
      id
      channels
    }
  }
}
    ` as unknown as DocumentNode<IntegratorsQuery, IntegratorsQueryVariables>;
export const SetIntegratorChannelsDocument = gql`
    mutation SetIntegratorChannels($input: SetIntegratorChannelsInput!) {
  setIntegratorChannels(input: $input) {
    integrator {
      id
      channels
    }
  }
}
    ` as unknown as DocumentNode<SetIntegratorChannelsMutation, SetIntegratorChannelsMutationVariables>;
export const DeliveryEndpointsDocument = gql`
    query DeliveryEndpoints {
  webhookEndpoints(first: 100) {
    nodes {
      id
      clientId
      url
      active
      deadLetters
    }
  }
  webhookEventTypes
}
    ` as unknown as DocumentNode<DeliveryEndpointsQuery, DeliveryEndpointsQueryVariables>;
export const ReplayWebhookDeliveryDocument = gql`
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    delivery {
      id
      state
    }
  }
}
    ` as unknown as DocumentNode<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const WebhookDeliveriesDocument = gql`
    query WebhookDeliveries($filter: WebhookDeliveryFilter, $first: Int, $after: String, $last: Int, $before: String) {
  webhookDeliveries(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      endpointId
      caseId
      eventType
      sequence
      payload
      state
      attempts
      lastStatus
      lastFailure
      createdAt
      lastAttemptAt
      nextAttemptAt
      deliveredAt
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
    ` as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const RegisterWebhookDocument = gql`
    mutation RegisterWebhook($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) {
    secret
    endpoint {
      ...EndpointParts
    }
  }
}
    ${EndpointPartsFragmentDoc}` as unknown as DocumentNode<RegisterWebhookMutation, RegisterWebhookMutationVariables>;
export const ReplayDeadWebhookDeliveriesDocument = gql`
    mutation ReplayDeadWebhookDeliveries($input: ReplayDeadWebhookDeliveriesInput!) {
  replayDeadWebhookDeliveries(input: $input) {
    replayed
  }
}
    ` as unknown as DocumentNode<ReplayDeadWebhookDeliveriesMutation, ReplayDeadWebhookDeliveriesMutationVariables>;
export const RotateWebhookSecretDocument = gql`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    secret
    endpoint {
      id
    }
  }
}
    ` as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const TestWebhookDocument = gql`
    mutation TestWebhook($input: TestWebhookInput!) {
  testWebhook(input: $input) {
    delivery {
      id
      state
    }
  }
}
    ` as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const UpdateWebhookDocument = gql`
    mutation UpdateWebhook($input: UpdateWebhookInput!) {
  updateWebhook(input: $input) {
    endpoint {
      ...EndpointParts
    }
  }
}
    ${EndpointPartsFragmentDoc}` as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const WebhookEndpointsDocument = gql`
    query WebhookEndpoints {
  webhookEndpoints(first: 100) {
    nodes {
      ...EndpointParts
    }
  }
  integrators(first: 100) {
    nodes {
      id
      channels
    }
  }
  webhookEventTypes
}
    ${EndpointPartsFragmentDoc}` as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const OverviewFiguresDocument = gql`
    query OverviewFigures($code: DivisionCode!, $asOf: LocalDate!, $period: PeriodInput) {
  division(code: $code) {
    id
    name
    registrySummary(asOf: $asOf) {
      completedEstates
      completedEstatesRows {
        field
        filter
      }
      floorArea
      households
      asOf
      managementAreas
      companies
      companiesRows {
        field
        filter
      }
      recordedLater
      recordedLaterRows {
        field
        filter
      }
      managementCoverage {
        ...FigureParts
      }
      professionalCoverage {
        ...FigureParts
      }
      committeeShare {
        ...FigureParts
      }
      areaPerHousehold {
        ...FigureParts
      }
      modes {
        mode
        count
        rows {
          field
          filter
        }
      }
    }
    caseSummary(period: $period) {
      to
      recordedLater
      recordedLaterRows {
        field
        filter
      }
      petitionsRecordedLater
      petitionsRecordedLaterRows {
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
      collectivePetitions
      persons
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
      collectiveOnTimeRate {
        ...FigureParts
      }
      openByAge {
        bucket
        count
        rows {
          field
          filter
        }
      }
      months {
        month
        accepted
        resolved
      }
      channels {
        channel
        count
        rows {
          field
          filter
        }
      }
    }
    ratingSummary(asOf: $asOf) {
      starRatedShare {
        ...FigureParts
      }
      stars {
        level
        count
        rows {
          field
          filter
        }
      }
      grades {
        grade
        count
        rows {
          field
          filter
        }
      }
    }
  }
}
    ${FigurePartsFragmentDoc}` as unknown as DocumentNode<OverviewFiguresQuery, OverviewFiguresQueryVariables>;
export const TierFiguresDocument = gql`
    query TierFigures($code: DivisionCode!, $asOf: LocalDate!, $period: PeriodInput, $first: Int!) {
  division(code: $code) {
    id
    ...TierSummaries
    children(asOf: $asOf, first: $first) {
      nodes {
        id
        code
        name
        level
        validTo
        ...TierSummaries
      }
    }
  }
}
    ${TierSummariesFragmentDoc}` as unknown as DocumentNode<TierFiguresQuery, TierFiguresQueryVariables>;
export const TreemapEstatesDocument = gql`
    query TreemapEstates($filter: EstateFilter!, $first: Int!, $after: String) {
  estates(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      name
      division {
        id
        code
        name
        parent {
          id
          code
          name
        }
      }
      floorArea
      households
      managementMode
      openCases
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<TreemapEstatesQuery, TreemapEstatesQueryVariables>;
export const PublishedClaimsDocument = gql`
    query PublishedClaims($first: Int!) {
  publishedClaims(first: $first) {
    nodes {
      id
      metric
      asOf
      publishedOn
      source
      numerator
      denominator
      percentage
      registryReconciliation {
        ...ReconciliationParts
      }
      caseReconciliation {
        ...ReconciliationParts
      }
      ratingReconciliation {
        ...ReconciliationParts
      }
    }
  }
}
    ${ReconciliationPartsFragmentDoc}
${FigurePartsFragmentDoc}` as unknown as DocumentNode<PublishedClaimsQuery, PublishedClaimsQueryVariables>;
export const RuleChangesDocument = gql`
    query RuleChanges {
  ruleChanges(first: 10) {
    id
    occurredAt
    by
    kind
    year
    days
    moved
    pack
    validFrom
    validTo
  }
}
    ` as unknown as DocumentNode<RuleChangesQuery, RuleChangesQueryVariables>;
export const CalendarDaysDocument = gql`
    query CalendarDays($year: Int!) {
  calendarDays(year: $year) {
    date
    type
    name
    source
  }
}
    ` as unknown as DocumentNode<CalendarDaysQuery, CalendarDaysQueryVariables>;
export const CalendarYearsDocument = gql`
    query CalendarYears {
  calendarYears {
    year
    loaded
    sources
    daysOff
    daysWorked
    loadedAt
    loadedBy
    waiting
    shipped
  }
}
    ` as unknown as DocumentNode<CalendarYearsQuery, CalendarYearsQueryVariables>;
export const LoadCalendarYearDocument = gql`
    mutation LoadCalendarYear($input: LoadCalendarYearInput!) {
  loadCalendarYear(input: $input) {
    year
    examinedDeadlines
    movedDeadlines
    definiteDeadlines
    moves {
      ...MovedDeadline
    }
  }
}
    ${MovedDeadlineFragmentDoc}` as unknown as DocumentNode<LoadCalendarYearMutation, LoadCalendarYearMutationVariables>;
export const PreviewCalendarYearDocument = gql`
    query PreviewCalendarYear($input: LoadCalendarYearInput!) {
  calendarYearPreview(input: $input) {
    year
    examinedDeadlines
    movedDeadlines
    definiteDeadlines
    moves {
      ...MovedDeadline
    }
    added {
      ...PreviewedDay
    }
    changed {
      ...PreviewedDay
    }
    removed {
      ...PreviewedDay
    }
  }
}
    ${MovedDeadlineFragmentDoc}
${PreviewedDayFragmentDoc}` as unknown as DocumentNode<PreviewCalendarYearQuery, PreviewCalendarYearQueryVariables>;
export const ShippedDaysDocument = gql`
    query ShippedDays($year: Int!) {
  shippedCalendarDays(year: $year) {
    date
    type
    name
    source
  }
}
    ` as unknown as DocumentNode<ShippedDaysQuery, ShippedDaysQueryVariables>;
export const AddDeadlinePackDocument = gql`
    mutation AddDeadlinePack($input: AddDeadlinePackInput!) {
  addDeadlinePack(input: $input) {
    packs {
      ...PackParts
    }
    uncovered {
      ...UncoveredTime
    }
  }
}
    ${PackPartsFragmentDoc}
${UncoveredTimeFragmentDoc}` as unknown as DocumentNode<AddDeadlinePackMutation, AddDeadlinePackMutationVariables>;
export const DeadlinePacksDocument = gql`
    query DeadlinePacks {
  deadlinePacks {
    ...PackParts
  }
  uncoveredPackTimes {
    ...UncoveredTime
  }
  caseCategories {
    id
    key
    name
    nameEn
  }
}
    ${PackPartsFragmentDoc}
${UncoveredTimeFragmentDoc}` as unknown as DocumentNode<DeadlinePacksQuery, DeadlinePacksQueryVariables>;
export const EndDeadlinePackDocument = gql`
    mutation EndDeadlinePack($input: EndDeadlinePackInput!) {
  endDeadlinePack(input: $input) {
    packs {
      ...PackParts
    }
    uncovered {
      ...UncoveredTime
    }
  }
}
    ${PackPartsFragmentDoc}
${UncoveredTimeFragmentDoc}` as unknown as DocumentNode<EndDeadlinePackMutation, EndDeadlinePackMutationVariables>;
export const StarListDocument = gql`
    query StarList($filter: StarAwardFilter, $orderBy: [StarAwardOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  starAwards(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      level
      scheme {
        id
        scale
      }
      plaqueNumber
      awardedOn
      validUntil
      status
      estate {
        id
        name
      }
      division {
        id
        code
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
    ` as unknown as DocumentNode<StarListQuery, StarListQueryVariables>;
export const OverdueBelowDocument = gql`
    query OverdueBelow($code: DivisionCode!, $first: Int!) {
  division(code: $code) {
    id
    children(first: $first) {
      nodes {
        ...OverdueDivision
      }
    }
  }
}
    ${OverdueDivisionFragmentDoc}` as unknown as DocumentNode<OverdueBelowQuery, OverdueBelowQueryVariables>;
export const SupervisionDeskDocument = gql`
    query SupervisionDesk($code: DivisionCode!, $divisions: Int!, $community: CaseFilter!, $subdistrict: CaseFilter!, $district: CaseFilter!, $escalated: CaseFilter!, $pressing: CaseFilter!, $openOrders: SupervisionOrderFilter!, $lateOrders: SupervisionOrderFilter!, $counted: Int!, $first: Int!) {
  community: cases(filter: $community, first: $counted) {
    totalCount
  }
  subdistrict: cases(filter: $subdistrict, first: $counted) {
    totalCount
  }
  district: cases(filter: $district, first: $counted) {
    totalCount
  }
  escalated: cases(filter: $escalated, first: $counted) {
    totalCount
  }
  openOrders: supervisionOrders(filter: $openOrders, first: $counted) {
    totalCount
  }
  lateOrders: supervisionOrders(filter: $lateOrders, first: $counted) {
    totalCount
  }
  pressing: cases(
    filter: $pressing
    orderBy: [{field: DUE_ON, direction: ASC}]
    first: $first
  ) {
    nodes {
      id
      number
      state
      tier
      urgency
      dueOn
      dueAt
      overdue
      assigneeName
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
      supervisionOrders {
        id
        number
        state
      }
    }
    totalCount
  }
  division(code: $code) {
    id
    children(first: $divisions) {
      nodes {
        ...OverdueDivision
      }
    }
  }
}
    ${OverdueDivisionFragmentDoc}` as unknown as DocumentNode<SupervisionDeskQuery, SupervisionDeskQueryVariables>;