// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
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

/** A person, an integrator’s client, or a service of the platform. */
export type CallerKind =
  | 'CLIENT'
  | 'SERVICE'
  | 'USER';

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

export type DeleteSavedViewInput = {
  id: string;
  version: number;
};

/** How far down a division lies. */
export type DivisionLevel =
  | 'CITY'
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'SUBDISTRICT';

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

export type SaveViewInput = {
  audience?: SavedViewAudience;
  /** The one to change; a new one without it. */
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  /** The key of the list; stays as it is when a view is changed. */
  list: string;
  name: string;
  /** Needed for the audience ROLE, and only there. */
  role?: Role | null | undefined;
  /** At most 8,000 characters as JSON. */
  state: unknown;
  /** The version that is changed; goes with id. */
  version?: number | null | undefined;
};

/** OWN: its owner alone sees it. ROLE: those of the owner’s division who hold the role. DEPARTMENT: everybody of the owner’s division. */
export type SavedViewAudience =
  | 'DEPARTMENT'
  | 'OWN'
  | 'ROLE';

export type SetDefaultViewInput = {
  /** The key of the list. */
  list: string;
  /** The view that the list opens with; none without it. */
  viewId?: string | null | undefined;
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

export type SearchRecordsQueryVariables = Exact<{
  cases: CaseFilter;
  estates: EstateFilter;
  companies: PropertyCompanyFilter;
  plaques: StarAwardFilter;
  staff: StaffMemberFilter;
  first: number;
}>;


export type SearchRecordsQuery = { cases: { nodes: Array<{ id: string, number: string, state: CaseState, estate: { id: string, name: string } | null }> }, estates: { nodes: Array<{ id: string, name: string, division: { id: string, name: string } }> }, propertyCompanies: { nodes: Array<{ id: string, name: string, creditCode: string }> }, starAwards: { nodes: Array<{ id: string, plaqueNumber: string, level: number, estate: { id: string, name: string } }> }, staffMembers: { nodes: Array<{ id: string, name: string, department: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, kind: CallerKind, tier: Tier, roles: Array<Role>, today: string, demo: boolean, division: { id: string, code: string, name: string, level: DivisionLevel }, staffMember: { id: string, name: string } | null } };

export type SavedViewPartsFragment = { id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number };

export type SavedViewsQueryVariables = Exact<{
  list: string;
  first: number;
}>;


export type SavedViewsQuery = { savedViews: { nodes: Array<{ id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number }> } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { savedView: { id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number } } };

export type DeleteSavedViewMutationVariables = Exact<{
  input: DeleteSavedViewInput;
}>;


export type DeleteSavedViewMutation = { deleteSavedView: { id: string } };

export type SetDefaultViewMutationVariables = Exact<{
  input: SetDefaultViewInput;
}>;


export type SetDefaultViewMutation = { setDefaultView: { savedView: { id: string, isDefault: boolean } | null } };

export const SavedViewPartsFragmentDoc = gql`
    fragment SavedViewParts on SavedView {
  id
  list
  name
  state
  audience
  role
  ownerName
  mine
  changeable
  isDefault
  updatedAt
  version
}
    ` as unknown as DocumentNode<SavedViewPartsFragment, unknown>;
export const SearchRecordsDocument = gql`
    query SearchRecords($cases: CaseFilter!, $estates: EstateFilter!, $companies: PropertyCompanyFilter!, $plaques: StarAwardFilter!, $staff: StaffMemberFilter!, $first: Int!) {
  cases(filter: $cases, first: $first) {
    nodes {
      id
      number
      state
      estate {
        id
        name
      }
    }
  }
  estates(filter: $estates, first: $first) {
    nodes {
      id
      name
      division {
        id
        name
      }
    }
  }
  propertyCompanies(filter: $companies, first: $first) {
    nodes {
      id
      name
      creditCode
    }
  }
  starAwards(filter: $plaques, first: $first) {
    nodes {
      id
      plaqueNumber
      level
      estate {
        id
        name
      }
    }
  }
  staffMembers(filter: $staff, first: $first) {
    nodes {
      id
      name
      department
    }
  }
}
    ` as unknown as DocumentNode<SearchRecordsQuery, SearchRecordsQueryVariables>;
export const ViewerDocument = gql`
    query Viewer {
  viewer {
    name
    kind
    tier
    roles
    today
    demo
    division {
      id
      code
      name
      level
    }
    staffMember {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SavedViewsDocument = gql`
    query SavedViews($list: String!, $first: Int!) {
  savedViews(list: $list, first: $first) {
    nodes {
      ...SavedViewParts
    }
  }
}
    ${SavedViewPartsFragmentDoc}` as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = gql`
    mutation SaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    savedView {
      ...SavedViewParts
    }
  }
}
    ${SavedViewPartsFragmentDoc}` as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteSavedViewDocument = gql`
    mutation DeleteSavedView($input: DeleteSavedViewInput!) {
  deleteSavedView(input: $input) {
    id
  }
}
    ` as unknown as DocumentNode<DeleteSavedViewMutation, DeleteSavedViewMutationVariables>;
export const SetDefaultViewDocument = gql`
    mutation SetDefaultView($input: SetDefaultViewInput!) {
  setDefaultView(input: $input) {
    savedView {
      id
      isDefault
    }
  }
}
    ` as unknown as DocumentNode<SetDefaultViewMutation, SetDefaultViewMutationVariables>;