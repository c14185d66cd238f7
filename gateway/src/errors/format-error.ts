import { ERROR_CODES, type ErrorCode } from '@guanjia/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What an error of the GraphQL layer itself becomes: the codes that clients see are a closed list. */
const CODES_OF_THE_SERVER: Readonly<Record<string, { code: ErrorCode; reason: string }>> = {
  GRAPHQL_PARSE_FAILED: { code: 'INVALID_INPUT', reason: 'queryDoesNotParse' },
  GRAPHQL_VALIDATION_FAILED: { code: 'INVALID_INPUT', reason: 'queryInvalid' },
  OPERATION_RESOLUTION_FAILURE: { code: 'INVALID_INPUT', reason: 'operationUnknown' },
  BAD_USER_INPUT: { code: 'INVALID_INPUT', reason: 'variablesInvalid' },
  BAD_REQUEST: { code: 'INVALID_INPUT', reason: 'requestInvalid' },
  // What the planner throws.
  INVALID_GRAPHQL: { code: 'INVALID_INPUT', reason: 'queryInvalid' },
};

/** Parts of the protocol rather than errors: clients look for exactly these codes. */
const PROTOCOL_CODES = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** What Apollo Server says of a hash without a code of its own. */
const PERSISTED_QUERY_ERRORS: ReadonlyMap<string, ErrorKind> = new Map([
  [
    'Unsupported persisted query version',
    { code: 'PERSISTED_QUERY_NOT_SUPPORTED', message: 'PersistedQueryNotSupported' },
  ],
  ['provided sha does not match query', { code: 'INVALID_INPUT', reason: 'requestInvalid' }],
]);

const INTERNAL_MESSAGE =
  'Something went wrong on our side. Try again, and quote the request id when it stays.';

/**
 * The error as the client may see it: a code from the closed list, the reason, field and values for the translated
 * sentence, and the service it comes from. Never a stack, never a message that was not written for the client.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  try {
    return told(formatted, error);
  } catch {
    // Anything can be thrown, also what throws again when it is looked at.
    return { message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL' } };
  }
}

function told(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const given = { ...formatted.extensions, ...ownExtensions(error) };
  const service = text(given['service']) ?? text(given['serviceName']);
  const kind = kindOf(given['code'], formatted.message, service, error);
  return {
    message: kind.message ?? formatted.message,
    ...(formatted.locations && service === undefined ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: clientPath(formatted.path) } : {}),
    extensions: {
      code: kind.code,
      ...defined('reason', kind.reason ?? given['reason']),
      ...defined('field', given['field']),
      ...defined('params', given['params']),
      ...defined('service', service),
    },
  };
}

interface ErrorKind {
  code: string;
  reason?: string;
  message?: string;
}

function kindOf(code: unknown, message: string, service: string | undefined, error: unknown): ErrorKind {
  const ofHash = service === undefined && PERSISTED_QUERY_ERRORS.get(message);
  if (ofHash) return ofHash;
  if (typeof code !== 'string') return { code: 'INTERNAL', message: INTERNAL_MESSAGE };
  if (service !== undefined && code === 'UNAUTHENTICATED') {
    // A subgraph did not accept the gateway's own identity: the client can do nothing about it.
    return {
      code: 'UNAVAILABLE',
      reason: 'serviceUnavailable',
      message: `The ${service} service does not answer the gateway.`,
    };
  }
  if (isErrorCode(code) && code !== 'INTERNAL') return { code };
  if (PROTOCOL_CODES.has(code)) return { code };
  if (code === 'GRAPHQL_PARSE_FAILED' && /more that \d+ tokens/.test(message)) {
    return {
      code: 'LIMIT_EXCEEDED',
      reason: 'queryTooLong',
      message: 'The query is too long. Split it into several.',
    };
  }
  const ofTheServer = Object.hasOwn(CODES_OF_THE_SERVER, code) ? CODES_OF_THE_SERVER[code] : undefined;
  if (ofTheServer) return { ...ofTheServer, ...whatToSend(message) };
  // graphql-js reports a variable that does not fit its type without a code of its own.
  if (
    service === undefined &&
    error instanceof GraphQLError &&
    error.originalError === undefined &&
    isVariableError(message)
  ) {
    return { code: 'INVALID_INPUT', reason: 'variablesInvalid' };
  }
  return { code: 'INTERNAL', message: INTERNAL_MESSAGE };
}

function isVariableError(message: string): boolean {
  return /^Variable "\$\w+" |^Too many errors processing variables/.test(message);
}

/** Clients send what their makers thought of: a refusal for that says what to send instead. */
function whatToSend(message: string): { message: string } | undefined {
  if (message.includes('Cross-Site Request Forgery')) {
    return {
      message:
        'Send the operation by POST with "content-type: application/json" (urql: preferGetMethod: false), or add the header "apollo-require-preflight: true" to a GET: without either a foreign page could send it.',
    };
  }
  if (message.startsWith("An 'accept' header was provided")) {
    return {
      message: 'Answers are JSON: send "accept: application/json" or "application/graphql-response+json".',
    };
  }
  return undefined;
}

/** Apollo Server wraps validation errors and replaces their code; what was thrown is underneath. */
function ownExtensions(error: unknown): Record<string, unknown> {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError && isErrorCode(original.extensions['code'])
    ? original.extensions
    : {};
}

/** A path that the client can follow: up to the first list of which the engine cannot say which item it was. */
function clientPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const unknownIndex = path.indexOf('@');
  return unknownIndex === -1 ? path : path.slice(0, unknownIndex);
}

function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function defined(key: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === null ? {} : { [key]: value };
}
