import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** How the command line of a running platform ends. */
const PROGRAM = join('infra', 'start', 'dist', 'main.js');

const holder = z.object({ pid: z.number().int().positive(), address: z.string() });

/** Where people and integrators reach a platform. */
export interface PublicAddresses {
  address: string;
  graphqlAddress: string;
  tokenAddress: string;
}

/** What a running platform says of itself. */
export interface InstanceFacts extends PublicAddresses {
  /** Which key it seals personal data with. */
  personalDataKeyId: string;
}

/** The right to use a state folder: one running platform has it. */
export interface InstanceLock {
  /** Says where the platform can be reached, for whoever comes second. Written once it is ready. */
  announce(facts: InstanceFacts): void;
  release(): void;
}

/**
 * Takes the lock, also over from a platform that was killed.
 * @throws StartError alreadyRunning
 */
export function lockInstance(file: string): InstanceLock {
  mkdirSync(dirname(file), { recursive: true });
  if (!claim(file)) {
    const other = readHolder(file);
    if (other && isOurs(other.pid)) throw new StartError('alreadyRunning', other);
    rmSync(file, { force: true });
    if (!claim(file)) throw new StartError('alreadyRunning', readHolder(file) ?? { pid: '?', address: '?' });
  }
  const write = (addresses: object) =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, ...addresses }));
  write({ address: '…' });
  return { announce: write, release: () => rmSync(file, { force: true }) };
}

function claim(file: string): boolean {
  try {
    const opened = openSync(file, 'wx');
    closeSync(opened);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): z.infer<typeof holder> | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The number alone is not enough: after a restart of the machine it may belong to any program. */
function isOurs(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(PROGRAM);
  } catch {
    return process.platform !== 'linux';
  }
}
