import { fixedClock, personOf, subgraphHarness, type Harness } from '@guanjia/kit';
import { estatesSubgraph } from '../subgraph.ts';
import { demoHarness, type DemoHarness } from '../testing/demo-harness.ts';

const district = personOf('150271000000');

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness();
});
afterAll(() => harness?.stop());

interface Answer {
  list: { nodes: { id: string; state: string }[] };
}

/** Every row of a list with its state. */
async function rowsOf(
  on: Harness,
  field: string,
  filterType: string,
  filter: object,
): Promise<Map<string, string>> {
  const query = `query($filter: ${filterType}) { list: ${field}(first: 100, filter: $filter) { nodes { id state } } }`;
  const { list } = await on.data<Answer>(district, query, { filter });
  return new Map(list.nodes.map(({ id, state }) => [id, state]));
}

describe('a filter by a computed state finds exactly the rows that say so', () => {
  test.each(['2015-06-20', '2016-03-01', '2018-04-10', '2018-10-29', '2019-06-15', '2024-01-01'])(
    'on %s',
    async (day) => {
      const { serviceUrl } = harness.database;
      const on = await subgraphHarness(estatesSubgraph, {
        serviceUrl,
        clock: fixedClock(`${day}T12:00:00+08:00`),
      });
      for (const [field, type] of [
        ['ownersCommittees', 'OwnersCommitteeFilter'],
        ['serviceContracts', 'ServiceContractFilter'],
      ] as const) {
        const all = await rowsOf(on, field, type, {});
        expect(all.size).toBeGreaterThan(29);
        for (const state of new Set(all.values())) {
          const found = await rowsOf(on, field, type, { state: { eq: state } });
          const expected = [...all].filter(([, of]) => of === state).map(([id]) => id);
          expect([...found.keys()].sort()).toEqual(expected.sort());
        }
      }
    },
  );
});
