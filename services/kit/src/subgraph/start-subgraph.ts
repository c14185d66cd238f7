import type { KeyObject } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { auditAnchors, type AuditAnchors } from '../audit/audit-anchors.ts';
import { auditRefusals } from '../audit/audit-refusals.ts';
import { offsetClock, type Clock } from '../clock/clock.ts';
import { connect, type DatabaseConfig } from '../database/connect.ts';
import { databaseError, withDatabaseErrors } from '../database/database-errors.ts';
import { requireKnownSteps, stepsThatRan } from '../database/start-refused.ts';
import { write } from '../database/write-session.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { PlatformError } from '../errors/platform-error.ts';
import { answerFile, fileError, type FileAnswer, type FileRequest } from '../files/file-routes.ts';
import { serviceCaller, type Caller } from '../identity/caller.ts';
import type { JobDefinition } from '../jobs/define-job.ts';
import type { AddJob, JobKind } from '../jobs/job-queue.ts';
import { jobRunner, type JobRunner } from '../jobs/job-runner.ts';
import { readFeed } from '../outbox/domain-event.ts';
import { followFeed, type FeedFollower, type FeedReader } from '../outbox/feed-follower.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import { sequencer, type Sequencer } from '../sequencing/sequencer.ts';
import { buildSubgraph } from './build-schema.ts';
import { compiledExecution } from './compiled-execution.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { missingReadScope } from './read-scopes.ts';
import { openContext, type OpenContext } from './request-context.ts';

export interface SubgraphConfig {
  database: DatabaseConfig;
  log: Logger;
  clock?: Clock;
  /** How to read the feeds that the definition follows, by service name. */
  feeds?: Record<string, FeedReader>;
  /** Where the bytes of documents lie; without it a service has no documents. */
  documents?: DocumentStore | undefined;
  /** Ed25519, private: signs the head of the audit log for the document store; without both it is not anchored. */
  auditKey?: KeyObject | undefined;
  /** How often to look into the feeds, in milliseconds. */
  feedEveryMs?: number;
  /** How often to look for waiting jobs, in seconds; at least 0.5. */
  jobsEverySeconds?: number;
}

export interface OperationRequest {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  /** The parsed and validated query, when the caller has it. */
  document?: DocumentNode | undefined;
  caller: Caller;
  requestId: string;
  /** Aborted when nobody waits for the answer any more: PostgreSQL then stops reading for it. */
  signal?: AbortSignal | undefined;
}

/** A running service without a port: in one process with the gateway it is called directly, see serveSubgraph for HTTP. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  execute(request: OperationRequest): Promise<ExecutionResult>;
  /** Answers a request for one of the service's file routes; what is wrong with it is an answer too. */
  answerFile(request: FileRequest): Promise<FileAnswer>;
  /** SQL reads of the last finished operation: for tests that count statements. */
  readonly lastStatements: number;
  /** Loads the demo district; answers false when it was there already. */
  loadDemo(): Promise<boolean>;
  /** Gives everything that was committed by now its position in the feed and in the audit log. */
  sequence(): Promise<void>;
  /** Puts the head of the audit log down outside the database, as happens at intervals and at the end. */
  anchorAuditLog(): Promise<void>;
  /** Takes everything that the followed feeds hold by now. */
  catchUp(): Promise<void>;
  /** Takes the feeds of the other services anew, after one was restored; answers how many events that was. */
  rebuildFeeds(): Promise<number>;
  /** Begins to follow the feeds and to run background jobs until `stop`. */
  follow(): void;
  /** Runs the jobs that wait by now, here; answers how many. For tests and preparation: no waiting for a worker. */
  drainJobs(): Promise<number>;
  /** Runs one job here and now, past its queue or schedule. */
  runJob<Data extends object>(job: JobKind<Data>, data: Data): Promise<void>;
  /** Answers when the database does and every feed is the one that was followed; throws otherwise. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a service on its migrated database.
 * @throws StartRefused when the two do not fit; a database that does not answer yet is waited for by whoever asks
 */
