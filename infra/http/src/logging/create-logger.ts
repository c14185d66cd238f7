import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { ListenConfig } from '../config.ts';
import { standardLogOutput } from './log-output.ts';
import { loggedError } from './logged-error.ts';
import { withoutPeople, withoutValues } from './redact-text.ts';

interface LoggerSettings {
  level: ListenConfig['logLevel'];
  /** Stands in each line, e.g. the name of the service. */
  base: Record<string, string>;
  /** Standard output unless given, written beside the work: a log that takes no lines stops nobody. */
  destination?: DestinationStream;
}

const MAX_DEPTH = 6;
/** Keys under which callers put an error's sentence. */
const SENTENCES = new Set(['err', 'error', 'message', 'detail', 'reason']);

/**
 * The one logger of the platform's processes: JSON lines that hold no personal data, whoever writes them. Errors stand in
 * them as `loggedError` has them, requests without their query, and no text has people's names or numbers.
 */
export function createLogger({ level, base, destination }: LoggerSettings): Logger {
  const options: LoggerOptions = {
    level,
    base,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (line) => redacted(line, 0) as Record<string, unknown>,
    },
    // What pino would make of them has been made of them by now.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(given, method) {
        method.apply(this, withoutPersonalData(given) as Parameters<typeof method>);
      },
    },
  };
  return pino(options, destination ?? { write: (line) => standardLogOutput().write(line) });
}

/** An error alone, or without a sentence, would have its message for one. */
function withoutPersonalData([first, ...rest]: unknown[]): unknown[] {
  const sentences = rest.map((part) => (typeof part === 'string' ? withoutValues(part) : redacted(part, 0)));
  if (typeof first === 'string') return [withoutValues(first), ...sentences];
  const line = first instanceof Error ? { err: first } : first;
  return [line, ...(sentences.length > 0 ? sentences : ['failed'])];
}

function redacted(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutPeople(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return loggedError(value);
  if (depth > MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((one) => redacted(one, depth + 1));
  if (isRequest(value)) return { method: value.method, url: value.url.split('?')[0] };
  if ('raw' in value && 'statusCode' in value) return { statusCode: value.statusCode };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      if (typeof one === 'function') return [];
      const isSentence = typeof one === 'string' && SENTENCES.has(key);
      return [[key, isSentence ? withoutValues(one) : redacted(one, depth + 1)]];
    }),
  );
}

function isRequest(value: object): value is { method: string; url: string } {
  return 'url' in value && 'method' in value && typeof value.url === 'string' && 'headers' in value;
}
