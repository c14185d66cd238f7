import type { Caller } from '@guanjia/kit';
import type { FastifyBaseLogger } from 'fastify';

/** What the gateway knows about one request: all that resolvers and data sources may go by. */
export interface RequestContext {
  caller: Caller;
  requestId: string;
  log: FastifyBaseLogger;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}
