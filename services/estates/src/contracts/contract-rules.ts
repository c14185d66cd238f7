import { addDays, daysBetween, type LocalDate } from '@guanjia/kit';

/** Where a service contract stands on a day. Computed from its dates, never kept. */
export type ServiceContractStateName = 'UPCOMING' | 'ACTIVE' | 'OPEN_ENDED' | 'ENDED';

/** Who ends a contract and why. */
export type ContractEndReasonName =
  'COMPANY_DOES_NOT_RENEW' | 'OWNERS_DISMISS' | 'NOTICE_AFTER_EXPIRY' | 'AGREEMENT';

export interface ContractDates {
  from: LocalDate;
  /** Last day of the agreed term; null when none was agreed. */
  to: LocalDate | null;
  /** Last day on which it was in force, once it ended or its end is known. */
  endedOn: LocalDate | null;
  /** Notice in days that the parties agreed on, null when the contract says nothing. */
  agreedNoticeDays: number | null;
}

export interface ContractEnd {
  reason: ContractEndReasonName;
  /** Last day in force. */
  endsOn: LocalDate;
  noticeGivenOn: LocalDate;
}

/** From this day the Civil Code is in force; before it no law counted the days of notice, only the contract did. */
const CIVIL_CODE_FROM: LocalDate = '2021-01-01';

/** Civil Code 946 (dismissal), 947 (no renewal) and 948 (after expiry). */
const STATUTORY_NOTICE_DAYS: Record<ContractEndReasonName, number> = {
  COMPANY_DOES_NOT_RENEW: 90,
  OWNERS_DISMISS: 60,
  NOTICE_AFTER_EXPIRY: 60,
  AGREEMENT: 0,
};

/**
 * The state on a day. A contract whose term is over and that nobody ended or replaced runs on without a term
 * (Civil Code 948).
 */
export function contractState(contract: ContractDates, day: LocalDate): ServiceContractStateName {
  if (contract.endedOn !== null && day > contract.endedOn) return 'ENDED';
  if (day < contract.from) return 'UPCOMING';
  return contract.to === null || day > contract.to ? 'OPEN_ENDED' : 'ACTIVE';
}

/**
 * Days of notice that an end needs. What the parties agreed goes first for a dismissal (Civil Code 946); a shorter
 * term for the other two would take from the other side what the law gives it.
 */
export function noticeDays(
  reason: ContractEndReasonName,
  noticeGivenOn: LocalDate,
  agreedNoticeDays: number | null,
): number {
  if (reason === 'AGREEMENT') return 0;
  if (noticeGivenOn < CIVIL_CODE_FROM) return agreedNoticeDays ?? 0;
  const statutory = STATUTORY_NOTICE_DAYS[reason];
  if (agreedNoticeDays === null) return statutory;
  return reason === 'OWNERS_DISMISS' ? agreedNoticeDays : Math.max(statutory, agreedNoticeDays);
}

/** Why a contract cannot end so; a key of the frontends' catalogue, with the values of its sentence. */
export interface ContractRefusal {
  reason:
    | 'contractEnded'
    | 'contractNotBegun'
    | 'contractEndsInTerm'
    | 'contractTermNotOver'
    | 'contractNoticeTooShort';
  params: Record<string, unknown>;
}

/** Null when the contract can end so, or what stands against it. */
export function refusalToEnd(contract: ContractDates, end: ContractEnd): ContractRefusal | null {
  if (contract.endedOn !== null) return { reason: 'contractEnded', params: { endedOn: contract.endedOn } };
  if (end.endsOn < contract.from) return { reason: 'contractNotBegun', params: { from: contract.from } };
  // Not renewing and notice after expiry speak about the end of the term: neither ends a term that is still running.
  if (end.reason === 'COMPANY_DOES_NOT_RENEW' && (contract.to === null || end.endsOn < contract.to)) {
    return { reason: 'contractEndsInTerm', params: { to: contract.to } };
  }
  if (end.reason === 'NOTICE_AFTER_EXPIRY' && contract.to !== null && end.noticeGivenOn <= contract.to) {
    return { reason: 'contractTermNotOver', params: { to: contract.to } };
  }
  const needed = noticeDays(end.reason, end.noticeGivenOn, contract.agreedNoticeDays);
  const given = daysBetween(end.noticeGivenOn, end.endsOn);
  if (given < needed) {
    const earliest = addDays(end.noticeGivenOn, needed);
    return { reason: 'contractNoticeTooShort', params: { needed, given, earliest } };
  }
  return null;
}

/** The days on which a main contract stands in the way of another: until it ended, without limit while it runs. */
export function contractSpan(contract: Pick<ContractDates, 'from' | 'endedOn'>): {
  from: LocalDate;
  to: LocalDate | null;
} {
  return { from: contract.from, to: contract.endedOn };
}

/**
 * The contract that a new main contract follows, and the day on which it therefore ends: one whose term is over, or
 * has none, the day before the new one begins. A contract whose term still runs then is not followed but in the way.
 */
export function followedContract<Contract extends ContractDates>(
  contracts: readonly Contract[],
  begins: LocalDate,
): { contract: Contract; endsOn: LocalDate } | null {
  const running = contracts.find(
    (contract) =>
      contract.endedOn === null && contract.from < begins && (contract.to === null || contract.to < begins),
  );
  return running ? { contract: running, endsOn: addDays(begins, -1) } : null;
}
