import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresError } from './postgres-error.ts';

/** What a running server writes about itself into `postmaster.pid` (one fact per line). */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const STOP_LIMIT_MS = 30_000;

/** Reads `postmaster.pid`; undefined when there is none, or it is being written. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Clears what an earlier run that was killed left: stops a server that still works in this folder,
 * removes the pid file of one that does not. The caller holds the state's lock, so it is nobody else's.
 * @throws PostgresError ALREADY_RUNNING when the old server does not stop
 */
export async function clearFormerServer(dataDir: string): Promise<void> {
  const former = readPostmaster(dataDir);
  if (!former) return;
  if (isPostgresIn(former.pid, dataDir)) {
    await stopPostmaster(former.pid, dataDir);
    return;
  }
  // After a restart of the machine the number may belong to any other program; PostgreSQL would refuse to start.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown (SIGINT: open transactions are rolled back, a checkpoint is written).
 * @throws PostgresError ALREADY_RUNNING after 30 seconds
 */
export async function stopPostmaster(pid: number, dataDir: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_LIMIT_MS; isPostgresIn(pid, dataDir); await pause(50)) {
    // It deletes its file last. Where nobody reaps orphans, the process itself stays visible for ever.
    if (readPostmaster(dataDir)?.pid !== pid) return;
    if (Date.now() > end) {
      throw new PostgresError(
        'ALREADY_RUNNING',
        `The PostgreSQL server with process id ${pid} does not stop. End it by hand (kill -QUIT ${pid}) and start again.`,
      );
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostgresIn(pid: number, dataDir: string): boolean {
  if (process.platform === 'win32') return isAlive(pid);
  const command = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  if (!command.error) return command.stdout.includes('postgres') && command.stdout.includes(dataDir);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
  } catch {
    return false;
  }
}
