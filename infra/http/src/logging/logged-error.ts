import { withoutPeople, withoutValues } from './redact-text.ts';

/** An error as a log may hold it: where it happened and of what kind, never the data that it happened with. */
export interface LoggedError {
  type: string;
  message?: string;
  code?: string;
  /** Of an error that was written for the caller: its stable key. */
  reason?: string;
  /** Of an error of PostgreSQL: what it was about, without the row that it speaks of. */
  database?: Record<string, string>;
  path?: string;
  /** Lines of code only. */
  stack?: string;
  cause?: LoggedError;
}

const MAX_CAUSES = 4;
const DATABASE_FACTS = ['severity', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine'];

/**
 * What of an error goes into the log. PostgreSQL repeats rows and parameters in its messages, and so does what wraps
 * them; errors of GraphQL repeat variables; both say enough by their codes. Other sentences are kept without values.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (typeof error !== 'object' || error === null) {
    return { type: typeof error, message: withoutValues(String(error)) };
  }
  const given = error as Record<string, unknown>;
  const extensions = (given['extensions'] ?? {}) as Record<string, unknown>;
  const logged: LoggedError = { type: typeOf(error) };
  const code = text(extensions['code']) ?? text(given['code']);
  if (code !== undefined) logged.code = code;
  const reason = text(extensions['reason']);
  if (reason !== undefined) logged.reason = reason;
  if (isOfDatabase(given)) {
    logged.database = Object.fromEntries(
      DATABASE_FACTS.flatMap((fact) =>
        text(given[fact]) === undefined ? [] : [[fact, String(given[fact])]],
      ),
    );
  } else if (!('extensions' in given) && !(error instanceof SyntaxError)) {
    logged.message = withoutValues(String(given['message'] ?? ''));
  }
  if (Array.isArray(given['path'])) logged.path = withoutPeople(given['path'].join('.'));
  const stack = frames(given['stack']);
  if (stack) logged.stack = stack;
  const cause = given['originalError'] ?? given['cause'] ?? given['previous'];
  if (cause && depth < MAX_CAUSES) logged.cause = loggedError(cause, depth + 1);
  return logged;
}

/** PostgreSQL's own errors and those of drivers and query builders around them. */
function isOfDatabase(error: Record<string, unknown>): boolean {
  return (
    (typeof error['severity'] === 'string' && typeof error['code'] === 'string') ||
    'query' in error ||
    'sqlMessage' in error ||
    /^[0-9A-Z]{5}$/.test(String(error['code'] ?? ''))
  );
}

function typeOf(error: object): string {
  return text((error as { name?: unknown }).name) ?? error.constructor?.name ?? 'Error';
}

/** The stack begins with the message, of any number of lines. */
function frames(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
