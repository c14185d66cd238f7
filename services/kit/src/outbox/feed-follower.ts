import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock/clock.ts';
import { openReadSession } from '../database/read-session.ts';
import { write, type WriteSession } from '../database/write-session.ts';
import { serviceCaller } from '../identity/caller.ts';
import type { AddJob } from '../jobs/job-queue.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import type { Sequencer } from '../sequencing/sequencer.ts';
import type { DomainEvent, DomainEventPage } from './domain-event.ts';

/** Reads a stretch of another service's feed, in this process or over HTTP. */
export type FeedReader = (after: number, first: number) => Promise<DomainEventPage>;

/** What a service does with another's events. */
export interface FeedSubscription {
  /** The service whose feed it is; a service may follow its own. */
  from: string;
  /**
   * Applies events in their order, inside the transaction that also moves the position: each takes effect exactly once.
   * It gets them in stretches so that many rows can be written by one statement.
   */
  apply(events: readonly DomainEvent[], session: WriteSession): Promise<void>;
}

export interface FeedFollowerConfig {
  service: string;
  orm: MikroORM;
  clock: Clock;
  log: Logger;
  subscription: FeedSubscription;
  read: FeedReader;
  /** How often to look for news, in milliseconds. */
  everyMs: number;
  addJob?: AddJob | undefined;
  sequencer?: Sequencer | undefined;
}

export interface FeedFollower {
  start(): void;
  stop(): Promise<void>;
  /** Applies everything there is by now; answers how many events that was. */
  catchUp(): Promise<number>;
}

const STRETCH = 500;
const LONGEST_PAUSE_MS = 15_000;

/** Follows another service's feed: catches up after any outage, and takes each event exactly once even with two instances. */
export function followFeed(config: FeedFollowerConfig): FeedFollower {
  const { service, orm, clock, log, subscription, read, everyMs, addJob, sequencer } = config;
  const feed = subscription.from;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let failures = 0;
  let running: Promise<number> | undefined;

  const context = {
    orm,
    clock,
    addJob,
    sequencer,
    scope: EVERYWHERE,
    caller: serviceCaller(service),
    requestId: `feed:${feed}`,
  };

  const position = async (): Promise<number> => {
    const reading = openReadSession(
      orm.em.fork({ disableContextResolution: true }),
      EVERYWHERE,
      context.caller,
    );
    try {
      const [at] = await reading.rows<{ position: string }>(
        sql`select position from feed_position where feed = ${feed}`,
      );
      return Number(at?.position ?? 0);
    } finally {
      await reading.end();
    }
  };

  /** Reads before it writes: to read its own feed it would need a second connection while it holds the first. */
  const takeStretch = async (): Promise<number> => {
    const from = await position();
    const { events, lastPosition } = await read(from, STRETCH);
    if (events.length === 0) return 0;
    const taken = await write(context, `follow:${feed}`, async (session) => {
      await session.rows(
        sql`insert into feed_position (feed, position) values (${feed}, 0) on conflict do nothing`,
      );
      // A second instance waits here and then begins anew from where the first one ended.
      const [at] = await session.rows<{ position: string }>(
        sql`select position from feed_position where feed = ${feed} for update`,
      );
      if (Number(at?.position ?? 0) !== from) return false;
      await subscription.apply(events, session);
      await session.rows(sql`update feed_position set position = ${lastPosition} where feed = ${feed}`);
      return true;
    });
    return taken ? events.length : takeStretch();
  };

  const takeAll = async (): Promise<number> => {
    let taken = 0;
    for (;;) {
      const stretch = await takeStretch();
      taken += stretch;
      if (stretch < STRETCH) return taken;
    }
  };

  const catchUp = (): Promise<number> => {
    const next = (running ?? Promise.resolve(0)).catch(() => 0).then(takeAll);
    running = next;
    return next;
  };

  const tick = async (): Promise<void> => {
    try {
      await catchUp();
      failures = 0;
    } catch (error) {
      failures += 1;
      log.warn({ feed, failures, err: error }, 'the feed could not be followed; trying again');
    }
    if (!stopped) timer = setTimeout(() => void tick(), Math.min(everyMs * 2 ** failures, LONGEST_PAUSE_MS));
  };

  return {
    catchUp,
    start() {
      stopped = false;
      void tick();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => 0);
    },
  };
}