export async function startSubgraph(
  definition: SubgraphDefinition,
  config: SubgraphConfig,
): Promise<Subgraph> {
  const { log, clock = offsetClock(), documents, auditKey } = config;
  const { schema, sdl } = buildSubgraph(definition);
  const execution = compiledExecution(schema);
  const orm: MikroORM = await connect(config.database, definition.entities);
  const records = sequencer({ serviceUrl: config.database.serviceUrl, log });
  const anchors =
    documents && auditKey
      ? auditAnchors({
          service: definition.name,
          orm,
          sequencer: records,
          documents,
          key: auditKey,
          clock,
          log,
        })
      : undefined;
  const base: ServiceBase = { orm, clock, documents, sequencer: records, anchors };
  await requireFit(definition, base, log);
  const jobs = jobsOf(definition, config, base);
  const addJob = jobs?.add;
  const followers = followersOf(definition, config, { ...base, addJob });
  // Its own feed is of the same database, and what it sets off happens once.
  const foreign = followers.filter(({ feed }) => feed !== definition.name);
  let lastStatements = 0;

  /** The answer does not wait for the end of its reads. */
  const endReads = (context: OpenContext): void => {
    context
      .close()
      .catch((error: unknown) =>
        log.error({ requestId: context.requestId, err: error }, 'the reads of a request could not be ended'),
      );
  };

  const execute = async (request: OperationRequest): Promise<ExecutionResult> => {
    const prepared = execution.prepare(request.query, request.operationName ?? undefined, request.document);
    if ('errors' in prepared) return { errors: prepared.errors };
    const { caller, requestId, signal } = request;
    const context = openContext({ ...base, caller, requestId, addJob, signal });
    try {
      const refusals = missingReadScope(definition, caller, prepared);
      const result =
        refusals.length > 0
          ? { data: null, errors: refusals }
          : await prepared.run(context, request.variables);
      // What was given up has failed for nobody.
      if (result.errors && !signal?.aborted) {
        logFailures(log, requestId, result.errors);
        // A second connection is not asked for while one is held.
        await context.close();
        await auditRefusals({ ...base, caller, requestId }, prepared.rootFields, result.errors);
        return { ...result, errors: withDatabaseErrors(result.errors) };
      }
      return result;
    } finally {
      lastStatements = context.statements();
      endReads(context);
    }
  };

  const answerRoute = async (request: FileRequest): Promise<FileAnswer> => {
    const { caller, requestId } = request;
    const context = openContext({ ...base, caller, requestId, addJob });
    try {
      return await answerFile(definition.fileRoutes ?? [], request, context);
    } catch (error) {
      await context.close();
      if (error instanceof PlatformError) {
        await auditRefusals(
          { ...base, caller, requestId },
          [{ name: 'files', responseName: 'files' }],
          [error],
        );
        return fileError(error);
      }
      // The rest of the address holds the file's name.
      const [path] = request.target.split('?');
      log.error({ requestId, path, err: error }, 'a file route failed');
      return fileError(
        databaseError(error) ?? new PlatformError('INTERNAL', 'Something went wrong on our side.'),
      );
    } finally {
      endReads(context);
    }
  };

  return {
    name: definition.name,
    schema,
    sdl,
    execute,
    answerFile: answerRoute,
    get lastStatements() {
      return lastStatements;
    },
    loadDemo: () =>
      write(
        {
          ...base,
          scope: EVERYWHERE,
          caller: serviceCaller(definition.name),
          requestId: 'demo',
          addJob,
          auditAsOne: true,
        },
        'loadDemo',
        (session) => definition.loadDemo(session),
      ),
    sequence: () => records.run(),
    anchorAuditLog: async () => anchors?.anchor(),
    async catchUp() {
      for (const follower of followers) await follower.catchUp();
    },
    async rebuildFeeds() {
      let taken = 0;
      for (const follower of foreign) taken += await follower.rebuild();
      return taken;
    },
    follow() {
      records.start();
      anchors?.start();
      followers.forEach((follower) => follower.start());
      jobs?.start();
    },
    drainJobs: async () => (await jobs?.drain()) ?? 0,
    async runJob(job, data) {
      await jobs?.run(job.name, data);
    },
    async ready() {
      await orm.em.fork().execute('select 1');
      const mismatch = followers.find((follower) => follower.mismatch)?.mismatch;
      if (mismatch) throw mismatch;
    },
    async stop() {
      await Promise.all([jobs?.stop(), ...followers.map((follower) => follower.stop())]);
      await anchors?.stop();
      await records.stop();
      await orm.close(true);
    },
  };
}

