import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from './stack.ts';

/** Process ids of the stack's processes by name. */
export function processIdOf(stack: Stack, name: string): number {
  return Number(readFileSync(join(stack.state, 'pids', name), 'utf8'));
}

/**
 * Ends one process of the stack so that it stays down, since the one that would start it again is halted; answers how to
 * let it come back, which resolves once it is ready.
 */
export function takeDown(stack: Stack, name: string): () => Promise<void> {
  const { pid: supervisor } = JSON.parse(readFileSync(join(stack.state, 'instance.json'), 'utf8')) as {
    pid: number;
  };
  const ready = new URL('/ready', stack.graphqlAddress);
  process.kill(supervisor, 'SIGSTOP');
  process.kill(processIdOf(stack, name), 'SIGKILL');
  return async () => {
    process.kill(supervisor, 'SIGCONT');
    // The gateway calls itself degraded until it reaches every subgraph.
    await until(async () => (await statusAt(ready)) === 'ok');
  };
}

async function statusAt(ready: URL): Promise<unknown> {
  const answer = await fetch(ready).catch(() => undefined);
  return answer && ((await answer.json()) as { status: unknown }).status;
}

/** Waits until something is the case; the test's own time limit ends it when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}
