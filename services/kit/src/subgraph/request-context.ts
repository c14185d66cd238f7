import type { RawBuilder } from 'kysely';
import type { AuditAnchors } from '../audit/audit-anchors.ts';
import type { Clock } from '../clock/clock.ts';
import { openReadSession, type Database, type ReadSession } from '../database/read-session.ts';
import {
  write,
  writeOnce,
  type CreateOnce,
  type WriteContext,
  type WriteSession,
} from '../database/write-session.ts';
import { noDocumentStore, type DocumentStore } from '../documents/document-store.ts';
import { scopeOf, type Caller } from '../identity/caller.ts';
import type { ScopeRange } from '../scope/scope.ts';

/** What every resolver gets: who asks, for which rows, at what time, and the ways to read and write. */
export interface RequestContext {
  readonly caller: Caller;
  readonly scope: ScopeRange;
  readonly clock: Clock;
  readonly requestId: string;
  /** This request's loaders, by definition: see defineLoader. */
  readonly loaders: Map<object, unknown>;
  /**
   * Gives everything that was committed so far its position in the feed and its place in the audit chain; whoever reads
   * either asks for it before. Not within a write.
   */
  sequence(): Promise<void>;
  /** What was put down of the audit log outside the database; undefined where no key is configured. */
  readonly anchors: AuditAnchors | undefined;
  /** Where the bytes of documents lie. */
  readonly documents: DocumentStore;
  /** Runs a read under the caller's row scope and returns its rows; within a write, in its transaction. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** Changes things in one transaction; what the request's loaders held is forgotten afterwards. */
  write<Result>(operation: string, work: (session: WriteSession) => Promise<Result>): Promise<Result>;
  /**
   * Writes what a read has to leave behind, e.g. that somebody looked something up. The reads of the request wait for it, so
   * that it still holds one connection at a time; what its loaders hold stays.
   */
  record<Result>(operation: string, work: (session: WriteSession) => Promise<Result>): Promise<Result>;
  /** Creates a thing at most once for each idempotency key; answers its id. */
  writeOnce(create: CreateOnce, work: (session: WriteSession) => Promise<string>): Promise<string>;
}

export interface OpenContext extends RequestContext {
  /** SQL statements read so far. */
  statements(): number;
  /** Ends the reads; one that comes later opens anew. */
  close(): Promise<void>;
}

export interface ContextToOpen extends Omit<WriteContext, 'scope'> {
  documents?: DocumentStore | undefined;
  anchors?: AuditAnchors | undefined;
  /** Gives the reads up when it is aborted; what is being written is finished. */
  signal?: AbortSignal | undefined;
}

type Work<Result> = (session: WriteSession) => Promise<Result>;

/**
 * The context of one request. It holds one connection at a time, for reading or for writing: requests that waited for a
 * second one while they hold the first would keep all of them for good.
 */
export function openContext(given: ContextToOpen): OpenContext {
  const scope = scopeOf(given.caller);
  const writing: WriteContext = { ...given, scope };
  const reading: ReadSession = openReadSession(
    given.orm.em.fork({ disableContextResolution: true }),
    scope,
    given.caller,
    given.signal,
  );
  const loaders = new Map<object, unknown>();
  let within: WriteSession | undefined;
  const noted =
    <Result>(work: Work<Result>): Work<Result> =>
    (session) =>
      work((within = session));
  const alone = async <Result>(change: () => Promise<Result>): Promise<Result> => {
    await reading.end();
    try {
      return await change();
    } finally {
      within = undefined;
      // What was read before the change, or in one that was rolled back, is no longer so.
      loaders.clear();
    }
  };
  let recording: Promise<unknown> | undefined;
  const record = <Result>(operation: string, work: Work<Result>): Promise<Result> => {
    const before = recording;
    const recorded = (async () => {
      await before?.catch(() => undefined);
      await reading.end();
      return write(writing, operation, work);
    })();
    recording = recorded;
    return recorded;
  };
  return {
    caller: given.caller,
    scope,
    clock: given.clock,
    requestId: given.requestId,
    loaders,
    sequence: async () => given.sequencer?.run(),
    anchors: given.anchors,
    documents: given.documents ?? noDocumentStore,
    rows: async (query) => {
      if (within) return (await query.execute(within.em.getKysely() as unknown as Database)).rows;
      while (recording) {
        const last = recording;
        await last.catch(() => undefined);
        if (recording === last) recording = undefined;
      }
      return reading.rows(query);
    },
    write: (operation, work) => alone(() => write(writing, operation, noted(work))),
    record: async (operation, work) => (within ? work(within) : record(operation, work)),
    writeOnce: (create, work) => alone(() => writeOnce(writing, create, noted(work))),
    statements: () => reading.statements,
    close: () => reading.end(),
  };
}
