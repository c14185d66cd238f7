// Made by "npm run generate" from the database.

/** A row of `area`. */
export interface AreaTable {
  id: string;
  name: string;
  divisionCode: string;
  version: number;
}

/** A row of `area_chief`. */
export interface AreaChiefTable {
  id: string;
  areaId: string;
  divisionCode: string;
  tier: string;
  staffMemberId: string;
  fromDate: string;
  toDate: string | null;
  version: number;
}

/** A row of `committee_rule_pack`. */
export interface CommitteeRulePackTable {
  id: string;
  name: string;
  divisionCode: string | null;
  validFrom: string;
  validTo: string | null;
  sizeMin: number;
  sizeMax: number;
  sizeOdd: boolean;
  firstMeetingDays: number;
  filingDays: number;
  changeFilingDays: number;
  termYearsMax: number;
  reelectionNoticeMonths: number;
}

/** A row of `committee_step`. */
export interface CommitteeStepTable {
  id: string;
  committeeId: string;
  divisionCode: string;
  place: number;
  step: string;
  onDate: string;
  passed: boolean | null;
  size: number | null;
  termYears: number | null;
  note: string | null;
  recordedAt: string;
}

/** A row of `company_grade`. */
export interface CompanyGradeTable {
  companyId: string;
  fromOn: string;
  toOn: string;
  grade: string;
}

/** A row of `demonstration`. */
export interface DemonstrationTable {
  onlyRow: boolean;
  loadedAt: string;
}

/** A row of `division`. */
export interface DivisionTable {
  id: string;
  code: string;
  name: string;
  level: string;
  kind: string | null;
  parentCode: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorCode: string | null;
}

/** A row of `division_former_name`. */
export interface DivisionFormerNameTable {
  divisionId: string;
  name: string;
  fromDate: string | null;
  toDate: string;
  recordedAt: string;
}

/** A row of `estate`. */
export interface EstateTable {
  id: string;
  name: string;
  aliases: string[];
  address: string;
  divisionCode: string;
  areaId: string | null;
  managementAreaId: string | null;
  status: string;
  completionYear: number | null;
  completedOn: string | null;
  demolishedOn: string | null;
  floorArea: string;
  households: number;
  buildings: number;
  developer: string | null;
  latitude: number | null;
  longitude: number | null;
  datum: string | null;
  version: number;
  updatedAt: string;
}

/** A row of `estate_management`. */
export interface EstateManagementTable {
  id: string;
  estateId: string;
  divisionCode: string;
  mode: string;
  companyId: string | null;
  fromDate: string;
  toDate: string | null;
  recordedAt: string;
}

/** A row of `estate_star`. */
export interface EstateStarTable {
  awardId: string;
  fromOn: string;
  toOn: string;
  estateId: string;
  divisionCode: string;
  level: number;
}

/** A row of `estate_version`. */
export interface EstateVersionTable {
  estateId: string;
  fromDate: string;
  toDate: string | null;
  name: string;
  aliases: string[];
  address: string;
  divisionCode: string;
  areaId: string | null;
  managementAreaId: string | null;
  status: string;
  completionYear: number | null;
  completedOn: string | null;
  demolishedOn: string | null;
  floorArea: string;
  households: number;
  buildings: number;
  developer: string | null;
  latitude: number | null;
  longitude: number | null;
  datum: string | null;
  version: number;
  recordedAt: string;
}

/** A row of `management_area`. */
export interface ManagementAreaTable {
  id: string;
  name: string;
  divisionCode: string;
  version: number;
}

/** A row of `owners_committee`. */
export interface OwnersCommitteeTable {
  id: string;
  estateId: string;
  divisionCode: string;
  rulePackId: string;
  electedOn: string | null;
  firstMeetingOn: string | null;
  filedOn: string | null;
  termTo: string | null;
  dissolvedOn: string | null;
  size: number | null;
  begunOn: string;
  version: number;
}

/** A row of `property_company`. */
export interface PropertyCompanyTable {
  id: string;
  name: string;
  creditCode: string;
  phone: string | null;
  version: number;
  updatedAt: string;
}

/** A row of `published_claim`. */
export interface PublishedClaimTable {
  id: string;
  metric: string;
  divisionCode: string;
  asOf: string;
  publishedOn: string;
  source: string;
  numerator: string | null;
  denominator: string | null;
  percentage: string | null;
}

/** A row of `saved_query`. */
export interface SavedQueryTable {
  id: string;
  ownerId: string;
  ownerName: string;
  divisionCode: string;
  name: string;
  query: string;
  variables: string;
  view: unknown | null;
  sharedWith: string;
  version: number;
  updatedAt: string;
}

/** A row of `saved_view`. */
export interface SavedViewTable {
  id: string;
  ownerId: string;
  ownerName: string;
  divisionCode: string;
  list: string;
  name: string;
  state: unknown;
  audience: string;
  role: string | null;
  version: number;
  updatedAt: string;
}

/** A row of `saved_view_default`. */
export interface SavedViewDefaultTable {
  ownerId: string;
  list: string;
  divisionCode: string;
  viewId: string;
}

/** A row of `service_contract`. */
export interface ServiceContractTable {
  id: string;
  estateId: string;
  divisionCode: string;
  companyId: string;
  main: boolean;
  fromDate: string;
  toDate: string | null;
  feePerSquareMetreMonth: number;
  serviceLevel: string;
  agreedNoticeDays: number | null;
  endedOn: string | null;
  endReason: string | null;
  noticeGivenOn: string | null;
  version: number;
}

/** A row of `staff_member`. */
export interface StaffMemberTable {
  id: string;
  name: string;
  account: string;
  department: string;
  divisionCode: string;
  tier: string;
  roles: string[];
  phone: string | null;
  active: boolean;
  version: number;
}
