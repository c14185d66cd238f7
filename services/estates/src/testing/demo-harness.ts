import { DEMO_MORNING, fixedClock, migrate, subgraphHarness, type Clock, type Harness } from '@guanjia/kit';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { estatesSubgraph } from '../subgraph.ts';

export interface DemoHarness extends Harness {
  database: TestDatabase;
}

/** The subgraph on a fresh copy of the demo district, on its first morning unless told otherwise. */
export async function demoHarness(clock: Clock = fixedClock(DEMO_MORNING)): Promise<DemoHarness> {
  const database = await createTestDatabase({
    name: 'estates-demo',
    prepare: async (urls) => {
      await migrate(urls, estatesSubgraph.databaseParts);
      const loading = await subgraphHarness(estatesSubgraph, urls);
      await loading.subgraph.loadDemo();
      await loading.stop();
    },
  });
  const harness = await subgraphHarness(estatesSubgraph, { serviceUrl: database.serviceUrl, clock });
  return {
    ...harness,
    database,
    async stop() {
      await harness.stop();
      await database.drop();
    },
  };
}
