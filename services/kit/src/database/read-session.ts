import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { openingOf } from './caller-settings.ts';
import type { Caller } from '../identity/caller.ts';
import type { ScopeRange } from '../scope/scope.ts';

/** Which tables exist is each service's own knowledge: reads are written in SQL and say what rows they return. */
export type Database = Kysely<Record<string, Record<string, unknown>>>;

/**
 * The reads of one request: a read-only transaction under the caller's row scope, opened by the first statement
 * together with the scope in one round trip, closed when the request ends. One connection for each request.
 */
export interface ReadSession {
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** SQL statements so far, without the opening and the end. */
  readonly statements: number;
  /**
   * Lets the reads under way come to their end and gives the connection back, whose own end nobody waits for: it has changed
   * nothing. A later read opens another one.
   */
  end(): Promise<void>;
}

interface OpenReads {
  connection: Promise<Database>;
  running: Set<Promise<unknown>>;
  end(): void;
}

/** `signal` gives the reads up: PostgreSQL stops what it is at, and those that come later are refused. */
export function openReadSession(
  em: SqlEntityManager,
  scope: ScopeRange,
  caller: Caller,
  signal?: AbortSignal,
): ReadSession {
  const abortable = signal && ({ signal, inflightQueryAbortStrategy: 'cancel query' } as const);
  let current: OpenReads | undefined;
  let statements = 0;

  const open = (): OpenReads => {
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const connection = new Promise<Database>((resolve, reject) => {
      (em.getKysely() as unknown as Database)
        .connection()
        .execute(async (taken) => {
          await taken.executeQuery(CompiledQuery.raw(openingOf('read only', scope, caller)));
          resolve(taken);
          await over;
          await taken.executeQuery(CompiledQuery.raw('commit'));
        })
        .catch(reject);
    });
    return { connection, running: new Set(), end };
  };

  const close = async (reads: OpenReads): Promise<void> => {
    while (reads.running.size > 0) await Promise.allSettled(reads.running);
    if (current === reads) current = undefined;
    reads.end();
  };
  const failed = new Set<Promise<void>>();

  const rows = async <Row>(query: RawBuilder<Row>): Promise<Row[]> => {
    const reads = (current ??= open());
    let opened = false;
    const reading = reads.connection.then((connection) => {
      opened = true;
      return query.execute(connection, abortable);
    });
    reads.running.add(reading);
    try {
      statements += 1;
      return (await reading).rows;
    } catch (error) {
      // What failed ends its transaction alone: other reads of the request go on in a new one.
      if (opened && current === reads) {
        current = undefined;
        failed.add(close(reads));
      }
      if (!isOfFailedTransaction(error)) throw error;
    } finally {
      reads.running.delete(reading);
    }
    return rows(query);
  };

  return {
    rows,
    get statements() {
      return statements;
    },
    async end() {
      if (current) await close(current);
      await Promise.all(failed);
    },
  };
}

/** Refused because another statement of the same transaction has failed, not for anything of its own. */
function isOfFailedTransaction(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '25P02';
}