/** What all reads and writes of a service have in common. */
interface ServiceBase {
  orm: MikroORM;
  clock: Clock;
  documents: DocumentStore | undefined;
  sequencer: Sequencer;
  anchors: AuditAnchors | undefined;
}

/** Before anything is done on the database. Preparation has found it to fit when it does not answer just now. */
async function requireFit(definition: SubgraphDefinition, base: ServiceBase, log: Logger): Promise<void> {
  const { orm } = base;
  const caller = serviceCaller(definition.name);
  try {
    const rows = async <Row extends object>(query: string) => orm.em.fork().execute<Row[]>(query);
    requireKnownSteps(await stepsThatRan(rows), definition.databaseParts);
    await write({ ...base, scope: EVERYWHERE, caller, requestId: 'start' }, 'start', async (session) =>
      definition.requireFittingDatabase?.(session),
    );
  } catch (error) {
    if (databaseError(error)?.code !== 'UNAVAILABLE') {
      await orm.close(true);
      throw error;
    }
    log.warn({ err: error }, 'the database does not answer yet');
  }
}

function followersOf(
  definition: SubgraphDefinition,
  { feeds = {}, feedEveryMs = 1_000, log }: SubgraphConfig,
  context: ServiceBase & { addJob: AddJob | undefined },
): FeedFollower[] {
  return (definition.feeds ?? []).flatMap((subscription) => {
    const own = subscription.from === definition.name ? ownFeed(definition.name, context) : undefined;
    const read = feeds[subscription.from] ?? own;
    if (!read) return [];
    return [
      followFeed({ service: definition.name, ...context, log, subscription, read, everyMs: feedEveryMs }),
    ];
  });
}

/** A service follows its own feed too, for what its changes set off afterwards. */
function ownFeed(service: string, base: ServiceBase): FeedReader {
  return async (after, first) => {
    const context = openContext({ ...base, caller: serviceCaller(service), requestId: `feed:${service}` });
    try {
      return await readFeed(context, after, first);
    } finally {
      await context.close();
    }
  };
}

function jobsOf(
  definition: SubgraphDefinition,
  { database, log, jobsEverySeconds }: SubgraphConfig,
  base: ServiceBase,
): JobRunner | undefined {
  if (!definition.jobs?.length) return undefined;
  const runner: JobRunner = jobRunner({
    serviceUrl: database.serviceUrl,
    // Each job gets the data that were enqueued for it under its own name.
    jobs: definition.jobs as readonly JobDefinition<object>[],
    log,
    ...(jobsEverySeconds === undefined ? {} : { everySeconds: jobsEverySeconds }),
    open:
      (requestId) =>
      async (work, caller = serviceCaller(definition.name)) => {
        const context = openContext({ ...base, caller, requestId, addJob: runner.add });
        try {
          return await work(context);
        } finally {
          await context.close();
        }
      },
  });
  return runner;
}

/**
 * Errors without a code from the closed list are our own failures: they belong into the log with their stack.
 * Compiled execution leaves such errors without extensions.
 */
function logFailures(log: Logger, requestId: string, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    if (error.extensions?.['code']) continue;
    log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'a resolver failed');
  }
}
