import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
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

export function openReadSession(em: SqlEntityManager, scope: ScopeRange): ReadSession {
  let opened: Promise<Database> | undefined;
  let end: () => void = () => {};
  let statements = 0;

  const open = (): Promise<Database> =>
    new Promise((resolve, reject) => {
      const done = new Promise<void>((ended) => (end = ended));
      (em.getKysely() as unknown as Database)
        .connection()
        .execute(async (connection) => {
          await connection.executeQuery(CompiledQuery.raw(openingOf(scope)));
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

// The codes come from scopeRange, which lets only 12 digits through: they may stand in the text.
function openingOf({ from, to }: ScopeRange): string {
  return `begin read only; set local guanjia.scope_from = '${digits(from)}'; set local guanjia.scope_to = '${digits(to)}'`;
}

function digits(code: string): string {
  if (!/^\d{12}$/.test(code)) throw new RangeError(`not a division code: ${code}`);
  return code;
}
