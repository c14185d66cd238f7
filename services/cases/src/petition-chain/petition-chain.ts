import { Role } from '@guanjia/kit';
import type { TimeLimit } from '../deadlines/deadline.rules.ts';
import { caseWorkers } from '../life/case-life.ts';

/**
 * What a petitioner is told and may ask for once a petition is resolved, declared once: handling opinion (处理意见),
 * review (复查), re-review (复核), final (终结). 信访工作条例 (2022) arts 34–36. Resolvers, tests and documentation read this.
 */
export const petitionStages = [
  'HANDLING',
  'OPINION_GIVEN',
  'OPINION_DELIVERED',
  'UNDER_REVIEW',
  'REVIEW_GIVEN',
  'REVIEW_DELIVERED',
  'UNDER_RE_REVIEW',
  'RE_REVIEW_GIVEN',
  'FINAL',
] as const;
export type PetitionStage = (typeof petitionStages)[number];

export const petitionActions = [
  'GIVE_OPINION',
  'DELIVER_OPINION',
  'REQUEST_REVIEW',
  'GIVE_REVIEW_OPINION',
  'DELIVER_REVIEW_OPINION',
  'REQUEST_RE_REVIEW',
  'RECORD_HEARING',
  'GIVE_RE_REVIEW_OPINION',
  'DELIVER_RE_REVIEW_OPINION',
  'RESTART',
] as const;
export type PetitionAction = (typeof petitionActions)[number];

/** Each round ends with an opinion. */
export const petitionRounds = ['HANDLING', 'REVIEW', 'RE_REVIEW'] as const;
export type PetitionRound = (typeof petitionRounds)[number];

/** *_REQUEST: until when the petitioner may ask. The others: until when the opinion has to be given. */
export const petitionClocks = ['REVIEW_REQUEST', 'REVIEW', 'RE_REVIEW_REQUEST', 'RE_REVIEW'] as const;
export type PetitionClock = (typeof petitionClocks)[number];

export type PetitionNeed = 'CASE_RESOLVED' | 'TEXT' | 'OUTCOME' | 'DATE' | 'GROUNDS' | 'IN_TIME' | 'HEARING';

/** What a review or re-review says of the opinion before it. */
export const reviewOutcomes = ['UPHELD', 'CHANGED', 'REVOKED'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export interface PetitionStepDeclaration {
  readonly round: PetitionRound;
  readonly from: readonly PetitionStage[];
  readonly to: PetitionStage;
  /** One of these roles. Empty: nobody by hand. */
  readonly roles: readonly Role[];
  /** HOLDING: the desk that holds the case. REVIEWING: the tier above the one that gave the opinion before. */
  readonly desk: 'HOLDING' | 'HOLDING_OR_ABOVE' | 'REVIEWING';
  readonly needs: readonly PetitionNeed[];
  readonly stops?: PetitionClock;
  readonly starts?: PetitionClock;
  /** The days of a hearing are not counted. */
  readonly pauses?: PetitionClock;
}

// Whoever answers for a tier's opinion on another tier's work.
const reviewers: readonly Role[] = [Role.SUPERVISOR, Role.HEAD];

export const petitionChain: Readonly<Record<PetitionAction, PetitionStepDeclaration>> = {
  GIVE_OPINION: {
    round: 'HANDLING',
    from: ['HANDLING'],
    to: 'OPINION_GIVEN',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['CASE_RESOLVED', 'TEXT'],
  },
  DELIVER_OPINION: {
    round: 'HANDLING',
    from: ['OPINION_GIVEN'],
    to: 'OPINION_DELIVERED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['DATE'],
    starts: 'REVIEW_REQUEST',
  },
  REQUEST_REVIEW: {
    round: 'REVIEW',
    from: ['OPINION_DELIVERED'],
    to: 'UNDER_REVIEW',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['DATE', 'GROUNDS', 'IN_TIME'],
    stops: 'REVIEW_REQUEST',
    starts: 'REVIEW',
  },
  GIVE_REVIEW_OPINION: {
    round: 'REVIEW',
    from: ['UNDER_REVIEW'],
    to: 'REVIEW_GIVEN',
    roles: reviewers,
    desk: 'REVIEWING',
    needs: ['TEXT', 'OUTCOME'],
    stops: 'REVIEW',
  },
  DELIVER_REVIEW_OPINION: {
    round: 'REVIEW',
    from: ['REVIEW_GIVEN'],
    to: 'REVIEW_DELIVERED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['DATE'],
    starts: 'RE_REVIEW_REQUEST',
  },
  REQUEST_RE_REVIEW: {
    round: 'RE_REVIEW',
    from: ['REVIEW_DELIVERED'],
    to: 'UNDER_RE_REVIEW',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['DATE', 'GROUNDS', 'IN_TIME'],
    stops: 'RE_REVIEW_REQUEST',
    starts: 'RE_REVIEW',
  },
  RECORD_HEARING: {
    round: 'RE_REVIEW',
    from: ['UNDER_RE_REVIEW'],
    to: 'UNDER_RE_REVIEW',
    roles: caseWorkers,
    desk: 'REVIEWING',
    needs: ['HEARING'],
    pauses: 'RE_REVIEW',
  },
  GIVE_RE_REVIEW_OPINION: {
    round: 'RE_REVIEW',
    from: ['UNDER_RE_REVIEW'],
    to: 'RE_REVIEW_GIVEN',
    roles: reviewers,
    desk: 'REVIEWING',
    needs: ['TEXT', 'OUTCOME'],
    stops: 'RE_REVIEW',
  },
  DELIVER_RE_REVIEW_OPINION: {
    round: 'RE_REVIEW',
    from: ['RE_REVIEW_GIVEN'],
    to: 'FINAL',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['DATE'],
  },
  // Follows from a reopening of the case: its result has fallen away, and with it the opinion about it.
  RESTART: {
    round: 'HANDLING',
    from: ['OPINION_GIVEN', 'OPINION_DELIVERED', 'REVIEW_GIVEN', 'REVIEW_DELIVERED'],
    to: 'HANDLING',
    roles: [],
    desk: 'HOLDING',
    needs: [],
  },
};

/** The law a petition is handled by: the one in force on the day it came in. */
export const petitionLaws = ['petition2005', 'petition2022'] as const;
export type PetitionLaw = (typeof petitionLaws)[number];

export function petitionLaw(receivedOn: string): PetitionLaw {
  return receivedOn < '2022-05-01' ? 'petition2005' : 'petition2022';
}

/** The articles, as stable keys: 信访条例 (2005) and 信访工作条例 (2022). */
export const petitionArticles = {
  petition2005: {
    handling: 'petition2005.article33',
    extension: 'petitionExtension.petition2005',
    review: 'petition2005.article34',
    reReview: 'petition2005.article35',
    refusal: 'petition2005.article14',
  },
  petition2022: {
    handling: 'petition2022.article34',
    extension: 'petitionExtension.petition2022',
    review: 'petition2022.article35',
    reReview: 'petition2022.article36',
    refusal: 'petition2022.article22',
  },
} as const;

const DAYS = 30;

/** 30 natural days each, from delivery to the request and from the request to the opinion. */
export function petitionLimit(clock: PetitionClock, law: PetitionLaw): TimeLimit {
  const { review, reReview } = petitionArticles[law];
  const rule = clock === 'REVIEW' || clock === 'REVIEW_REQUEST' ? review : reReview;
  return { rule, amount: DAYS, unit: 'NATURAL_DAYS', roll: true };
}

/** The longest extension of the total limit, in natural days; granted once (信访工作条例 art. 34). */
export const LONGEST_EXTENSION = 30;
