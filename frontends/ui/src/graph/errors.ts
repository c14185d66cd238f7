import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'VERSION_CONFLICT'
  | 'ALREADY_EXISTS'
  | 'ILLEGAL_TRANSITION'
  | 'RULE_VIOLATED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE'
  | 'OUTCOME_UNKNOWN'
  | 'INTERNAL';

/** One error of the graph, as the contract has it. */
export interface GraphError {
  code: ErrorCode;
  /** Stable key of what exactly was wrong; `errors.<reason>` in a catalogue. */
  reason?: string;
  /** The input field it belongs to. */
  field?: string;
  params: Record<string, unknown>;
  /** The subgraph that failed. */
  service?: string;
  message: string;
}

/** Every error of the graph in what Apollo threw or returned; a network failure counts as UNAVAILABLE. */
export function graphErrors(error: unknown): GraphError[] {
  if (!error) return [];
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.map(graphErrorOf);
  }
  const message = error instanceof Error ? error.message : String(error);
  if (ServerError.is(error)) {
    const told = errorsIn(error.bodyText);
    if (told.length > 0) return told;
    return [{ code: codeOfStatus(error.statusCode), message, params: {} }];
  }
  return [{ code: error instanceof TypeError ? 'UNAVAILABLE' : 'INTERNAL', message, params: {} }];
}

/** One error as an answer carries it, read by the contract. */
export function graphErrorOf({
  message,
  extensions = {},
}: {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}): GraphError {
  const text = (name: string): string | undefined =>
    typeof extensions[name] === 'string' ? extensions[name] : undefined;
  const error: GraphError = {
    code: (text('code') ?? 'INTERNAL') as ErrorCode,
    params: (extensions['params'] as Record<string, unknown> | undefined) ?? {},
    message,
  };
  const reason = text('reason');
  const field = text('field');
  const service = text('service') ?? text('serviceName');
  if (reason) error.reason = reason;
  if (field) error.field = field;
  if (service) error.service = service;
  return error;
}

/** What a server that refused a request says of it, when it says it as the graph does. */
function errorsIn(body: string): GraphError[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: Parameters<typeof graphErrorOf>[0][] };
    return (errors ?? []).map(graphErrorOf);
  } catch {
    return [];
  }
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'LIMIT_EXCEEDED';
  return status >= 500 ? 'UNAVAILABLE' : 'INTERNAL';
}
