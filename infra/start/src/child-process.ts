import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { killWhenHung, type WatchLimits } from './health-watch.ts';
import type { Progress } from './progress.ts';
import { REPOSITORY, STATE } from './repository.ts';
import type { Shutdown } from './shutdown.ts';
import { StartError } from './start-error.ts';
import { keepLogSmall, turnOverLog } from './turn-over-log.ts';

/** One process of the platform. */
export interface ChildPlan {
  /** Stands in progress lines and names the log file. */
  name: string;
  /** Built program, run by this Node. */
  script: string;
  args?: string[];
  /** Its whole configuration, over the environment of this process. */
  environment: Record<string, string>;
  logFile: string;
  /** Holds its process id, for whoever looks after the machine. */
  pidFile: string;
  /** Answers 200 once the process can do its work. */
  readyUrl: string;
  /** Answers as long as the process is alive, whatever it waits for. */
  healthUrl: string;
  /** When it counts as hung; the usual limits unless given. */
  watchLimits?: Partial<WatchLimits>;
}

/** A process that runs to its end, and is asked nothing meanwhile. */
export type TaskPlan = Omit<ChildPlan, 'readyUrl' | 'healthUrl'>;

/** What a process sends last when it refuses to do its work, in words that the person who starts the platform reads. */
export const refusalSchema = z.object({
  type: z.literal('refused'),
  reason: z.enum(['databaseNewer', 'databaseOutdated', 'stepEdited', 'personalDataKeyWrong', 'feedMismatch']),
  values: z.record(z.string(), z.string()),
});

export interface Surroundings {
  progress: Progress;
  shutdown: Shutdown;
}

/** Only what hangs takes so long: one that cannot start ends by itself. */
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 10_000;
const PAUSES_SECONDS = [0.3, 1, 2, 5, 10];
/** After so long without a fault the next one counts as the first. */
const STEADY_MS = 60_000;

/**
 * Starts a process, waits until it is ready, and from then on keeps it alive with growing pauses: what has ended is started
 * anew, and so is what hangs. Its log is turned over while it runs.
 * @throws StartError childFailed with the end of its log, when the first start fails
 */
export async function supervise(plan: ChildPlan, { progress, shutdown }: Surroundings): Promise<void> {
  let child = launch(plan);
  shutdown.register(() => end(child));
  const first = await readiness(plan, child);
  if (first !== 'ready') {
    await end(child);
    throw new StartError('childFailed', { name: plan.name, log: plan.logFile }, logEnd(plan.logFile));
  }
  progress.done('childUp', { name: plan.name });
  shutdown.register(keepLogSmall(plan.logFile));

  const keepAlive = async () => {
    let faults = 0;
    for (;;) {
      const since = Date.now();
      const isHung = await endOf(plan, child, shutdown);
      if (shutdown.requested) return;
      if (Date.now() - since > STEADY_MS) faults = 0;
      const seconds = PAUSES_SECONDS[Math.min(faults, PAUSES_SECONDS.length - 1)] ?? 0;
      faults += 1;
      progress.note(isHung ? 'hung' : 'died', { name: plan.name, seconds, log: plan.logFile });
      await pause(seconds * 1000);
      if (shutdown.requested) return;
      child = launch(plan);
      if ((await readiness(plan, child)) === 'ready') progress.done('backUp', { name: plan.name });
    }
  };
  keepAlive().catch(shutdown.fail);
}

/**
 * Runs a process to its end and gives the last message that it sent.
 * @throws StartError when its status is not 0: with the reason that it sent last, else childFailed
 */
export async function runToEnd(plan: TaskPlan, { shutdown }: Surroundings): Promise<unknown> {
  const child = launch(plan);
  shutdown.register(() => end(child));
  let last: unknown;
  child.on('message', (message) => (last = message));
  await exited(child);
  if (child.exitCode === 0) return last;
  const refused = refusalSchema.safeParse(last);
  if (refused.success) throw new StartError(refused.data.reason, refused.data.values);
  throw new StartError('childFailed', { name: plan.name, log: plan.logFile }, logEnd(plan.logFile));
}

/** Waits for the end of a process; answers whether it had to be killed because it hung. */
async function endOf(
  { healthUrl, watchLimits = {} }: ChildPlan,
  child: ChildProcess,
  shutdown: Shutdown,
): Promise<boolean> {
  const ended = new AbortController();
  const answers = async (signal: AbortSignal) => {
    // It closes before it ends, and has its time for that.
    if (shutdown.requested) return true;
    const answer = await fetch(healthUrl, { signal });
    await answer.body?.cancel();
    return true;
  };
  const hung = killWhenHung({ pid: child.pid ?? 0, answers }, ended.signal, watchLimits);
  await exited(child);
  ended.abort();
  return hung;
}

function launch(plan: TaskPlan): ChildProcess {
  const { script, args = [], environment, logFile, pidFile } = plan;
  const log = openLog(logFile);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(STATE, 'compiled'),
      ...environment,
    },
    // The channel tells the child when this process is gone, so that nothing stays behind.
    stdio: ['ignore', log ?? 'ignore', log ?? 'ignore', 'ipc'],
    // A group of its own: Ctrl-C reaches us alone, and we stop the processes in their order.
    detached: true,
  });
  if (log !== undefined) closeSync(log);
  child.on('error', () => undefined);
  onDisk(() => {
    mkdirSync(dirname(pidFile), { recursive: true });
    writeFileSync(pidFile, String(child.pid));
  });
  return child;
}

function openLog(file: string): number | undefined {
  return onDisk(() => {
    mkdirSync(dirname(file), { recursive: true });
    turnOverLog(file);
    return openSync(file, 'a', 0o600);
  });
}

/** A disk that takes nothing more keeps no process from being started again. */
function onDisk<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

async function readiness({ readyUrl }: ChildPlan, child: ChildProcess): Promise<'ready' | 'ended' | 'late'> {
  for (const limit = Date.now() + START_LIMIT_MS; Date.now() < limit; await pause(40)) {
    if (hasEnded(child)) return 'ended';
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return 'ready';
  }
  return 'late';
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const patience = new AbortController();
  const late = pause(STOP_LIMIT_MS, 'late' as const, { signal: patience.signal }).catch(
    () => 'cancelled' as const,
  );
  if ((await Promise.race([exited(child), late])) === 'late') child.kill('SIGKILL');
  patience.abort();
  await exited(child);
}

function exited(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null || pid === undefined;
}

function logEnd(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
