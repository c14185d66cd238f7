import { addDays, addMonths, lastDayOfTerm, type LocalDate } from '@guanjia/kit';

/** Where an owners' committee's term stands. Computed from the recorded steps and the day, never typed. */
export type CommitteeStateName =
  'PREPARING' | 'ELECTED' | 'CONSTITUTED' | 'IN_OFFICE' | 'REELECTION_DUE' | 'EXPIRED' | 'DISSOLVED';

/** What can happen in a committee's term, in the order of the procedure. */
export type CommitteeStepName =
  | 'PREPARATION_GROUP_FORMED'
  | 'CONGRESS_VOTED'
  | 'FIRST_MEETING_HELD'
  | 'FILED_WITH_SUBDISTRICT'
  | 'FILED_WITH_DISTRICT'
  | 'BY_ELECTION_HELD'
  | 'MEMBERS_CHANGED'
  | 'CHANGE_FILED'
  | 'REELECTION_NOTICED'
  | 'DISSOLVED';

export interface CommitteeStepFact {
  step: CommitteeStepName;
  on: LocalDate;
  /** CONGRESS_VOTED: whether the congress elected the committee. */
  passed?: boolean | null;
  /** Members in all, given with an election or a change. */
  size?: number | null;
  /** CONGRESS_VOTED: length of the term that the congress decided. */
  termYears?: number | null;
}

/** What the authorities ask of a committee: dated data per division, see the table committee_rule_pack. */
export interface CommitteeRules {
  sizeMin: number;
  sizeMax: number;
  sizeOdd: boolean;
  firstMeetingDays: number;
  filingDays: number;
  changeFilingDays: number;
  termYearsMax: number;
  reelectionNoticeMonths: number;
}

/** What comes next, and by when at the latest; `dueOn` is null where no clock runs. */
export interface CommitteeNextStep {
  step: CommitteeStepName;
  dueOn: LocalDate | null;
  overdue: boolean;
}

export interface CommitteeStatus {
  state: CommitteeStateName;
  electedOn: LocalDate | null;
  firstMeetingOn: LocalDate | null;
  /** The day of the later of both filings. */
  filedOn: LocalDate | null;
  termFrom: LocalDate | null;
  /** Last day of the term. */
  termTo: LocalDate | null;
  dissolvedOn: LocalDate | null;
  size: number | null;
  nextStep: CommitteeNextStep | null;
}

/** What has happened up to a day, without the day's own judgement of it. */
interface Progress {
  preparing: boolean;
  electedOn: LocalDate | null;
  firstMeetingOn: LocalDate | null;
  filedWithSubdistrictOn: LocalDate | null;
  filedWithDistrictOn: LocalDate | null;
  /** The first change that is not filed yet. */
  changedOn: LocalDate | null;
  noticedOn: LocalDate | null;
  dissolvedOn: LocalDate | null;
  size: number | null;
  termYears: number;
}

/** Which steps may follow in which state. Filing is further narrowed: each authority receives it once. */
const STEPS_OF_STATE: Record<CommitteeStateName, readonly CommitteeStepName[]> = {
  PREPARING: ['CONGRESS_VOTED'],
  ELECTED: ['FIRST_MEETING_HELD', 'DISSOLVED'],
  CONSTITUTED: ['FILED_WITH_SUBDISTRICT', 'FILED_WITH_DISTRICT', 'DISSOLVED'],
  IN_OFFICE: ['BY_ELECTION_HELD', 'MEMBERS_CHANGED', 'CHANGE_FILED', 'REELECTION_NOTICED', 'DISSOLVED'],
  REELECTION_DUE: ['BY_ELECTION_HELD', 'MEMBERS_CHANGED', 'CHANGE_FILED', 'REELECTION_NOTICED', 'DISSOLVED'],
  EXPIRED: ['DISSOLVED'],
  DISSOLVED: [],
};

/** A term begins with the first preparation group, or at once with the vote when an earlier committee prepared it. */
export const FIRST_STEPS: readonly CommitteeStepName[] = ['PREPARATION_GROUP_FORMED', 'CONGRESS_VOTED'];

/** How a committee's term stands on a day, from the steps recorded in the order of their dates. */
export function committeeStatus(
  steps: readonly CommitteeStepFact[],
  rules: CommitteeRules,
  day: LocalDate,
): CommitteeStatus {
  const progress = progressUntil(steps, day);
  const { electedOn, firstMeetingOn, dissolvedOn, size } = progress;
  const termTo = electedOn === null ? null : lastDayOfTerm(electedOn, progress.termYears);
  const filedOn = bothFiled(progress);
  const state = stateOf(progress, { filedOn, termTo }, rules, day);
  return {
    state,
    electedOn,
    firstMeetingOn,
    filedOn,
    termFrom: electedOn,
    termTo,
    dissolvedOn,
    size,
    nextStep: nextStep(state, progress, termTo, rules, day),
  };
}

