import { migrate, personOf, Role, subgraphHarness, type Harness } from '@guanjia/kit';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { estatesSubgraph } from '../subgraph.ts';

const analyst = personOf('150271000000', [Role.ANALYST], { subject: 'analyst', name: '分析员' });
const colleague = personOf('150271000000', [Role.HANDLER], { subject: 'colleague' });
const community = personOf('150271010027', [Role.HANDLER], { subject: 'community' });

let database: TestDatabase;
let harness: Harness;

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'estates',
    prepare: (urls) => migrate(urls, estatesSubgraph.databaseParts),
  });
  harness = await subgraphHarness(estatesSubgraph, { serviceUrl: database.serviceUrl });
});

afterAll(async () => {
  await harness?.stop();
  await database?.drop();
});

const SAVE = `mutation($input: SaveQueryInput!) { saveQuery(input: $input) { savedQuery { id name view mine version } } }`;
const NAMES = '{ savedQueries { nodes { name mine } } }';
type Saved = { saveQuery: { savedQuery: { id: string; version: number } } };

test('a question is kept with its chart, shared with colleagues of the division, and seen by nobody else', async () => {
  const view = { chart: { kind: 'bar', category: 'name', values: ['openCases'] } };
  const own = { name: '我的', query: '{ viewer { name } }', sharedWith: 'OWN' };
  await harness.data(analyst, SAVE, { input: own });
  const shared = await harness.data<Saved>(analyst, SAVE, {
    input: { ...own, name: '共享', view, sharedWith: 'DEPARTMENT' },
  });
  expect(shared.saveQuery.savedQuery).toMatchObject({ view, mine: true, version: 1 });

  expect(await harness.data(analyst, NAMES)).toEqual({
    savedQueries: {
      nodes: [
        { name: '共享', mine: true },
        { name: '我的', mine: true },
      ],
    },
  });
  expect(await harness.data(colleague, NAMES)).toEqual({
    savedQueries: { nodes: [{ name: '共享', mine: false }] },
  });
  expect(await harness.data(community, NAMES)).toEqual({ savedQueries: { nodes: [] } });
});

test('only the owner changes or deletes it, on its newest version', async () => {
  const input = { name: '改', query: '{ viewer { name } }', sharedWith: 'DEPARTMENT' };
  const { savedQuery } = (await harness.data<Saved>(analyst, SAVE, { input })).saveQuery;
  const renamed = { ...input, id: savedQuery.id, version: savedQuery.version, name: '改名' };

  const stranger = await harness.ask(colleague, SAVE, { input: renamed });
  expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await harness.data(analyst, SAVE, { input: renamed })).toMatchObject({
    saveQuery: { savedQuery: { name: '改名', version: 2 } },
  });
  const late = await harness.ask(analyst, SAVE, { input: renamed });
  expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT' });

  const DELETE = 'mutation($input: DeleteSavedQueryInput!) { deleteSavedQuery(input: $input) { id } }';
  await harness.data(analyst, DELETE, { input: { id: savedQuery.id, version: 2 } });
  const { savedQueries } = await harness.data<{ savedQueries: { nodes: { name: string }[] } }>(
    analyst,
    NAMES,
  );
  expect(savedQueries.nodes.map(({ name }) => name)).not.toContain('改名');
});

test.each([
  [{ name: ' ', query: '{ viewer { name } }' }, 'name'],
  [{ name: 'x'.repeat(81), query: '{ viewer { name } }' }, 'name'],
  [{ name: 'x', query: '' }, 'query'],
])('refuses %j and names the field', async (input, field) => {
  const { errors } = await harness.ask(analyst, SAVE, { input });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'textLength', field });
});
