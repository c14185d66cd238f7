import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PlatformError } from '../errors/platform-error.ts';
import type { IsolatedJob, IsolatedJobs } from './isolated-jobs.ts';
import type { AnswerMessage } from './isolated-process.ts';

/** Processes at once; others wait in a line that ends, too. */
const MAX_PROCESSES = 2;
const MAX_WAITING = 20;
/** Of JavaScript's own memory; a process that needs more ends by itself. */
const MAX_MEMORY_MB = 512;
/** A process that has had nothing to do for so long goes. */
const IDLE_MS = 20_000;

/** A job took more time or memory than it may have. */
export class IsolatedWorkStopped extends Error {
  override readonly name = 'IsolatedWorkStopped';
  readonly limit: 'TIME' | 'MEMORY';

  constructor(limit: 'TIME' | 'MEMORY') {
    super(`The work was stopped at its limit of ${limit.toLowerCase()}.`);
    this.limit = limit;
  }
}

export interface IsolatedOptions<Job extends IsolatedJob> {
  seconds: number;
  onPart?: (part: IsolatedJobs[Job]['part']) => void;
}

interface Waiting {
  start(child: ChildProcess): void;
}

const idle: ChildProcess[] = [];
const waiting: Waiting[] = [];
let running = 0;

/**
 * Does work on what somebody uploaded in a process of its own, which is killed at the limit: whatever the bytes are, those
 * who ask at the same time do not feel it. Throws the PlatformError that the work throws, IsolatedWorkStopped at a limit,
 * and UNAVAILABLE when too many wait already.
 */
export async function runIsolated<Job extends IsolatedJob>(
  job: Job,
  input: IsolatedJobs[Job]['input'],
  options: IsolatedOptions<Job>,
): Promise<IsolatedJobs[Job]['result']> {
  const child = await acquire();
  let reusable = false;
  try {
    const result = await answered(child, job, input, options);
    reusable = true;
    return result;
  } catch (error) {
    // It has answered, and takes the next one.
    reusable = error instanceof PlatformError;
    throw error;
  } finally {
    release(child, reusable);
  }
}

function answered<Job extends IsolatedJob>(
  child: ChildProcess,
  job: Job,
  input: IsolatedJobs[Job]['input'],
  { seconds, onPart }: IsolatedOptions<Job>,
): Promise<IsolatedJobs[Job]['result']> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(() => reject(new IsolatedWorkStopped('TIME'))), seconds * 1_000);
    const settle = (end: () => void) => {
      clearTimeout(late);
      child.off('message', onMessage);
      child.off('exit', onExit);
      end();
    };
    const onExit = () => settle(() => reject(new IsolatedWorkStopped('MEMORY')));
    const onMessage = (message: AnswerMessage) => {
      if ('part' in message) onPart?.(message.part as IsolatedJobs[Job]['part']);
      else if ('result' in message) settle(() => resolve(message.result as IsolatedJobs[Job]['result']));
      else if ('failed' in message) settle(() => reject(new Error(`${job} failed: ${message.failed}`)));
      else {
        const { code, message: sentence, details } = message.refused;
        settle(() => reject(new PlatformError(code, sentence, details)));
      }
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send({ job, input }, (error) => error && onExit());
  });
}

function acquire(): Promise<ChildProcess> {
  if (running < MAX_PROCESSES) {
    running += 1;
    return Promise.resolve(idle.pop() ?? launch());
  }
  if (waiting.length >= MAX_WAITING) {
    throw new PlatformError(
      'UNAVAILABLE',
      'Many files are being read at the moment: try again in a minute.',
      {
        reason: 'uploadsBusy',
      },
    );
  }
  return new Promise((resolve) => waiting.push({ start: resolve }));
}

function release(child: ChildProcess, reusable: boolean): void {
  const alive = reusable && child.connected && child.exitCode === null;
  if (!alive) child.kill('SIGKILL');
  const next = waiting.shift();
  if (next) {
    next.start(alive ? child : launch());
    return;
  }
  running -= 1;
  if (alive) rest(child);
}

/** Neither a process at rest nor the timer that ends it keeps this one alive. */
function rest(child: ChildProcess): void {
  idle.push(child);
  const timer = setTimeout(() => {
    const place = idle.indexOf(child);
    if (place === -1) return;
    idle.splice(place, 1);
    child.kill();
  }, IDLE_MS);
  timer.unref();
}

function launch(): ChildProcess {
  // Built, or as it stands in the sources: Node runs both.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`./isolated-process.${ending}`, import.meta.url));
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${MAX_MEMORY_MB}`, '--no-warnings'],
    serialization: 'advanced',
    // It gets no secrets of ours: nothing but the upload.
    env: inherited('PATH', 'TMPDIR', 'TZ', 'NODE_COMPILE_CACHE'),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  child.once('exit', () => {
    const place = idle.indexOf(child);
    if (place !== -1) idle.splice(place, 1);
  });
  child.on('error', () => undefined);
  return child;
}

function inherited(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ) as Record<string, string>;
}
