import type { TypedDocumentNode } from '@apollo/client';
import {
  AcceptBatchDocument,
  PauseBatchDocument,
  ResolveBatchDocument,
  ResumeBatchDocument,
  WithdrawBatchDocument,
} from '../../generated/graphql.ts';

/** The steps in a batch's life; linking cases is no such step. */
export type BatchStep = 'ACCEPT' | 'RESOLVE' | 'RESUME' | 'PAUSE' | 'WITHDRAW';
export type BatchField = 'note' | 'until' | 'result';

type BatchStepDocument = TypedDocumentNode<unknown, { input: Record<string, unknown> }>;

/** In the order in which the page offers them. A step that asks for nothing is taken at once. */
export const BATCH_STEPS: Record<BatchStep, { document: BatchStepDocument; fields: readonly BatchField[] }> =
  {
    ACCEPT: { document: anyInput(AcceptBatchDocument), fields: [] },
    RESOLVE: { document: anyInput(ResolveBatchDocument), fields: ['result'] },
    RESUME: { document: anyInput(ResumeBatchDocument), fields: [] },
    PAUSE: { document: anyInput(PauseBatchDocument), fields: ['until', 'note'] },
    WITHDRAW: { document: anyInput(WithdrawBatchDocument), fields: ['note'] },
  };

/** Forgets which step a document belongs to; the operations are checked against the schema when they are generated. */
function anyInput<Variables>(document: TypedDocumentNode<unknown, Variables>): BatchStepDocument {
  return document as unknown as BatchStepDocument;
}
