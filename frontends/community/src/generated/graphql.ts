// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
/** Asks whether something is so. */
export type BooleanFilter = {
  eq: boolean;
};

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

/** What makes a case look like the same matter. */
export type DuplicateReason =
  | 'SAME_CALLER'
  | 'SAME_ESTATE'
  | 'SIMILAR_TEXT';

/** Compares an id. */
export type IdFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
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

export type PossibleDuplicatesInput = {
  complainantPhone?: string | null | undefined;
  estateId?: string | null | undefined;
  text: string;
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

export type RegisterCaseInput = {
  categoryId: string;
  channel: Channel;
  /** Of an identity card, whose last sign is checked (GB 11643), or of another paper. */
  complainantIdNumber?: string | null | undefined;
  complainantName?: string | null | undefined;
  complainantPhone?: string | null | undefined;
  /** Where it belongs when the estate is not known. */
  divisionCode?: string | null | undefined;
  estateId?: string | null | undefined;
  /** Sent again with the same content it makes no second case. */
  idempotencyKey?: string | null | undefined;
  location?: string | null | undefined;
  /** Now unless told; never in the future. */
  receivedAt?: string | null | undefined;
  /** The number in the source; unique per channel. */
  sourceNumber?: string | null | undefined;
  text: string;
  /** NORMAL unless told. */
  urgency?: Urgency | null | undefined;
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

/** A time in which the case is suspended. */
export type SuspensionInput = {
  from: string;
  to: string;
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

export type DeskQueryVariables = Exact<{
  overdue: CaseFilter;
  dueToday: CaseFilter;
  toAccept: CaseFilter;
  followUp: CaseFilter;
  returning: CaseFilter;
  working: CaseFilter;
  passedUp: CaseFilter;
  orderBy?: Array<CaseOrder> | CaseOrder | null | undefined;
  first: number;
}>;


export type DeskQuery = { overdue: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, dueToday: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, toAccept: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, followUp: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, returning: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, working: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> }, passedUp: { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> } };

export type DeskCasesFragment = { totalCount: number, nodes: Array<{ id: string, number: string, state: CaseState, urgency: Urgency, text: string, receivedAt: string, dueOn: string, dueAt: string, overdue: boolean, suspendedUntil: string | null, assigneeName: string | null, sourceReports: { supplements: number, reminders: number }, category: { id: string, name: string, nameEn: string }, estate: { id: string, name: string } | null, division: { id: string, name: string } }> };

export type DeadlinePreviewQueryVariables = Exact<{
  input: DeadlinePreviewInput;
}>;


export type DeadlinePreviewQuery = { deadlinePreview: Array<{ clock: Clock, dueOn: string, dueAt: string, state: DeadlineState, provisional: boolean, explanation: { rule: string, amount: number, unit: DeadlineUnit, from: string, fromAt: string, unrolledEnd: string, rolled: boolean, roll: boolean, holidayName: string | null } }> };

export type RegisterCaseMutationVariables = Exact<{
  input: RegisterCaseInput;
}>;


export type RegisterCaseMutation = { registerCase: { case: { id: string, number: string, version: number, dueOn: string, dueAt: string, estate: { id: string, name: string } | null, category: { id: string, name: string, nameEn: string } } } };

export type LikelyDuplicatesQueryVariables = Exact<{
  input: PossibleDuplicatesInput;
}>;


export type LikelyDuplicatesQuery = { possibleDuplicates: Array<{ score: number, reasons: Array<DuplicateReason>, case: { id: string, number: string, state: CaseState, text: string, receivedAt: string, dueOn: string, assigneeName: string | null, estate: { id: string, name: string } | null } }> };

export type LinkRegisteredMutationVariables = Exact<{
  input: LinkDuplicateInput;
}>;


export type LinkRegisteredMutation = { linkDuplicate: { case: { id: string, version: number, duplicateOf: { id: string, number: string } | null } } };

export const DeskCasesFragmentDoc = gql`
    fragment DeskCases on CaseConnection {
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
    ` as unknown as DocumentNode<DeskCasesFragment, unknown>;
export const DeskDocument = gql`
    query Desk($overdue: CaseFilter!, $dueToday: CaseFilter!, $toAccept: CaseFilter!, $followUp: CaseFilter!, $returning: CaseFilter!, $working: CaseFilter!, $passedUp: CaseFilter!, $orderBy: [CaseOrder!], $first: Int!) {
  overdue: cases(filter: $overdue, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  dueToday: cases(filter: $dueToday, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  toAccept: cases(filter: $toAccept, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  followUp: cases(filter: $followUp, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  returning: cases(filter: $returning, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  working: cases(filter: $working, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
  passedUp: cases(filter: $passedUp, orderBy: $orderBy, first: $first) {
    ...DeskCases
  }
}
    ${DeskCasesFragmentDoc}` as unknown as DocumentNode<DeskQuery, DeskQueryVariables>;
export const DeadlinePreviewDocument = gql`
    query DeadlinePreview($input: DeadlinePreviewInput!) {
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
    }
  }
}
    ` as unknown as DocumentNode<DeadlinePreviewQuery, DeadlinePreviewQueryVariables>;
export const RegisterCaseDocument = gql`
    mutation RegisterCase($input: RegisterCaseInput!) {
  registerCase(input: $input) {
    case {
      id
      number
      version
      dueOn
      dueAt
      estate {
        id
        name
      }
      category {
        id
        name
        nameEn
      }
    }
  }
}
    ` as unknown as DocumentNode<RegisterCaseMutation, RegisterCaseMutationVariables>;
export const LikelyDuplicatesDocument = gql`
    query LikelyDuplicates($input: PossibleDuplicatesInput!) {
  possibleDuplicates(input: $input) {
    score
    reasons
    case {
      id
      number
      state
      text
      receivedAt
      dueOn
      assigneeName
      estate {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<LikelyDuplicatesQuery, LikelyDuplicatesQueryVariables>;
export const LinkRegisteredDocument = gql`
    mutation LinkRegistered($input: LinkDuplicateInput!) {
  linkDuplicate(input: $input) {
    case {
      id
      version
      duplicateOf {
        id
        number
      }
    }
  }
}
    ` as unknown as DocumentNode<LinkRegisteredMutation, LinkRegisteredMutationVariables>;