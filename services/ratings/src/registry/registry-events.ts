import type { DivisionCode, LocalDate } from '@guanjia/kit';

/** What this service reads of the estates service's events: the parts of `data` that it copies. */
export interface DivisionSaved {
  id: string;
  code: DivisionCode;
  name: string;
  level: string;
  parentCode: string | null;
  /** Of one that ended, what it became a part of. */
  successorCode?: string | null;
}

export interface CompanySaved {
  id: string;
  name: string;
  creditCode: string;
}

export interface EstateSaved {
  id: string;
  name: string;
  divisionCode: DivisionCode;
  status: string;
  completedOn: LocalDate | null;
  demolishedOn: LocalDate | null;
  /** Missing in events of before histories were told. */
  history?: EstateSpan[];
}

/** Where an estate lay from a day to a day, both included, and whether it counted as a completed one. */
export interface EstateSpan {
  from: LocalDate;
  /** Null while it lasts. */
  to: LocalDate | null;
  divisionCode: DivisionCode;
  counts: boolean;
  recordedOn: LocalDate;
}

/** The whole dated history of who manages an estate; `to` is the last day, null while it lasts. */
export interface ManagementChanged {
  id: string;
  divisionCode: DivisionCode;
  history: { companyId: string | null; from: LocalDate; to: LocalDate | null }[];
}
