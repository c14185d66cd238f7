import pg from 'pg';
import type { Logger } from 'pino';

/** Gives committed events their positions and lays the audit chain, see 04-sequencing.sql. Any number may run at once. */
export interface Sequencer {
  /** Whatever was committed before the call has its position afterwards. */
  run(): Promise<void>;
  /** Has it done soon, together with what others commit in that moment. */
  nudge(): void;
  /** Looks from now on for what other processes left behind, too. */
  start(): void;
  /** Does what is left, and ends. */
  stop(): Promise<void>;
}

/** Events and audit entries of one transaction: some hundredths of a second. */
const BATCH = 1_000;
/** So long others may join: readers do not wait for it, they have it done at once. */
const NUDGE_MS = 100;
const REGULARLY_MS = 1_000;

export interface SequencerConfig {
  serviceUrl: string;
  log: Logger;
}

/** A sequencer with a connection of its own: whoever waits for it may hold one of the service's. */
export function sequencer({ serviceUrl, log }: SequencerConfig): Sequencer {
  const pool = new pg.Pool({
    connectionString: serviceUrl,
    max: 1,
    application_name: 'guanjia-sequencer',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that is lost while it is idle is replaced by the next run.
  pool.on('error', () => undefined);
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let soon: NodeJS.Timeout | undefined;
  let regularly: NodeJS.Timeout | undefined;

  const sequenceAll = async (): Promise<void> => {
    let sequenced: number;
    do {
      const { rows } = await pool.query<{ sequenced: number }>('select sequence_writes($1) as sequenced', [
        BATCH,
      ]);
      sequenced = rows[0]?.sequenced ?? 0;
    } while (sequenced >= BATCH);
  };

  const run = (): Promise<void> => {
    if (!running) {
      running = sequenceAll().finally(() => (running = undefined));
      return running;
    }
    // What runs now may have begun before the caller's commit.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };

  const runUnasked = (): void => {
    soon = undefined;
    run().catch((error: unknown) => log.warn({ err: error }, 'events wait for their positions'));
  };

  return {
    run,
    nudge() {
      soon ??= setTimeout(runUnasked, NUDGE_MS).unref();
    },
    start() {
      regularly ??= setInterval(runUnasked, REGULARLY_MS).unref();
    },
    async stop() {
      clearInterval(regularly);
      clearTimeout(soon);
      await run().catch((error: unknown) => log.warn({ err: error }, 'events are left to the next start'));
      await pool.end();
    },
  };
}
