import { withClient } from '@guanjia/postgres';
import { Role } from '../identity/caller.ts';
import { personOf, subgraphHarness } from '../testing/harness.ts';
import {
  EAST,
  LIST,
  parksDefinition,
  PLANT,
  startParks,
  WEST,
  type Page,
  type Parks,
} from '../testing/parks.ts';

let running: Parks;
let harness: Parks['harness'];
let database: Parks['database'];

beforeAll(async () => {
  running = await startParks();
  ({ harness, database } = running);
});

afterAll(() => running?.stop());

describe('writes', () => {
  test('the same idempotency key makes one row, sent twice at once too; with other input it is refused', async () => {
    const input = { name: '一次园', trees: 1, idempotencyKey: 'k-1' };
    const answers = await Promise.all([1, 2, 3].map(() => harness.data(personOf(EAST), PLANT, { input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = await harness.ask(personOf(EAST), PLANT, { input: { ...input, trees: 2 } });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  test('requests that read and write at once do not wait for each other’s connections for good', async () => {
    const few = await subgraphHarness(parksDefinition, { serviceUrl: database.serviceUrl, poolSize: 2 });
    try {
      const { plant } = await few.data<{ plant: { id: string } }>(personOf(EAST), PLANT, {
        input: { name: '密园', trees: 5 },
      });
      const grown = await Promise.all(
        Array.from({ length: 8 }, () =>
          few.data<{ grow: { trees: number } }>(
            personOf(EAST),
            'mutation($id: ID!) { grow(id: $id) { trees } }',
            plant,
          ),
        ),
      );
      expect(Math.max(...grown.map(({ grow }) => Number(grow.trees)))).toBe(13);
    } finally {
      await few.stop();
    }
  });

  test('what was changed by another between reading and writing is a conflict of versions', async () => {
    const { parks } = await harness.data<Page>(personOf(EAST), LIST, { first: 1 });
    const { errors } = await harness.ask(personOf(EAST), 'mutation($id: ID!) { fell(id: $id) }', {
      id: parks.nodes[0]?.id,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT', reason: 'versionConflict' });
  });

  test('a refusal is an error with its code and a line in the audit log', async () => {
    const refused = await harness.ask(personOf(WEST, [Role.ANALYST]), PLANT, {
      input: { name: '不许', trees: 1 },
    });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
    await harness.subgraph.sequence();
    await withClient(database.adminUrl, async (client) => {
      const { rows } = await client.query(
        `select action, details from audit_entry where outcome = 'REFUSED'`,
      );
      expect(rows).toEqual([
        {
          action: 'plant',
          details: { reason: 'roleMissing', count: 1, reasons: { roleMissing: 1 }, paths: ['plant'] },
        },
      ]);
    });
  });

  test('a refusal is told by what was asked for, whatever the caller calls it', async () => {
    const query = PLANT.replace('plant(', 'mine: plant(');
    await harness.ask(personOf(WEST, [Role.ANALYST]), query, { input: { name: '不许', trees: 2 } });
    await harness.subgraph.sequence();
    await withClient(database.adminUrl, async (client) => {
      const { rows } = await client.query(
        `select action, details->'paths' as paths from audit_entry order by position desc limit 1`,
      );
      expect(rows).toEqual([{ action: 'plant', paths: ['mine'] }]);
    });
  });
});
