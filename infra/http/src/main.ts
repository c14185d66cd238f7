import { ConfigError } from './config.ts';
import { loggedError } from './logging/logged-error.ts';
import type { RunningServer } from './server.ts';

/**
 * Runs a process: starts it, tells the parent where it listens, and stops it in good order on SIGINT or SIGTERM.
 * A start that fails ends the process with status 1 and plain words; with `ConfigError`, without a stack.
 */
export async function runMain(start: () => Promise<RunningServer>): Promise<void> {
  exitOnFailure();
  try {
    const running = await start();
    process.send?.({ type: 'listening', url: running.url });
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(() => process.exit(0), fail);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    // The parent died without a word: nobody would stop this process later.
    process.once('disconnect', stop);
  } catch (error) {
    fail(error);
  }
}

/**
 * Ends the process at the first exception that nobody caught: what it left half done is not known. A promise that nobody
 * waited for leaves nothing half done, so its failure is told and the others' requests go on. Node's own words would
 * hold the rows of a refused statement.
 */
export function exitOnFailure(): void {
  process.once('uncaughtException', fail);
  process.on('unhandledRejection', (reason) => {
    console.error('A failure that nobody waited for:', loggedError(reason));
  });
}

function fail(error: unknown): never {
  console.error(error instanceof ConfigError ? error.message : loggedError(error));
  process.exit(1);
}
