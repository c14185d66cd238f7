import { OptimisticLockError } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import { forkWithChanges, type ChangedThing, type ChangeToRecord } from '../audit/field-changes.ts';
import { changedMeanwhile, outcomeUnknown, PlatformError } from '../errors/platform-error.ts';
import type { Caller } from '../identity/caller.ts';
import type { AddJob, EnqueueOptions, JobKind } from '../jobs/job-queue.ts';
import type { ScopeRange } from '../scope/scope.ts';
import { appendKey } from '../sequencing/append-key.ts';
import { RecordsToAppend, type AuditToRecord, type EventToRecord } from '../sequencing/append-write.ts';
import type { Sequencer } from '../sequencing/sequencer.ts';
import { openingOf } from './caller-settings.ts';
import { isConnectionLost } from './database-errors.ts';
import type { Database } from './read-session.ts';
import { isSameRequest, requestHash } from './request-hash.ts';
import type { IdempotencyKeyTable } from '../generated/tables.ts';

/** One transaction under the caller's row scope. Everything in it happens, or nothing. */
export interface WriteSession {
  /** The unit of work: find, change and persist entities; flushed at the end. */
  em: SqlEntityManager;
  caller: Caller;
  clock: Clock;
  /** Runs SQL in the transaction, after flushing what the unit of work holds. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** Records an event for the feed, and with it an audit entry. */
  emit(event: EventToRecord): void;
  /** Records many events, as an import makes them, with one audit entry for all of them. */
  emitTogether(events: readonly EventToRecord[], audit: AuditToRecord): void;
  /** Records an audit entry without an event, e.g. for a reveal. */
  audit(entry: AuditToRecord): void;
  /**
   * Tells the audit log which fields SQL changed, before and after, see fieldChanges; what the unit of work changes is told
   * by itself.
   */
  changed(change: ChangedThing & Partial<ChangeToRecord>): void;
  /** Has background work done once this transaction is committed, see defineJob; when it is rolled back, nothing happens. */
  enqueue<Data extends object>(
    job: JobKind<Data>,
    data: NoInfer<Data>,
    options?: EnqueueOptions,
  ): Promise<void>;
}

export interface WriteContext {
  orm: MikroORM;
  scope: ScopeRange;
  caller: Caller;
  clock: Clock;
  requestId: string;
  /** Thousands of things that are written as one deed, e.g. a first load: the audit log tells it in one entry. */
  auditAsOne?: boolean;
  /** Where `enqueue` puts jobs; a service without jobs has none. */
  addJob?: AddJob | undefined;
  /** Heard of each commit, so that what was recorded gets its positions soon. */
  sequencer?: Sequencer | undefined;
}

/**
 * Runs `work` in one transaction and leaves its events and audit entries last, just before the commit; the sequencer gives
 * them their positions afterwards. Throws VERSION_CONFLICT when an entity was changed since it was found.
 */
export async function write<Result>(
  context: WriteContext,
  operation: string,
  work: (session: WriteSession) => Promise<Result>,
): Promise<Result> {
  const { orm, scope, caller, sequencer } = context;
  const pool = orm.em.fork({ disableContextResolution: true }).getKysely() as unknown as Database;
  try {
    const result = await pool.connection().execute(async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(openingOf('read write', scope, caller)));
      try {
        const { result, records } = await workIn(connection, context, operation, work);
        await commit(connection, records, context.requestId);
        return result;
      } catch (error) {
        // On a lost connection it fails too, and says less than what came first.
        await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
        throw error;
      }
    });
    sequencer?.nudge();
    return result;
  } catch (error) {
    throw error instanceof OptimisticLockError ? changedMeanwhile() : error;
  }
}

/**
 * Leaves the records and commits, in one round trip: when the records are refused, the commit is not reached. A connection
 * that is lost meanwhile does not say whether it was.
 */
async function commit(connection: Database, records: string | null, requestId: string): Promise<void> {
  try {
    await connection.executeQuery(CompiledQuery.raw(records ? `${records}; commit` : 'commit'));
  } catch (error) {
    throw isConnectionLost(error) ? outcomeUnknown('database', requestId) : error;
  }
}

