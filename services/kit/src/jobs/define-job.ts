import type { Logger } from 'pino';
import type { Caller } from '../identity/caller.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { JobKind } from './job-queue.ts';

/** One run of a job. It may be the second one: a run that was cut short is run again, by whichever instance is alive. */
export interface JobRun<Data extends object> {
  id: string;
  data: Data;
  /** 1 for the first run. */
  attempt: number;
  /** Whether no further run follows when this one fails. */
  lastAttempt: boolean;
  /** Aborted when the run takes too long or the service stops: stop at the next good place. */
  signal: AbortSignal;
  log: Logger;
  /**
   * Opens a context as resolvers have it and closes it after `work`: for the service itself, in every division, unless
   * a caller is given, e.g. the person who asked for an export. Keep it short: its reads hold one transaction.
   */
  open<Result>(work: (context: RequestContext) => Promise<Result>, caller?: Caller): Promise<Result>;
}

/** Background work of a service. Effects belong into the transactions of `open`, so that a second run finds them done. */
export interface JobDefinition<Data extends object> extends JobKind<Data> {
  /** When it runs by itself: five cron fields in real time, Asia/Shanghai; its data are then `{}`. */
  schedule?: string;
  /** How often a failed run is tried again, 5 unless told; with growing pauses, the first of `retryDelaySeconds`. */
  retries?: number;
  /** 5 unless told. */
  retryDelaySeconds?: number;
  /** A run that takes longer is given up and tried again; 900 unless told. */
  longestRunSeconds?: number;
  /** How many of these this instance runs at a time; 1 unless told. */
  concurrency?: number;
  handle(run: JobRun<Data>): Promise<void>;
}

/**
 * Declares background work. Name it in the subgraph's `jobs`; it then runs between `follow()` and `stop()` on every
 * instance of the service, each job on one of them.
 *
 * @example
 * export const writeExport = defineJob<{ exportId: string }>({
 *   name: 'cases.writeExport',
 *   async handle({ data, open, signal }) {
 *     const asked = await open((context) => loadExport(context, data.exportId));
 *     await open((context) => writeRows(context, asked, signal), asked.caller);
 *   },
 * });
 *
 * // In a mutation: the job is there if, and only if, the change is.
 * await context.write('requestExport', async (session) => {
 *   session.em.create(ExportEntity, { id, … });
 *   await session.enqueue(writeExport, { exportId: id });
 * });
 *
 * // By itself, every minute:
 * export const sweep = defineJob({ name: 'cases.sweep', schedule: '* * * * *', handle: ({ open }) => open(sweepOnce) });
 *
 * // In a test, without waiting: everything that waits, then one job here and now.
 * await harness.subgraph.drainJobs();
 * await harness.subgraph.runJob(sweep, {});
 */
export function defineJob<Data extends object = Record<string, never>>(
  definition: JobDefinition<Data>,
): JobDefinition<Data> {
  return definition;
}
