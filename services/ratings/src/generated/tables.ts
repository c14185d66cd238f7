// Made by "npm run generate" from the database.

/** A row of `company_ref`. */
export interface CompanyRefTable {
  id: string;
  name: string;
  creditCode: string;
}

/** A row of `credit_entry`. */
export interface CreditEntryTable {
  id: string;
  companyId: string;
  itemId: string;
  kind: string;
  divisionCode: string;
  estateId: string | null;
  points: number;
  effectiveOn: string;
  validUntil: string | null;
  evidence: string;
  note: string;
  state: string;
  voidReason: string | null;
  recordedBy: string;
  recordedTier: string;
  recordedAt: string;
  version: number;
}

/** A row of `credit_item`. */
export interface CreditItemTable {
  id: string;
  packKey: string;
  place: number;
  code: string;
  name: string;
  kind: string;
  points: number;
  validityMonths: number | null;
  tiers: string[];
  veto: boolean;
}

/** A row of `credit_pack`. */
export interface CreditPackTable {
  key: string;
  name: string;
  source: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  kinds: unknown;
  bands: unknown;
  vetoGrade: string;
}

/** A row of `credit_point`. */
export interface CreditPointTable {
  entryId: string;
  companyId: string;
  packKey: string;
  itemId: string;
  kind: string;
  points: number;
  veto: boolean;
  effectiveOn: string;
  validUntil: string | null;
  voidFrom: string | null;
  recordedOn: string;
  voidRecordedOn: string | null;
}

/** A row of `division_ref`. */
export interface DivisionRefTable {
  id: string;
  code: string;
  name: string;
  level: string;
  parentCode: string | null;
}

/** A row of `estate_company_ref`. */
export interface EstateCompanyRefTable {
  estateId: string;
  companyId: string;
  divisionCode: string;
  fromOn: string;
  lastOn: string | null;
}

/** A row of `estate_ref`. */
export interface EstateRefTable {
  id: string;
  divisionCode: string;
  name: string;
  status: string;
  completedOn: string | null;
  demolishedOn: string | null;
}

/** A row of `estate_span`. */
export interface EstateSpanTable {
  estateId: string;
  fromOn: string;
  toOn: string | null;
  divisionCode: string;
  counts: boolean;
  recordedOn: string;
}

/** A row of `plaque`. */
export interface PlaqueTable {
  number: string;
  awardId: string;
  divisionCode: string;
  issuedOn: string;
}

/** A row of `plaque_inspection`. */
export interface PlaqueInspectionTable {
  id: string;
  awardId: string;
  divisionCode: string;
  plaqueNumber: string;
  inspectedOn: string;
  hung: boolean;
  intact: boolean;
  correct: boolean;
  note: string;
  recordedBy: string;
  recordedAt: string;
}

/** A row of `rating_item`. */
export interface RatingItemTable {
  id: string;
  schemeId: string;
  sectionId: string;
  place: number;
  code: string;
  name: string;
  points: number;
  method: string;
  metric: string | null;
  evidence: string;
  weights: unknown;
}

/** A row of `rating_scheme`. */
export interface RatingSchemeTable {
  id: string;
  name: string;
  schemeVersion: string;
  state: string;
  total: number;
  levels: unknown;
  publishedOn: string | null;
  version: number;
}

/** A row of `rating_section`. */
export interface RatingSectionTable {
  id: string;
  schemeId: string;
  place: number;
  code: string;
  name: string;
  points: number;
}

/** A row of `star_award`. */
export interface StarAwardTable {
  id: string;
  estateId: string;
  divisionCode: string;
  schemeId: string;
  level: number;
  plaqueNumber: string;
  awardedOn: string;
  validUntil: string;
  version: number;
  recordedOn: string;
}

/** A row of `star_change`. */
export interface StarChangeTable {
  id: string;
  awardId: string;
  divisionCode: string;
  place: number;
  kind: string;
  changedOn: string;
  level: number | null;
  plaqueNumber: string | null;
  reason: string;
  recordedBy: string;
  recordedAt: string;
}

/** A row of `star_period`. */
export interface StarPeriodTable {
  awardId: string;
  place: number;
  estateId: string;
  divisionCode: string;
  level: number;
  plaqueNumber: string;
  fromOn: string;
  toOn: string;
}
