import { createHash } from 'node:crypto';
import { OptimisticLockError } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import { changedMeanwhile, PlatformError } from '../errors/platform-error.ts';
import type { Caller } from '../identity/caller.ts';
import type { AddJob, EnqueueOptions, JobKind } from '../jobs/job-queue.ts';
import type { DivisionCode, ScopeRange } from '../scope/scope.ts';
import { callerSettings } from './caller-settings.ts';
import type { Database } from './read-session.ts';

/** What happened, for the feed and the audit log. `data` carries the whole state that readers need. */
export interface EventToRecord {
  type: string;
  subjectId: string;
  divisionCode: DivisionCode;
  data: Record<string, unknown>;
}

export interface AuditToRecord {
  action: string;
  subjectId?: string | undefined;
  divisionCode: DivisionCode;
  details: Record<string, unknown>;
  outcome?: 'DONE' | 'REFUSED';
}

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
  /** Records many events, as an import makes them, with one audit entry for all of them: the chain of entries is laid one by one. */
  emitTogether(events: readonly EventToRecord[], audit: AuditToRecord): void;
  /** Records an audit entry without an event, e.g. for a reveal. */
  audit(entry: AuditToRecord): void;
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
  /** Where `enqueue` puts jobs; a service without jobs has none. */
  addJob?: AddJob | undefined;
}

/**
 * Runs `work` in one transaction and records its events and audit entries last, just before the commit:
 * the lock that puts them in order is held for the shortest time. Throws VERSION_CONFLICT when an entity was changed since
 * it was found.
 */
export function write<Result>(
  { orm, scope, caller, clock, requestId, addJob }: WriteContext,
  operation: string,
  work: (session: WriteSession) => Promise<Result>,
): Promise<Result> {
  const variables = callerSettings(scope, caller);
  const em = orm.em.fork({ disableContextResolution: true });
  em.setSessionContext({ variables });
  const done = em.transactional(async (transaction) => {
    const events: EventToRecord[] = [];
    const audits: AuditToRecord[] = [];
    const database = transaction.getKysely() as unknown as Database;
    const result = await work({
      em: transaction,
      caller,
      clock,
      rows: async <Row>(query: RawBuilder<Row>) => {
        await transaction.flush();
        return (await query.execute(database)).rows;
      },
      emit: (event) => {
        events.push(event);
        audits.push({
          action: operation,
          subjectId: event.subjectId,
          divisionCode: event.divisionCode,
          details: { event: event.type, ...event.data },
        });
      },
      emitTogether: (together, entry) => {
        for (const event of together) events.push(event);
        audits.push(entry);
      },
      audit: (entry) => audits.push(entry),
      async enqueue(job, data, options = {}) {
        if (!addJob) throw new Error(`There is no job ${job.name}: name it in the subgraph's jobs.`);
        await addJob(job.name, data, {
          ...options,
          sql: (text, values = []) => database.executeQuery(CompiledQuery.raw(text, values)),
        });
      },
    });
    await transaction.flush();
    await recordEvents(database, clock, events);
    await recordAudit(database, { clock, caller, requestId }, audits);
    return result;
  });
  return done.catch((error: unknown) => {
    throw error instanceof OptimisticLockError ? changedMeanwhile() : error;
  });
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
    const requestHash = createHash('sha256').update(canonicalJson(input)).digest('hex');
    // A second request with the same key waits here until the first one commits or fails.
    const claimed = await session.rows<{ key: string }>(sql`
      insert into idempotency_key (actor_id, operation, key, request_hash, created_at)
      values (${actor}, ${operation}, ${idempotencyKey}, ${requestHash}, ${context.clock.now()})
      on conflict do nothing returning key`);
    const ofKey = sql`actor_id = ${actor} and operation = ${operation} and key = ${idempotencyKey}`;
    if (claimed.length === 0) {
      const [earlier] = await session.rows<{ request_hash: string; result_id: string }>(
        sql`select request_hash, result_id from idempotency_key where ${ofKey}`,
      );
      if (earlier && earlier.request_hash === requestHash) return earlier.result_id;
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

async function recordEvents(database: Database, clock: Clock, events: EventToRecord[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ ...event, occurredAt: clock.now().toISOString() }));
  await sql`
    insert into outbox_event (type, subject_id, division_code, occurred_at, data)
    select e->>'type', e->>'subjectId', e->>'divisionCode', (e->>'occurredAt')::timestamptz, e->'data'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given(e, place) order by place`.execute(
    database,
  );
}

/** Appends to the hash-chained audit log; the chain itself is laid by the database. */
export async function recordAudit(
  database: Database,
  { clock, caller, requestId }: { clock: Clock; caller: Caller; requestId: string },
  entries: AuditToRecord[],
): Promise<void> {
  if (entries.length === 0) return;
  const occurredAt = clock.now().toISOString();
  await sql`
    insert into audit_entry (occurred_at, action, outcome, actor_kind, actor_id, actor_name, request_id, subject_id, division_code, details)
    select ${occurredAt}::timestamptz, e->>'action', coalesce(e->>'outcome', 'DONE'), ${caller.kind}, ${caller.subject}, ${caller.name},
      ${requestId}, e->>'subjectId', e->>'divisionCode', e->'details'
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) with ordinality as given(e, place) order by place`.execute(
    database,
  );
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
