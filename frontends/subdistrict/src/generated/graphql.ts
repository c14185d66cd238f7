// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type AssignCasesInput = {
  /** Accepts a case that is only registered before it is assigned. */
  acceptFirst?: boolean;
  assigneeId: string;
  /** At most 100 in one call. */
  cases: Array<CaseToAssignInput>;
  /** Tells what would happen to each case and changes nothing. */
  dryRun?: boolean;
  /** For all of them; without it each gets its own due date, and an overdue one today. */
  dueOn?: string | null | undefined;
  note?: string | null | undefined;
};

/** Asks whether something is so. */
export type BooleanFilter = {
  eq: boolean;
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

export type CaseToAssignInput = {
  id: string;
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

/** Compares an id. */
export type IdFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
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

/** Compares a text. */
export type StringFilter = {
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
  startsWith?: string | null | undefined;
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

export type AssignCasesMutationVariables = Exact<{
  input: AssignCasesInput;
}>;


export type AssignCasesMutation = { assignCases: { results: Array<{ id: string, assigned: boolean, dueOn: string | null, code: string | null, reason: string | null, params: unknown }> } };

export type CasesToAssignQueryVariables = Exact<{
  filter: CaseFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type CasesToAssignQuery = { cases: { nodes: Array<{ id: string, version: number, number: string, estate: { id: string, name: string } | null, division: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DispatchDeskQueryVariables = Exact<{
  waiting: CaseFilter;
  overdue: CaseFilter;
  dispatched: CaseFilter;
  orderBy?: Array<CaseOrder> | CaseOrder | null | undefined;
  first: number;
  counted: number;
}>;


export type DispatchDeskQuery = { waiting: { totalCount: number, nodes: Array<{ id: string, version: number, number: string, state: CaseState, urgency: Urgency, channel: Channel, text: string, receivedAt: string, ageInDays: number, dueOn: string, dueAt: string, overdue: boolean, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, code: string, name: string }, handover: { id: string, type: CaseEventType, actorName: string | null, note: string | null } | null, allowedActions: Array<{ action: CaseAction, allowed: boolean, reason: string | null }> }> }, overdue: { totalCount: number }, dispatched: { totalCount: number } };


export const AssignCasesDocument = gql`
    mutation AssignCases($input: AssignCasesInput!) {
  assignCases(input: $input) {
    results {
      id
      assigned
      dueOn
      code
      reason
      params
    }
  }
}
    ` as unknown as DocumentNode<AssignCasesMutation, AssignCasesMutationVariables>;
export const CasesToAssignDocument = gql`
    query CasesToAssign($filter: CaseFilter!, $first: Int!, $after: String) {
  cases(
    filter: $filter
    first: $first
    after: $after
    orderBy: [{field: DUE_ON, direction: ASC}]
  ) {
    nodes {
      id
      version
      number
      estate {
        id
        name
      }
      division {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<CasesToAssignQuery, CasesToAssignQueryVariables>;
export const DispatchDeskDocument = gql`
    query DispatchDesk($waiting: CaseFilter!, $overdue: CaseFilter!, $dispatched: CaseFilter!, $orderBy: [CaseOrder!], $first: Int!, $counted: Int!) {
  waiting: cases(filter: $waiting, orderBy: $orderBy, first: $first) {
    nodes {
      id
      version
      number
      state
      urgency
      channel
      text
      receivedAt
      ageInDays
      dueOn
      dueAt
      overdue
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
        code
        name
      }
      handover {
        id
        type
        actorName
        note
      }
      allowedActions {
        action
        allowed
        reason
      }
    }
    totalCount
  }
  overdue: cases(filter: $overdue, first: $counted) {
    totalCount
  }
  dispatched: cases(filter: $dispatched, first: $counted) {
    totalCount
  }
}
    ` as unknown as DocumentNode<DispatchDeskQuery, DispatchDeskQueryVariables>;