/** Whether the state counts as a committee in office (metric committeeShare). */
export function isInOffice(state: CommitteeStateName): boolean {
  return state === 'IN_OFFICE' || state === 'REELECTION_DUE';
}

/** The steps that may be recorded next, on a day. */
export function allowedSteps(
  steps: readonly CommitteeStepFact[],
  rules: CommitteeRules,
  day: LocalDate,
): CommitteeStepName[] {
  if (steps.length === 0) return [...FIRST_STEPS];
  const progress = progressUntil(steps, day);
  return STEPS_OF_STATE[committeeStatus(steps, rules, day).state].filter((step) => {
    if (step === 'FILED_WITH_SUBDISTRICT') return progress.filedWithSubdistrictOn === null;
    if (step === 'FILED_WITH_DISTRICT') return progress.filedWithDistrictOn === null;
    if (step === 'CHANGE_FILED') return progress.changedOn !== null;
    return step !== 'REELECTION_NOTICED' || progress.noticedOn === null;
  });
}

function progressUntil(steps: readonly CommitteeStepFact[], day: LocalDate): Progress {
  const progress: Progress = {
    preparing: false,
    electedOn: null,
    firstMeetingOn: null,
    filedWithSubdistrictOn: null,
    filedWithDistrictOn: null,
    changedOn: null,
    noticedOn: null,
    dissolvedOn: null,
    size: null,
    termYears: 0,
  };
  for (const fact of steps) if (fact.on <= day) apply(progress, fact);
  return progress;
}

function apply(progress: Progress, { step, on, passed, size, termYears }: CommitteeStepFact): void {
  progress.size = size ?? progress.size;
  switch (step) {
    case 'PREPARATION_GROUP_FORMED':
      progress.preparing = true;
      return;
    case 'CONGRESS_VOTED':
      // A failed vote leaves the preparation group at work.
      if (passed) progress.electedOn = on;
      progress.termYears = termYears ?? progress.termYears;
      return;
    case 'FIRST_MEETING_HELD':
      progress.firstMeetingOn = on;
      return;
    case 'FILED_WITH_SUBDISTRICT':
      progress.filedWithSubdistrictOn = on;
      return;
    case 'FILED_WITH_DISTRICT':
      progress.filedWithDistrictOn = on;
      return;
    case 'BY_ELECTION_HELD':
    case 'MEMBERS_CHANGED':
      progress.changedOn ??= on;
      return;
    case 'CHANGE_FILED':
      progress.changedOn = null;
      return;
    case 'REELECTION_NOTICED':
      progress.noticedOn = on;
      return;
    case 'DISSOLVED':
      progress.dissolvedOn = on;
      return;
    default:
      throw new Error(`unknown committee step ${String(step satisfies never)}`);
  }
}

function bothFiled({ filedWithSubdistrictOn: one, filedWithDistrictOn: other }: Progress): LocalDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function stateOf(
  progress: Progress,
  { filedOn, termTo }: { filedOn: LocalDate | null; termTo: LocalDate | null },
  rules: CommitteeRules,
  day: LocalDate,
): CommitteeStateName {
  if (progress.dissolvedOn !== null) return 'DISSOLVED';
  if (termTo === null) return 'PREPARING';
  if (day > termTo) return 'EXPIRED';
  if (filedOn !== null) return day >= noticeDue(termTo, rules) ? 'REELECTION_DUE' : 'IN_OFFICE';
  return progress.firstMeetingOn === null ? 'ELECTED' : 'CONSTITUTED';
}

/** 建房[2009]274号 art. 47: the congress for the re-election is called three months before the term ends. */
function noticeDue(termTo: LocalDate, rules: CommitteeRules): LocalDate {
  return addMonths(termTo, -rules.reelectionNoticeMonths);
}

function nextStep(
  state: CommitteeStateName,
  progress: Progress,
  termTo: LocalDate | null,
  rules: CommitteeRules,
  day: LocalDate,
): CommitteeNextStep | null {
  const due = (step: CommitteeStepName, dueOn: LocalDate | null): CommitteeNextStep => ({
    step,
    dueOn,
    overdue: dueOn !== null && day > dueOn,
  });
  const { electedOn } = progress;
  if (state === 'PREPARING') return due('CONGRESS_VOTED', null);
  if (electedOn === null || termTo === null) return null;
  if (state === 'ELECTED') return due('FIRST_MEETING_HELD', addDays(electedOn, rules.firstMeetingDays));
  if (state === 'CONSTITUTED') {
    const filing =
      progress.filedWithSubdistrictOn === null ? 'FILED_WITH_SUBDISTRICT' : 'FILED_WITH_DISTRICT';
    return due(filing, addDays(electedOn, rules.filingDays));
  }
  if (!isInOffice(state)) return null;
  if (progress.changedOn !== null) {
    return due('CHANGE_FILED', addDays(progress.changedOn, rules.changeFilingDays));
  }
  return progress.noticedOn === null
    ? due('REELECTION_NOTICED', noticeDue(termTo, rules))
    : due('CONGRESS_VOTED', termTo);
}
