import { PostgresError } from '@guanjia/postgres';
import { MESSAGES } from './messages.ts';
import { readOptions } from './options.ts';
import { terminalProgress } from './progress.ts';
import { createShutdown } from './shutdown.ts';
import { StartError } from './start-error.ts';
import { startPlatform } from './start-platform.ts';
import { summaryLines } from './summary.ts';

const shutdown = createShutdown();
const progress = terminalProgress();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

// bootstrap.mjs was killed: nobody would stop us later.
process.once('disconnect', () => void stop(0));

try {
  const options = readOptions(process.argv.slice(2), process.env);
  console.log(`\n  ${MESSAGES.title.zh} · ${MESSAGES.title.en}\n`);
  const summary = await startPlatform(options, { progress, shutdown });
  progress.done('ready', { seconds: process.uptime().toFixed(1) });
  console.log(`\n${summaryLines(summary).join('\n')}\n`);
} catch (error) {
  if (!shutdown.requested) {
    const known = error instanceof StartError || error instanceof PostgresError;
    console.error(`\n${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
    await stop(1);
  }
}

/** Ends everything in order; by Ctrl-C the signal comes from the terminal and from npm, which is one wish. */
async function stop(status: number): Promise<void> {
  if (!shutdown.requested && status === 0) progress.note('stopping');
  await shutdown.run();
  if (status === 0) progress.note('stopped');
  process.exit(status);
}
