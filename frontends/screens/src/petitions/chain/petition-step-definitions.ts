import type { TypedDocumentNode } from '@apollo/client';
import {
  DeliverHandlingOpinionDocument,
  DeliverReReviewOpinionDocument,
  DeliverReviewOpinionDocument,
  GiveHandlingOpinionDocument,
  GiveReReviewOpinionDocument,
  GiveReviewOpinionDocument,
  RecordHearingDocument,
  RequestExtensionDocument,
  RequestReReviewDocument,
  RequestReviewDocument,
} from '../../generated/graphql.ts';
import type { PetitionStepAction, ShownRound } from './shown-petition.ts';

/** A field that a step's form asks for. */
export type PetitionField =
  'days' | 'note' | 'text' | 'outcome' | 'on' | 'grounds' | 'authority' | 'from' | 'to';

type PetitionStepDocument = TypedDocumentNode<unknown, { input: Record<string, unknown> }>;

interface PetitionStepDefinition {
  document: PetitionStepDocument;
  /** Asked for in this order; all of them are required. */
  fields: readonly PetitionField[];
}

/** In the order of the chain: the first one that is open is what usually comes next. */
export const PETITION_STEPS: Record<PetitionStepAction, PetitionStepDefinition> = {
  GIVE_OPINION: { document: anyInput(GiveHandlingOpinionDocument), fields: ['text'] },
  DELIVER_OPINION: { document: anyInput(DeliverHandlingOpinionDocument), fields: ['on'] },
  REQUEST_REVIEW: { document: anyInput(RequestReviewDocument), fields: ['on', 'grounds', 'authority'] },
  GIVE_REVIEW_OPINION: { document: anyInput(GiveReviewOpinionDocument), fields: ['outcome', 'text'] },
  DELIVER_REVIEW_OPINION: { document: anyInput(DeliverReviewOpinionDocument), fields: ['on'] },
  REQUEST_RE_REVIEW: { document: anyInput(RequestReReviewDocument), fields: ['on', 'grounds', 'authority'] },
  GIVE_RE_REVIEW_OPINION: { document: anyInput(GiveReReviewOpinionDocument), fields: ['outcome', 'text'] },
  RECORD_HEARING: { document: anyInput(RecordHearingDocument), fields: ['from', 'to'] },
  DELIVER_RE_REVIEW_OPINION: { document: anyInput(DeliverReReviewOpinionDocument), fields: ['on'] },
  REQUEST_EXTENSION: { document: anyInput(RequestExtensionDocument), fields: ['days', 'note'] },
};

/** The round that a step follows: what is asked for or delivered is not before it. */
const follows: Partial<Record<PetitionStepAction, ShownRound['kind']>> = {
  DELIVER_OPINION: 'HANDLING',
  REQUEST_REVIEW: 'HANDLING',
  DELIVER_REVIEW_OPINION: 'REVIEW',
  REQUEST_RE_REVIEW: 'REVIEW',
  RECORD_HEARING: 'RE_REVIEW',
  DELIVER_RE_REVIEW_OPINION: 'RE_REVIEW',
};

/** The round before a step; undefined where it follows none. */
export function roundBefore(
  action: PetitionStepAction,
  rounds: readonly ShownRound[],
): ShownRound | undefined {
  return rounds.find(({ kind }) => kind === follows[action]);
}

/**
 * What the form of a step asks. The name of the reviewing authority only where it lies above the district: everywhere
 * else it is the next tier, which the platform knows.
 */
export function fieldsOf(action: PetitionStepAction, rounds: readonly ShownRound[]): PetitionField[] {
  const before = roundBefore(action, rounds);
  const above = before !== undefined && (before.tier === null || before.tier === 'DISTRICT');
  return PETITION_STEPS[action].fields.filter((field) => field !== 'authority' || above);
}

/** The first day that a step may give: of the opinion's delivery, or of the request that a hearing follows. */
export function earliestDay(action: PetitionStepAction, rounds: readonly ShownRound[]): string | null {
  const before = roundBefore(action, rounds);
  if (!before) return null;
  if (action === 'RECORD_HEARING') return before.hearings.at(-1)?.to ?? before.requestedOn;
  return action.startsWith('REQUEST') ? before.deliveredOn : before.givenOn;
}

/** Forgets which step a document belongs to; the operations are checked against the schema when they are generated. */
function anyInput<Variables>(document: TypedDocumentNode<unknown, Variables>): PetitionStepDocument {
  return document as unknown as PetitionStepDocument;
}
