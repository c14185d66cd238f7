import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { callerSettings } from './caller-settings.ts';
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
  /** Lets the reads under way come to their end and gives the connection back; a later read opens another one. */
  end(): Promise<void>;
}

interface OpenReads {
  connection: Promise<Database>;
  running: Set<Promise<unknown>>;
  end(): void;
  ended: Promise<void> | undefined;
}

export function openReadSession(em: SqlEntityManager, scope: ScopeRange, caller: Caller): ReadSession {
  let current: OpenReads | undefined;
  let statements = 0;

  const open = (): OpenReads => {
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    let ended: Promise<void> | undefined;
    const connection = new Promise<Database>((resolve, reject) => {
      ended = (em.getKysely() as unknown as Database)
        .connection()
        .execute(async (taken) => {
          await taken.executeQuery(CompiledQuery.raw(openingOf(scope, caller)));
          resolve(taken);
          await over;
          await taken.executeQuery(CompiledQuery.raw('commit'));
        })
        .catch(reject);
    });
    return { connection, running: new Set(), end, ended };
  };

  return {
    async rows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
      current ??= open();
      const { connection, running } = current;
      const reading = connection.then((opened) => query.execute(opened));
      running.add(reading);
      try {
        statements += 1;
        return (await reading).rows;
      } finally {
        running.delete(reading);
      }
    },
    get statements() {
      return statements;
    },
    async end() {
      const ending = current;
      if (!ending) return;
      while (ending.running.size > 0) await Promise.allSettled(ending.running);
      current = undefined;
      ending.end();
      await ending.ended;
    },
  };
}

/** One round trip: these are settings, not statements with parameters, so their values stand in the text, quoted. */
function openingOf(scope: ScopeRange, caller: Caller): string {
  const settings = Object.entries(callerSettings(scope, caller));
  return `begin read only; ${settings.map(([name, value]) => `set local ${name} = ${quoted(value)}`).join('; ')}`;
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
