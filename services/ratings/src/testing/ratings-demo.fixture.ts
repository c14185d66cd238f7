import { migrate, subgraphHarness } from '@guanjia/kit';
import type { Clock, FeedReader } from '@guanjia/kit';
import { createTestDatabase } from '@guanjia/postgres';
import { ratingsSubgraph } from '../ratings-subgraph.ts';
import { feedOf, registryEvents } from './registry.fixture.ts';

/** A copy of the database with the registry's copy and the demo in it, and a service that runs on it. */
export async function ratingsWithDemo(feed: FeedReader = feedOf(registryEvents()), clock?: Clock) {
  const database = await createTestDatabase({
    name: 'ratings-demo',
    prepare: async (urls) => {
      await migrate(urls, ratingsSubgraph.databaseParts);
      const harness = await subgraphHarness(ratingsSubgraph, {
        serviceUrl: urls.serviceUrl,
        feeds: { estates: feedOf(registryEvents()) },
      });
      await harness.subgraph.catchUp();
      await harness.subgraph.loadDemo();
      await harness.stop();
    },
  });
  const harness = await subgraphHarness(ratingsSubgraph, {
    serviceUrl: database.serviceUrl,
    feeds: { estates: feed },
    ...(clock ? { clock } : {}),
  });
  return {
    ...harness,
    database,
    async stop() {
      await harness.stop();
      await database.drop();
    },
  };
}

export type RatingsWithDemo = Awaited<ReturnType<typeof ratingsWithDemo>>;
