/**
 * What the estates service says to the others through its feed (`estatesEvents`).
 *
 * Each event carries the whole state of its subject that another service may need, so that applying one twice, or
 * applying only the newest per subject, gives the same copy. A subject is removed by no event: an estate is demolished
 * (`status`), a staff member leaves (`active`), a division ends (`validTo`), a chief's term ends.
 *
 * `DomainEvent.type` is a key of `EstatesEvents`, `DomainEvent.data` the value, `subjectId` is the `id` in it
 * (for `ManagementChanged` the estate's). `divisionCode` of the event is the subject's own; companies, staff members
 * and divisions are reference data that any department may read.
 */
export interface EstatesEvents {
  DivisionSaved: DivisionSaved;
  StaffMemberSaved: StaffMemberSaved;
  CompanySaved: CompanySaved;
  EstateSaved: EstateSaved;
  ManagementChanged: ManagementChanged;
  AreaSaved: AreaSaved;
  AreaChiefSaved: AreaChiefSaved;
  ManagementAreaSaved: ManagementAreaSaved;
  ServiceContractSaved: ServiceContractSaved;
  OwnersCommitteeChanged: OwnersCommitteeChanged;
}

/** A division was added or changed. Codes are 12 digits; parents come before their children in the feed. */
export interface DivisionSaved {
  id: string;
  code: string;
  name: string;
  level: 'PROVINCE' | 'CITY' | 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';
  kind: 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'RESIDENTS_COMMITTEE' | 'VILLAGE_COMMITTEE' | null;
  /** null at the top of what is known. */
  parentCode: string | null;
  /** First day on which the code means this division; null when it was always so. */
  validFrom: string | null;
  /** Last day; null while it lasts. */
  validTo: string | null;
  /** The division that one which ended became a part of; null when none is known. */
  successorCode: string | null;
}

/** A person of a department was added, moved, given other roles, or left. */
export interface StaffMemberSaved {
  id: string;
  version: number;
  name: string;
  account: string;
  department: string;
  divisionCode: string;
  tier: 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';
  /** Of the caller's roles: HANDLER, SUPERVISOR, HEAD, EVALUATOR, REGISTRAR, AUDITOR, ANALYST, ADMINISTRATOR. */
  roles: string[];
  active: boolean;
}

/** A property company was added or renamed. */
export interface CompanySaved {
  id: string;
  version: number;
  name: string;
  /** Unified social credit code, checked and normalised (GB 32100-2015). */
  creditCode: string;
}

/** An estate was added or its facts changed. */
export interface EstateSaved {
  id: string;
  version: number;
  name: string;
  aliases: string[];
  address: string;
  /** The community (12 digits). */
  divisionCode: string;
  status: 'PLANNED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'DEMOLISHED';
  /** Date, null when unknown or not completed. An estate counts as completed from this day on. */
  completedOn: string | null;
  demolishedOn: string | null;
  /** In 0.01 m². */
  floorArea: number;
  households: number;
  areaId: string | null;
  managementAreaId: string | null;
  /** The whole dated history, oldest first, without gaps: on a day before its first one the estate did not count. */
  history: EstateSpan[];
}

/** From when to when, both included, an estate lay in a division, and whether it counted as a completed one. */
export interface EstateSpan {
  from: string;
  /** Null while it lasts. */
  to: string | null;
  /** The community then. */
  divisionCode: string;
  counts: boolean;
  /** The day on which that was recorded: a later one than `from` when it was entered late. */
  recordedOn: string;
}

/** Who manages an estate changed, now or in the past: the whole dated history, oldest first, without overlaps. */
export interface ManagementChanged {
  id: string;
  divisionCode: string;
  history: ManagementSpan[];
  /** The company that manages the estate on the day of the event, null when none does. */
  companyId: string | null;
}

/** One span of the history; a day that no span covers has mode NONE. */
export interface ManagementSpan {
  mode: 'PROPERTY_COMPANY' | 'OWNING_UNIT' | 'ENTRUSTED' | 'SELF_MANAGED' | 'QUASI' | 'NONE';
  /** Set for PROPERTY_COMPANY, and for QUASI once a company was selected. */
  companyId: string | null;
  /** First day. */
  from: string;
  /** Last day; null while it lasts. */
  to: string | null;
}

/** An area was added. Which estates lie in it is told by theirs. */
export interface AreaSaved {
  id: string;
  version: number;
  name: string;
  divisionCode: string;
}

/** Somebody became chief of an area, or the last day of that is known. */
export interface AreaChiefSaved {
  id: string;
  areaId: string;
  divisionCode: string;
  tier: 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';
  staffMemberId: string;
  from: string;
  to: string | null;
}

/** Estates were grouped into a management area. Which ones is told by theirs. */
export interface ManagementAreaSaved {
  id: string;
  name: string;
  divisionCode: string;
}

/** A service contract was recorded or ended. */
export interface ServiceContractSaved {
  id: string;
  version: number;
  estateId: string;
  divisionCode: string;
  companyId: string;
  main: boolean;
  from: string;
  /** Last day of the agreed term. */
  to: string | null;
  /** Last day in force, once known; after the term it runs on without one. */
  endedOn: string | null;
  endReason:
    'COMPANY_DOES_NOT_RENEW' | 'OWNERS_DISMISS' | 'NOTICE_AFTER_EXPIRY' | 'AGREEMENT' | 'FOLLOWED' | null;
}

/** A step of a committee's procedure was recorded; the dates are what follows from all of them. */
export interface OwnersCommitteeChanged {
  id: string;
  version: number;
  estateId: string;
  divisionCode: string;
  electedOn: string | null;
  /** In office from here to termTo, unless dissolved before. */
  filedOn: string | null;
  termTo: string | null;
  dissolvedOn: string | null;
}
