import { withClient } from '@guanjia/postgres';
import { sql } from 'kysely';
import pino from 'pino';
import { fixedClock } from '../clock/clock.ts';
import { connect } from '../database/connect.ts';
import { newId } from '../ids/ids.ts';
import { DEMO_MORNING } from '../testing/harness.ts';
import { parksDefinition, startParks, WEST, type Parks } from '../testing/parks.ts';
import type { DomainEvent } from './domain-event.ts';
import { followFeed, type FeedFollower, type FeedReader } from './feed-follower.ts';

let parks: Parks;
const opened: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  parks = await startParks();
});
afterAll(async () => {
  for (const close of opened) await close();
  await parks?.stop();
});

const gardens = (count: number): DomainEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    type: 'GardenOpened',
    subjectId: `Garden_${index}`,
    divisionCode: WEST,
    occurredAt: DEMO_MORNING,
    data: {},
  }));

/** An instance that makes a park of every garden, and as many of them as it is told of it. */
async function instance(feed: string, read: FeedReader): Promise<FeedFollower> {
  const orm = await connect({ serviceUrl: parks.database.serviceUrl }, parksDefinition.entities);
  opened.push(() => orm.close(true));
  return followFeed({
    service: 'parks',
    orm,
    clock: fixedClock(DEMO_MORNING),
    log: pino({ level: 'silent' }),
    everyMs: 1_000,
    read,
    subscription: {
      from: feed,
      async apply(events, session) {
        for (const { subjectId } of events) {
          await session.rows(
            sql`insert into park (id, division_code, name, trees) values (${newId('Park')}, ${WEST}, ${subjectId}, 1)`,
          );
        }
      },
    },
  });
}

test('two instances that have both read the same page apply it once', async () => {
  const events = gardens(7);
  let readers = 0;
  let haveRead: () => void = () => undefined;
  const bothHaveRead = new Promise<void>((resolve) => (haveRead = resolve));
  const read: FeedReader = async (after, first) => {
    const page = events.filter(({ position }) => position > after).slice(0, first);
    if (after === 0) {
      readers += 1;
      if (readers === 2) haveRead();
      await bothHaveRead;
    }
    return { events: page, lastPosition: page.at(-1)?.position ?? after };
  };
  const instances = await Promise.all([instance('gardens', read), instance('gardens', read)]);
  const taken = await Promise.all(instances.map((each) => each.catchUp()));
  expect(taken.toSorted()).toEqual([0, 7]);
  await withClient(parks.database.adminUrl, async (admin) => {
    const { rows } = await admin.query(
      `select name, count(*)::int as times from park where name like 'Garden%' group by name order by name`,
    );
    expect(rows).toEqual(events.map(({ subjectId }) => ({ name: subjectId, times: 1 })));
  });
});
