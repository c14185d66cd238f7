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
  close(): void;
}

export function openReadSession(em: SqlEntityManager, scope: ScopeRange, caller: Caller): ReadSession {
  let opened: Promise<Database> | undefined;
  let end: () => void = () => {};
  let statements = 0;

  const open = (): Promise<Database> =>
    new Promise((resolve, reject) => {
      const done = new Promise<void>((ended) => (end = ended));
      (em.getKysely() as unknown as Database)
        .connection()
        .execute(async (connection) => {
          await connection.executeQuery(CompiledQuery.raw(openingOf(scope, caller)));
          resolve(connection);
          await done;
          await connection.executeQuery(CompiledQuery.raw('commit'));
        })
        .catch(reject);
    });

  return {
    async rows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
      opened ??= open();
      const connection = await opened;
      statements += 1;
      return (await query.execute(connection)).rows;
    },
    get statements() {
      return statements;
    },
    close: () => end(),
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
