import { Role } from '../identity/caller.ts';
import { personOf } from '../testing/harness.ts';
import { DISTRICT, startParks, WEST, type Page, LIST, type Parks } from '../testing/parks.ts';

let running: Parks;
let harness: Parks['harness'];
beforeAll(async () => {
  running = await startParks();
  ({ harness } = running);
});
afterAll(() => running?.stop());

const person = personOf(WEST, [Role.HANDLER, Role.AUDITOR]);

interface Entry {
  action: string;
  outcome: string;
  details: Record<string, unknown>;
  changes: object[];
}

async function lastEntries(first: number, division = WEST): Promise<Entry[]> {
  const { parksAuditLog } = await harness.data<{ parksAuditLog: { nodes: Entry[] } }>(
    personOf(division, [Role.AUDITOR]),
    `query($first: Int) { parksAuditLog(first: $first) { nodes {
       action outcome details changes { type id fields { name before after isPersonal } } } } }`,
    { first },
  );
  return parksAuditLog.nodes;
}

async function park(): Promise<{ id: string; name: string; trees: number }> {
  const { parks } = await harness.data<Page>(person, LIST, { first: 1 });
  return parks.nodes[0]!;
}

test('what the unit of work changes is told field by field, before and after; of personal data only that it changed', async () => {
  const { id, name } = await park();
  const RENAME =
    'mutation($id: ID!, $name: String!, $keeper: String!) { rename(id: $id, name: $name, keeper: $keeper) }';
  await harness.data(person, RENAME, { id, name: '新园', keeper: '王小明' });
  const [entry] = await lastEntries(1);
  expect(entry).toMatchObject({ action: 'rename', details: { event: 'ParkRenamed', name: '新园' } });
  expect(entry?.changes).toEqual([
    {
      type: 'ParkEntity',
      id,
      fields: [
        { name: 'name', before: name, after: '新园', isPersonal: false },
        { name: 'keeper', before: null, after: null, isPersonal: true },
      ],
    },
  ]);
  expect(JSON.stringify(entry)).not.toContain('王小明');
});

test('a write that changes something and records nothing of it is in the log all the same', async () => {
  const { id, trees } = await park();
  await harness.data(person, 'mutation($id: ID!) { grow(id: $id) { trees } }', { id });
  expect(await lastEntries(1)).toEqual([
    {
      action: 'grow',
      outcome: 'DONE',
      details: {},
      changes: [
        {
          type: 'Park',
          id,
          fields: [{ name: 'trees', before: trees, after: trees + 1, isPersonal: false }],
        },
      ],
    },
  ]);
});

test('a request with many refusals is one entry, which counts them', async () => {
  const fields = Array.from({ length: 12 }, (_, index) => `k${index}: keeper`);
  const analyst = personOf(DISTRICT, [Role.ANALYST]);
  const { errors = [] } = await harness.ask(analyst, `{ parks { nodes { ${fields.join(' ')} } } }`);
  expect(errors).toHaveLength(60);
  const entries = (await lastEntries(5, DISTRICT)).filter(({ outcome }) => outcome === 'REFUSED');
  expect(entries).toMatchObject([{ action: 'parks', details: { count: 60, reasons: { roleMissing: 60 } } }]);
  expect(entries[0]?.details['paths']).toHaveLength(20);
});
