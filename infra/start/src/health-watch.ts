import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Something that is there and should answer. */
export interface Watched {
  pid: number;
  /** Whether it answers; `signal` ends the question after `answerMs`. */
  answers(signal: AbortSignal): Promise<boolean>;
}

export interface WatchLimits {
  /** Between two questions, in milliseconds. */
  everyMs: number;
  /** How long one answer may take, in milliseconds. */
  answerMs: number;
  /** So many questions in a row unanswered by a process that does nothing, such as one that was stopped: it hangs. */
  idleFailures: number;
  /** The same for one that works, or of which the system does not say whether it does: a busy machine is slow. */
  busyFailures: number;
}

const LIMITS: WatchLimits = { everyMs: 1_000, answerMs: 3_000, idleFailures: 3, busyFailures: 20 };

/**
 * Asks a process again and again whether it answers, and kills it when it hangs: an exit is what its supervisor waits for.
 * Failures are counted, not timed: a supervisor or a machine that slept has no reason to kill anything.
 * @param ended ends the watch
 * @returns whether it was killed
 */
export async function killWhenHung(
  watched: Watched,
  ended: AbortSignal,
  limits: Partial<WatchLimits> = {},
): Promise<boolean> {
  const { everyMs, answerMs, idleFailures, busyFailures } = { ...LIMITS, ...limits };
  let failures = 0;
  let idleInARow = 0;
  let worked = processorTime(watched.pid);
  for (;;) {
    await pause(everyMs, undefined, { signal: ended, ref: false }).catch(() => undefined);
    if (ended.aborted) return false;
    const signal = AbortSignal.any([ended, AbortSignal.timeout(answerMs)]);
    const isThere = await watched.answers(signal).catch(() => false);
    if (ended.aborted) return false;
    const works = processorTime(watched.pid);
    const isIdle = works !== null && works === worked;
    worked = works;
    failures = isThere ? 0 : failures + 1;
    idleInARow = isThere || !isIdle ? 0 : idleInARow + 1;
    if (failures < busyFailures && idleInARow < idleFailures) continue;
    try {
      process.kill(watched.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    return true;
  }
}

/** What a process has used of the processor so far, in ticks; null where the system does not tell. */
function processorTime(pid: number): number | null {
  try {
    // Behind the name in brackets, which may hold anything: state, …, user and system time as the 14th and 15th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
