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
import type { DomainEvent } from './domain-event.ts';
import { FeedMismatch, mismatchOf, type FeedPage, type FeedStanding } from './feed-mismatch.ts';
import type { FeedPositionTable } from '../generated/tables.ts';

/** Reads a stretch of another service's feed, in this process or over HTTP. */
export type FeedReader = (after: number, first: number) => Promise<FeedPage>;

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
  /** The service whose feed it is. */
  readonly feed: string;
  start(): void;
  stop(): Promise<void>;
  /** Applies everything there is by now; answers how many events that was. */
  catchUp(): Promise<number>;
  /** What is wrong with the source, as it was when it was last read: until it is put right nothing more is taken. */
  readonly mismatch: FeedMismatch | undefined;
  /**
   * Takes the whole feed anew, of each thing its newest state, and goes on from its end; answers how many events that was.
   * What the copy has and the source lacks stays.
   */
  rebuild(): Promise<number>;
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

  let mismatch: FeedMismatch | undefined;

  const standing = async (): Promise<FeedStanding> => {
    const reading = openReadSession(
      orm.em.fork({ disableContextResolution: true }),
      EVERYWHERE,
      context.caller,
    );
    try {
      const [at] = await reading.rows<FeedStanding>(
        sql`select position, source_id as "sourceId", mark from feed_position where feed = ${feed}`,
      );
      return at ? { ...at, position: Number(at.position) } : { position: 0, sourceId: null, mark: null };
    } finally {
      await reading.end();
    }
  };

  /** Runs when the feed stands where it was read from: a second instance waits here, and then begins anew. */
  const moveOn = (
    from: number,
    { lastPosition, sourceId, lastMark }: FeedPage,
    work: (session: WriteSession) => Promise<void>,
  ): Promise<boolean> =>
    write(context, `follow:${feed}`, async (session) => {
      await session.rows(
        sql`insert into feed_position (feed, position) values (${feed}, 0) on conflict do nothing`,
      );
      const [at] = await session.rows<Pick<FeedPositionTable, 'position'>>(
        sql`select position from feed_position where feed = ${feed} for update`,
      );
      if (Number(at?.position ?? 0) !== from) return false;
      await work(session);
      await session.rows(sql`
        update feed_position set position = ${lastPosition}, source_id = ${sourceId ?? null}, mark = ${lastMark ?? null}
        where feed = ${feed}`);
      return true;
    });

  /** Reads before it writes: to read its own feed it would need a second connection while it holds the first. */
  const takeStretch = async (): Promise<number> => {
    const before = await standing();
    const page = await read(before.position, STRETCH);
    const kind = mismatchOf(before, page);
    mismatch = kind && new FeedMismatch(kind, service, feed, before.position);
    if (mismatch) throw mismatch;
    // A position from before there were marks gets its own.
    const isUnmarked = before.sourceId === null && before.position > 0 && page.sourceId !== undefined;
    if (page.events.length === 0 && !isUnmarked) return 0;
    const taken = await moveOn(before.position, page, async (session) => {
      if (page.events.length > 0) await subscription.apply(page.events, session);
    });
    return taken ? page.events.length : takeStretch();
  };

  const takeAnew = async (): Promise<number> => {
    const newest = new Map<string, DomainEvent>();
    let page = await read(0, STRETCH);
    for (; page.events.length > 0; page = await read(page.lastPosition, STRETCH)) {
      for (const event of page.events) newest.set(`${event.type} ${event.subjectId}`, event);
    }
    const events = [...newest.values()].toSorted((one, other) => one.position - other.position);
    const { position } = await standing();
    const taken = await moveOn(position, page, async (session) => {
      for (let start = 0; start < events.length; start += STRETCH) {
        await subscription.apply(events.slice(start, start + STRETCH), session);
      }
    });
    if (!taken) return takeAnew();
    mismatch = undefined;
    return events.length;
  };

  const takeAll = async (): Promise<number> => {
    let taken = 0;
    for (;;) {
      const stretch = await takeStretch();
      taken += stretch;
      if (stretch < STRETCH) return taken;
    }
  };

  const inTurn = (work: () => Promise<number>): Promise<number> => {
    running = (running ?? Promise.resolve(0)).catch(() => 0).then(work);
    return running;
  };
  const catchUp = () => inTurn(takeAll);

  const noteFailure = (error: unknown): void => {
    failures += 1;
    log.warn(
      { feed, failures, err: error },
      mismatch ? 'the feed is not the one that was followed' : 'the feed could not be followed; trying again',
    );
  };

  const tick = (): void => {
    catchUp()
      .then(() => (failures = 0), noteFailure)
      .finally(() => {
        if (!stopped) timer = setTimeout(tick, Math.min(everyMs * 2 ** failures, LONGEST_PAUSE_MS));
      });
  };

  return {
    feed,
    catchUp,
    rebuild: () => inTurn(takeAnew),
    get mismatch() {
      return mismatch;
    },
    start() {
      stopped = false;
      tick();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => 0);
    },
  };
}
