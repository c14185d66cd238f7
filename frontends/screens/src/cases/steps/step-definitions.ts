import type { TypedDocumentNode } from '@apollo/client';
import {
  AcceptCaseDocument,
  AssignCaseDocument,
  CloseCaseDocument,
  ObjectToTransferDocument,
  PassUpCaseDocument,
  RecordFollowUpDocument,
  RefuseCaseDocument,
  ReopenCaseDocument,
  ResolveCaseDocument,
  ResumeCaseDocument,
  StartCaseDocument,
  SuspendCaseDocument,
  TransferCaseDocument,
  TransferCaseOutDocument,
  VoidCaseDocument,
  WithdrawCaseDocument,
} from '../../generated/graphql.ts';

export type StepAction =
  | 'ACCEPT'
  | 'REFUSE'
  | 'ASSIGN'
  | 'START'
  | 'RESOLVE'
  | 'RECORD_FOLLOW_UP'
  | 'CLOSE'
  | 'RESUME'
  | 'OBJECT_TO_TRANSFER'
  | 'PASS_UP'
  | 'SUSPEND'
  | 'TRANSFER'
  | 'TRANSFER_OUT'
  | 'REOPEN'
  | 'WITHDRAW'
  | 'VOID';

/** A field that a step's form asks for. */
export type StepField =
  | 'note'
  | 'text'
  | 'level'
  | 'assigneeId'
  | 'dueOn'
  | 'satisfaction'
  | 'until'
  | 'reason'
  | 'divisionCode'
  | 'authority';

export interface StepInput {
  id: string;
  version: number;
  [field: string]: unknown;
}

export type StepDocument = TypedDocumentNode<unknown, { input: StepInput }>;

export interface StepDefinition {
  document: StepDocument;
  /** Asked for in this order; a step that asks for nothing is taken at once. */
  required: readonly StepField[];
  optional: readonly StepField[];
  shortcut: string;
  /** What the step's input names: the case unless told. */
  of?: 'TRANSFER';
  danger?: boolean;
  /** Leads out of the usual course: offered, never urged. */
  detour?: boolean;
}

/** In the order in which the page offers them: the first one that is open is what usually comes next. */
export const STEPS: Record<StepAction, StepDefinition> = {
  ACCEPT: { document: stepDocument(AcceptCaseDocument), required: [], optional: [], shortcut: 'a' },
  START: { document: stepDocument(StartCaseDocument), required: [], optional: [], shortcut: 's' },
  RESOLVE: { document: stepDocument(ResolveCaseDocument), required: ['text'], optional: [], shortcut: 'r' },
  CLOSE: { document: stepDocument(CloseCaseDocument), required: [], optional: [], shortcut: 'c' },
  RESUME: { document: stepDocument(ResumeCaseDocument), required: [], optional: [], shortcut: 'e' },
  RECORD_FOLLOW_UP: {
    document: stepDocument(RecordFollowUpDocument),
    required: ['satisfaction'],
    optional: ['note'],
    shortcut: 'f',
  },
  ASSIGN: {
    document: stepDocument(AssignCaseDocument),
    required: ['assigneeId', 'dueOn'],
    optional: ['note'],
    shortcut: 'd',
  },
  OBJECT_TO_TRANSFER: {
    document: stepDocument(ObjectToTransferDocument),
    required: ['note'],
    optional: [],
    shortcut: 'j',
    of: 'TRANSFER',
    detour: true,
  },
  PASS_UP: {
    document: stepDocument(PassUpCaseDocument),
    required: ['note'],
    optional: [],
    shortcut: 'u',
    detour: true,
  },
  SUSPEND: {
    document: stepDocument(SuspendCaseDocument),
    required: ['until', 'note'],
    optional: [],
    shortcut: 'p',
    detour: true,
  },
  TRANSFER: {
    document: stepDocument(TransferCaseDocument),
    required: ['divisionCode', 'note'],
    optional: [],
    shortcut: 't',
    detour: true,
  },
  TRANSFER_OUT: {
    document: stepDocument(TransferCaseOutDocument),
    required: ['authority', 'note'],
    optional: [],
    shortcut: 'y',
    danger: true,
    detour: true,
  },
  REOPEN: {
    document: stepDocument(ReopenCaseDocument),
    required: ['note'],
    optional: [],
    shortcut: 'o',
    detour: true,
  },
  REFUSE: {
    document: stepDocument(RefuseCaseDocument),
    required: ['reason', 'note'],
    optional: [],
    shortcut: 'x',
    danger: true,
    detour: true,
  },
  WITHDRAW: {
    document: stepDocument(WithdrawCaseDocument),
    required: ['note'],
    optional: [],
    shortcut: 'w',
    detour: true,
  },
  VOID: {
    document: stepDocument(VoidCaseDocument),
    required: ['note'],
    optional: [],
    shortcut: 'v',
    danger: true,
    detour: true,
  },
};

export const STEP_ORDER = Object.keys(STEPS) as StepAction[];

/**
 * Forgets which step a document belongs to, so that one form can take any of them. The fields that a step's form asks
 * for are those of its input: the operations are checked against the schema when they are generated.
 */
function stepDocument<Variables>(document: TypedDocumentNode<unknown, Variables>): StepDocument {
  return document as unknown as StepDocument;
}
