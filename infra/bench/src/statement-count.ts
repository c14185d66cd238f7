import { withClient } from '@guanjia/postgres';
import type { BenchDatabase } from './bench-database.ts';
import type { Contender, ReadSize } from './the-read.ts';

/** What one operation asks of the database. */
export interface StatementCount {
  /** Statements that read. */
  reads: number;
  /** Transaction control and settings around them. */
  others: number;
}

/** So many that what the services do beside them, following each other's feeds, is rounded away. */
const OPERATIONS = 40;

/** Statements of one operation as PostgreSQL itself counts them, by pg_stat_statements. */
export async function countStatements(
  database: Pick<BenchDatabase, 'adminUrl'>,
  contender: Contender,
  size: ReadSize,
): Promise<StatementCount> {
  const before = await callsByStatement(database, contender.roles);
  // One more than is counted: the end of the last transaction may reach the server after its answer has reached us.
  for (let operation = 0; operation <= OPERATIONS; operation += 1) await contender.answer(size);
  const after = await callsByStatement(database, contender.roles);
  const count: StatementCount = { reads: 0, others: 0 };
  for (const [statement, { calls, isRead }] of after) {
    const made = calls - (before.get(statement)?.calls ?? 0);
    count[isRead ? 'reads' : 'others'] += Math.floor(made / OPERATIONS);
  }
  return count;
}

async function callsByStatement(
  database: Pick<BenchDatabase, 'adminUrl'>,
  roles: readonly string[],
): Promise<Map<string, { calls: number; isRead: boolean }>> {
  return withClient(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ statement: string; calls: string; is_read: boolean }>(
      `select userid || ':' || queryid as statement, sum(calls) as calls,
         bool_or(query ~* '(select|with)\\M' and query !~* 'set_config|^\\s*(begin|set)') as is_read
       from pg_stat_statements join pg_roles on pg_roles.oid = userid where rolname = any($1) group by 1`,
      [roles],
    );
    return new Map(
      rows.map(({ statement, calls, is_read }) => [statement, { calls: Number(calls), isRead: is_read }]),
    );
  });
}