/** Does the work and answers, with its result, the statement that leaves its records. */
async function workIn<Result>(
  connection: Database,
  { orm, caller, clock, requestId, addJob, auditAsOne }: WriteContext,
  operation: string,
  work: (session: WriteSession) => Promise<Result>,
): Promise<{ result: Result; records: string | null }> {
  const records = new RecordsToAppend(operation, auditAsOne);
  const em = forkWithChanges(orm, (change) => records.changed(change));
  // To the unit of work a transaction is whatever runs its statements; what opens and ends it is ours.
  em.setTransactionContext(connection);
  const result = await work({
    em,
    caller,
    clock,
    rows: async <Row>(query: RawBuilder<Row>) => {
      await em.flush();
      return (await query.execute(connection)).rows;
    },
    emit: (event) => records.emit(event),
    emitTogether: (events, entry) => records.emitTogether(events, entry),
    audit: (entry) => records.audit(entry),
    changed: (change) => records.changed({ ...change, belongsTo: [change.id, ...(change.belongsTo ?? [])] }),
    async enqueue(job, data, options = {}) {
      if (!addJob) throw new Error(`There is no job ${job.name}: name it in the subgraph's jobs.`);
      await addJob(job.name, data, {
        ...options,
        sql: (text, values = []) => connection.executeQuery(CompiledQuery.raw(text, values)),
      });
    },
  });
  await em.flush();
  const occurredAt = clock.now();
  return { result, records: records.statement(appendKeyOf(orm), { caller, requestId, occurredAt }) };
}

const keys = new WeakMap<MikroORM, Buffer>();

function appendKeyOf(orm: MikroORM): Buffer {
  let key = keys.get(orm);
  if (!key) keys.set(orm, (key = appendKey(orm.config.get('clientUrl') ?? '')));
  return key;
}

export interface CreateOnce {
  operation: string;
  /** The client's own key; the same key with the same input makes one row, however often it is sent. */
  idempotencyKey: string | null | undefined;
  /** What was asked for, without the key: the same key with another input is refused. */
  input: unknown;
}

/**
 * Runs a creating `work` at most once for each idempotency key of the caller; it returns the id of what it made.
 * A repetition gets the first one's id. Throws IDEMPOTENCY_MISMATCH when the key was used for another input.
 */
export async function writeOnce(
  context: WriteContext,
  { operation, idempotencyKey, input }: CreateOnce,
  work: (session: WriteSession) => Promise<string>,
): Promise<string> {
  return write(context, operation, async (session) => {
    if (!idempotencyKey) return work(session);
    const actor = `${context.caller.kind}:${context.caller.subject}`;
    // A second request with the same key waits here until the first one commits or fails.
    const claimed = await session.rows<Pick<IdempotencyKeyTable, 'key'>>(sql`
      insert into idempotency_key (actor_id, operation, key, request_hash, created_at)
      values (${actor}, ${operation}, ${idempotencyKey}, ${requestHash(input)}, ${context.clock.now()})
      on conflict do nothing returning key`);
    const ofKey = sql`actor_id = ${actor} and operation = ${operation} and key = ${idempotencyKey}`;
    if (claimed.length === 0) {
      const [earlier] = await session.rows<Pick<IdempotencyKeyTable, 'requestHash' | 'resultId'>>(
        sql`select request_hash as "requestHash", result_id as "resultId" from idempotency_key where ${ofKey}`,
      );
      if (earlier?.resultId && isSameRequest(earlier.requestHash, input)) return earlier.resultId;
      throw new PlatformError(
        'IDEMPOTENCY_MISMATCH',
        'This idempotency key was used for another request: use a new key, or send the same request.',
        { reason: 'idempotencyMismatch', field: 'idempotencyKey' },
      );
    }
    const id = await work(session);
    await session.rows(sql`update idempotency_key set result_id = ${id} where ${ofKey}`);
    return id;
  });
}
