import { withClient } from '@guanjia/postgres';
import { personOf } from '../testing/harness.ts';
import { DISTRICT, EAST, LIST, startParks, WEST, type Page, type Parks } from '../testing/parks.ts';

let running: Parks;
let harness: Parks['harness'];
let database: Parks['database'];

beforeAll(async () => {
  running = await startParks();
  ({ harness, database } = running);
});

afterAll(() => running?.stop());

describe('row scope', () => {
  test('shows a community its own rows alone, in lists, by reference and in the feed', async () => {
    const all = await harness.data<Page>(personOf(DISTRICT), LIST, {});
    const west = await harness.data<Page>(personOf(WEST), LIST, {});
    expect(west.parks.nodes.map((park) => park.name).sort()).toEqual(['东风公园', '小游园', '槐荫园']);
    const foreign = all.parks.nodes.filter((park) => !west.parks.nodes.some((own) => own.id === park.id));
    const entities = await harness.data(
      personOf(WEST),
      `query($of: [_Any!]!) { _entities(representations: $of) { ... on Park { name } } }`,
      { of: foreign.map(({ id }) => ({ __typename: 'Park', id })) },
    );
    expect(entities).toEqual({ _entities: [null, null] });
    const feed = await harness.data<{ parksEvents: { events: { divisionCode: string }[] } }>(
      personOf(WEST),
      '{ parksEvents { events { divisionCode } lastPosition } }',
    );
    expect(new Set(feed.parksEvents.events.map((event) => event.divisionCode))).toEqual(new Set([WEST]));
  });

  test('SQL under the service’s role sees nothing without a scope and cannot write outside it', async () => {
    await withClient(database.serviceUrl, async (client) => {
      expect((await client.query('select * from park')).rows).toEqual([]);
      expect((await client.query('select * from outbox_event')).rows).toEqual([]);
      expect((await client.query('select * from audit_entry')).rows).toEqual([]);
      await client.query(
        `select set_config('guanjia.scope_from', $1, false), set_config('guanjia.scope_to', $2, false)`,
        [WEST, '150271010002'],
      );
      expect((await client.query('select * from park')).rows).toHaveLength(3);
      await expect(client.query(`insert into park values ('x', $1, 'x', 1)`, [EAST])).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  test('the audit log and the feed cannot be changed by the service', async () => {
    await withClient(database.serviceUrl, async (client) => {
      await client.query(
        `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
      );
      for (const change of [
        `update audit_entry set actor_name = 'x'`,
        'delete from audit_entry',
        'delete from outbox_event',
        'truncate outbox_event',
        'select * from audit_head',
      ]) {
        await expect(client.query(change)).rejects.toThrow(/permission denied/);
      }
    });
    await withClient(database.ownerUrl, async (owner) => {
      await expect(owner.query('truncate audit_entry')).rejects.toThrow(/append-only/);
      await expect(owner.query('truncate outbox_event')).rejects.toThrow(/append-only/);
    });
  });
});
