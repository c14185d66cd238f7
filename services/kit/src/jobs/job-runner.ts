import { PgBoss, type Job, type JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobDefinition, JobRun } from './define-job.ts';
import type { AddJob } from './job-queue.ts';
import { JOB_SCHEMA } from './job-schema.ts';

export interface JobRunnerConfig {
  /** The service's own role. */
  serviceUrl: string;
  jobs: readonly JobDefinition<object>[];
  log: Logger;
  /** Opens a context for a run, see JobRun. */
  open(runId: string): JobRun<object>['open'];
  /** How often to look for waiting jobs, in seconds. */
  everySeconds?: number;
}

export interface JobRunner {
  add: AddJob;
  start(): void;
  stop(): Promise<void>;
  /** Runs everything that waits by now, here; answers how many jobs that were. */
  drain(): Promise<number>;
  /** Runs one job here and now, past the queue. */
  run(name: string, data: object): Promise<void>;
}

const RETRIES = 5;
const RETRY_DELAY_SECONDS = 5;
const LONGEST_RETRY_DELAY_SECONDS = 600;
const LONGEST_RUN_SECONDS = 900;
/** An instance that was killed is noticed after so long, and its jobs go to another one. */
const HEARTBEAT_SECONDS = 30;
const STOP_LIMIT_MS = 8_000;
/** A start that fails waits ever longer, half a minute at most, as long as the service lives. */
const START_ATTEMPTS = 1_000_000;
const TIME_ZONE = 'Asia/Shanghai';

/** Runs a service's jobs with pg-boss: jobs are rows, taken by one instance each, and survive every process. */
export function jobRunner({ serviceUrl, jobs, log, open, everySeconds = 2 }: JobRunnerConfig): JobRunner {
  const boss = new PgBoss({
    connectionString: serviceUrl,
    schema: JOB_SCHEMA,
    application_name: 'guanjia-jobs',
    max: 3,
    // The owner makes and changes the tables, see prepareJobs; an index is rebuilt by whoever owns it.
    migrate: false,
    createSchema: false,
    reindex: false,
    registerInstance: false,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue does not answer'));
  let opened: Promise<void> | undefined;
  let starting: Promise<void> | undefined;
  let stopped = false;

  const openBoss = async (attempts: number): Promise<void> => {
    await boss.start({ attempts });
    for (const job of jobs) await declare(boss, job);
  };

  /** Once for adding, running and draining alike; a failure is not remembered. */
  const ensureOpen = (attempts = 1): Promise<void> => {
    opened ??= openBoss(attempts).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const run = async (job: JobDefinition<object>, taken: TakenJob): Promise<void> => {
    const attempt = taken.retryCount + 1;
    const runLog = log.child({ job: job.name, jobId: taken.id, attempt });
    await job.handle({
      id: taken.id,
      data: taken.data,
      attempt,
      lastAttempt: attempt > (job.retries ?? RETRIES),
      // A job that was fetched for a drain has none.
      signal: taken.signal ?? new AbortController().signal,
      log: runLog,
      open: open(`job:${taken.id}`),
    });
  };

  const work = async (): Promise<void> => {
    await ensureOpen(START_ATTEMPTS);
    for (const job of jobs) {
      if (stopped) return;
      await boss.work<object>(
        job.name,
        { pollingIntervalSeconds: everySeconds, localConcurrency: job.concurrency ?? 1 },
        async (taken: Job<object>[]) => {
          for (const one of taken) {
            try {
              await run(job, one);
            } catch (error) {
              log.warn({ job: job.name, jobId: one.id, err: error }, 'a job failed');
              throw withoutData(error);
            }
          }
        },
      );
      if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: TIME_ZONE });
    }
    await unscheduleOthers(boss, jobs);
  };

  return {
    async add(name, data, { sql, ...options }) {
      requireDeclared(jobs, name);
      await ensureOpen();
      await boss.send(name, data, { ...options, db: { executeSql: sql as never } });
    },
    start() {
      starting ??= work().catch((error: unknown) => {
        if (!stopped) log.error({ err: error }, 'background jobs could not be started');
      });
    },
    async stop() {
      stopped = true;
      if (!opened && !starting) return;
      await boss.stop({ graceful: true, timeout: STOP_LIMIT_MS });
      await starting;
      await opened?.catch(() => undefined);
    },
    async drain() {
      await ensureOpen();
      let done = 0;
      for (;;) {
        let ran = 0;
        for (const job of jobs) ran += await drainQueue(boss, job, run);
        if (ran === 0) return done;
        done += ran;
      }
    },
    async run(name, data) {
      const job = requireDeclared(jobs, name);
      await run(job, { id: 'now', data, retryCount: 0, signal: new AbortController().signal });
    },
  };
}

type TakenJob = Pick<JobWithMetadata<object>, 'id' | 'data' | 'retryCount' | 'signal'>;

function requireDeclared(jobs: readonly JobDefinition<object>[], name: string): JobDefinition<object> {
  const job = jobs.find((declared) => declared.name === name);
  if (job) return job;
  throw new Error(`There is no job ${name}: name it in the subgraph's jobs.`);
}

async function declare(boss: PgBoss, job: JobDefinition<object>): Promise<void> {
  const options = {
    retryLimit: job.retries ?? RETRIES,
    retryDelay: job.retryDelaySeconds ?? RETRY_DELAY_SECONDS,
    retryBackoff: true,
    retryDelayMax: LONGEST_RETRY_DELAY_SECONDS,
    expireInSeconds: job.longestRunSeconds ?? LONGEST_RUN_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
  // However long nobody worked, a scheduled job waits once.
  await boss.createQueue(job.name, { ...options, policy: job.schedule ? 'short' : 'standard' });
  await boss.updateQueue(job.name, options);
}

/** A schedule that the program no longer has must not go on in the database. */
async function unscheduleOthers(boss: PgBoss, jobs: readonly JobDefinition<object>[]): Promise<void> {
  const wanted = new Set(jobs.filter((job) => job.schedule).map((job) => job.name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
}

async function drainQueue(
  boss: PgBoss,
  job: JobDefinition<object>,
  run: (job: JobDefinition<object>, taken: TakenJob) => Promise<void>,
): Promise<number> {
  for (let ran = 0; ; ran += 1) {
    const [taken] = await boss.fetch<object>(job.name);
    if (!taken) return ran;
    try {
      await run(job, taken);
      await boss.complete(job.name, taken.id);
    } catch (error) {
      await boss.fail(job.name, taken.id, { message: withoutData(error).message });
      throw error;
    }
  }
}

/** What the queue's table keeps of a failure: sentences of errors may quote rows, the log tells the rest. */
function withoutData(error: unknown): Error {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown };
  return new Error(typeof code === 'string' ? `${name} ${code}` : name);
}
