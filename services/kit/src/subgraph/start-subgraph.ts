import type { MikroORM } from '@mikro-orm/postgresql';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { offsetClock, type Clock } from '../clock/clock.ts';
import { connect, type DatabaseConfig } from '../database/connect.ts';
import { withDatabaseDown } from '../database/database-down.ts';
import { write } from '../database/write-session.ts';
import { serviceCaller, type Caller } from '../identity/caller.ts';
import { followFeed, type FeedFollower, type FeedReader } from '../outbox/feed-follower.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import { buildSubgraph } from './build-schema.ts';
import { compiledExecution } from './compiled-execution.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { openContext } from './request-context.ts';

export interface SubgraphConfig {
  database: DatabaseConfig;
  log: Logger;
  clock?: Clock;
  /** How to read the feeds that the definition follows, by service name. */
  feeds?: Record<string, FeedReader>;
  /** How often to look into the feeds, in milliseconds. */
  feedEveryMs?: number;
}

export interface OperationRequest {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  /** The parsed and validated query, when the caller has it. */
  document?: DocumentNode | undefined;
  caller: Caller;
  requestId: string;
}

/** A running service without a port: in one process with the gateway it is called directly, see serveSubgraph for HTTP. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  execute(request: OperationRequest): Promise<ExecutionResult>;
  /** SQL reads of the last finished operation: for tests that count statements. */
  readonly lastStatements: number;
  /** Loads the demo district; answers false when it was there already. */
  loadDemo(): Promise<boolean>;
  /** Takes everything that the followed feeds hold by now. */
  catchUp(): Promise<void>;
  /** Begins to follow the feeds until `stop`. */
  follow(): void;
  /** Answers when the database does; throws otherwise. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a service on its migrated database. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  config: SubgraphConfig,
): Promise<Subgraph> {
  const { log, clock = offsetClock() } = config;
  const { schema, sdl } = buildSubgraph(definition);
  const execution = compiledExecution(schema);
  const orm: MikroORM = await connect(config.database, definition.entities);
  const followers = followersOf(definition, config, orm, clock);
  let lastStatements = 0;

  const execute = async (request: OperationRequest): Promise<ExecutionResult> => {
    const prepared = execution.prepare(request.query, request.operationName ?? undefined, request.document);
    if ('errors' in prepared) return { errors: prepared.errors };
    const { caller, requestId } = request;
    const context = openContext({ orm, clock, caller, requestId });
    try {
      const result = await prepared.run(context, request.variables);
      if (result.errors) {
        logFailures(log, requestId, result.errors);
        await auditRefusals({ orm, clock, caller, requestId }, request, result.errors);
        return { ...result, errors: withDatabaseDown(result.errors) };
      }
      return result;
    } finally {
      lastStatements = context.statements();
      context.close();
    }
  };

  return {
    name: definition.name,
    schema,
    sdl,
    execute,
    get lastStatements() {
      return lastStatements;
    },
    loadDemo: () =>
      write(
        { orm, clock, scope: EVERYWHERE, caller: serviceCaller(definition.name), requestId: 'demo' },
        'loadDemo',
        (session) => definition.loadDemo(session),
      ),
    async catchUp() {
      for (const follower of followers) await follower.catchUp();
    },
    follow: () => followers.forEach((follower) => follower.start()),
    async ready() {
      await orm.em.fork().execute('select 1');
    },
    async stop() {
      await Promise.all(followers.map((follower) => follower.stop()));
      await orm.close(true);
    },
  };
}

function followersOf(
  definition: SubgraphDefinition,
  { feeds = {}, feedEveryMs = 1_000, log }: SubgraphConfig,
  orm: MikroORM,
  clock: Clock,
): FeedFollower[] {
  return (definition.feeds ?? []).flatMap((subscription) => {
    const read = feeds[subscription.from];
    if (!read) return [];
    return [
      followFeed({ service: definition.name, orm, clock, log, subscription, read, everyMs: feedEveryMs }),
    ];
  });
}

/**
 * Errors without a code from the closed list are our own failures: they belong into the log with their stack.
 * Compiled execution leaves such errors without extensions.
 */
function logFailures(log: Logger, requestId: string, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    if (error.extensions?.['code']) continue;
    log.error(
      { requestId, path: error.path, error: error.originalError?.stack ?? error.message },
      'a resolver failed',
    );
  }
}

/** Every refused access lands in the audit log, whatever else the request did. */
async function auditRefusals(
  context: { orm: MikroORM; clock: Clock; caller: Caller; requestId: string },
  request: OperationRequest,
  errors: readonly GraphQLError[],
): Promise<void> {
  const refused = errors.filter((error) => error.extensions?.['code'] === 'FORBIDDEN');
  if (refused.length === 0) return;
  await write({ ...context, scope: EVERYWHERE }, 'refusal', async (session) => {
    for (const error of refused) {
      session.audit({
        action: String(error.path?.[0] ?? request.operationName ?? 'operation'),
        outcome: 'REFUSED',
        divisionCode: context.caller.division,
        details: { reason: error.extensions?.['reason'] ?? null, path: error.path ?? [] },
      });
    }
  });
}
