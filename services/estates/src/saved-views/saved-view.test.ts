import { migrate, personOf, Role, subgraphHarness, type Harness } from '@guanjia/kit';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { estatesSubgraph } from '../subgraph.ts';

const DIVISION = '150271010000';
const owner = personOf(DIVISION, [Role.HANDLER], { subject: 'owner', name: '王芳' });
const handler = personOf(DIVISION, [Role.HANDLER], { subject: 'handler' });
const evaluator = personOf(DIVISION, [Role.EVALUATOR], { subject: 'evaluator' });
const head = personOf(DIVISION, [Role.HEAD], { subject: 'head' });
const district = personOf('150271000000', [Role.HANDLER, Role.HEAD], { subject: 'district' });

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

const VIEW = 'id name state audience role ownerName mine changeable isDefault version';
const SAVE = `mutation($input: SaveViewInput!) { saveView(input: $input) { savedView { ${VIEW} } } }`;
const LIST = `query($list: String!) { savedViews(list: $list) { nodes { ${VIEW} } } }`;
const DELETE = 'mutation($input: DeleteSavedViewInput!) { deleteSavedView(input: $input) { id } }';
const DEFAULT =
  'mutation($input: SetDefaultViewInput!) { setDefaultView(input: $input) { savedView { id isDefault } } }';

interface View {
  id: string;
  name: string;
  version: number;
  isDefault: boolean;
  changeable: boolean;
}

type Person = ReturnType<typeof personOf>;

async function save(person: Person, input: object): Promise<View> {
  const { saveView } = await harness.data<{ saveView: { savedView: View } }>(person, SAVE, { input });
  return saveView.savedView;
}

async function names(person: Person, list: string): Promise<string[]> {
  const { savedViews } = await harness.data<{ savedViews: { nodes: View[] } }>(person, LIST, { list });
  return savedViews.nodes.map(({ name }) => name);
}

async function refusal(person: Person, document: string, input: object): Promise<unknown> {
  const { errors } = await harness.ask(person, document, { input });
  return errors?.[0]?.extensions;
}

const state = { state: 'ACCEPTED', sort: '-DUE_ON' };

test('each audience sees its own views of a list, and no list those of another', async () => {
  const view = { list: 'cases', state };
  await save(owner, { ...view, name: '甲' });
  await save(owner, { ...view, name: '乙', audience: 'ROLE', role: 'HANDLER' });
  const shared = await save(owner, { ...view, name: '丙', audience: 'DEPARTMENT' });
  await save(owner, { ...view, name: '丁', list: 'estates', audience: 'DEPARTMENT' });
  expect(shared).toMatchObject({ state, mine: true, changeable: true, isDefault: false, ownerName: '王芳' });

  expect(await names(owner, 'cases')).toHaveLength(3);
  expect((await names(handler, 'cases')).toSorted()).toEqual(['丙', '乙'].toSorted());
  expect(await names(evaluator, 'cases')).toEqual(['丙']);
  expect(await names(district, 'cases')).toEqual([]);
});

test('a shared view is changed by its owner and the head, a private one by its owner alone', async () => {
  const input = { list: 'shared', name: '待派遣', state, audience: 'DEPARTMENT' };
  const view = await save(owner, input);
  const change = { ...input, id: view.id, version: 1, name: '今日待派遣' };

  expect(await refusal(handler, SAVE, change)).toMatchObject({ code: 'FORBIDDEN', reason: 'viewOfAnother' });
  expect(await refusal(district, SAVE, change)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await save(head, change)).toMatchObject({ name: '今日待派遣', version: 2, changeable: true });
  expect(await refusal(owner, SAVE, change)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await refusal(head, SAVE, { ...change, version: 2, audience: 'OWN' })).toMatchObject({
    reason: 'viewOfAnother',
  });

  const own = await save(owner, { ...input, audience: 'OWN' });
  expect(await refusal(head, DELETE, { id: own.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
  await harness.data(head, DELETE, { input: { id: view.id, version: 2 } });
  expect(await names(handler, 'shared')).toEqual([]);
});

test('each person has a default of their own, which goes with the view', async () => {
  const view = await save(owner, { list: 'desk', name: '全部', state, audience: 'DEPARTMENT' });
  const input = { list: 'desk', viewId: view.id };
  expect(await harness.data(handler, DEFAULT, { input })).toEqual({
    setDefaultView: { savedView: { id: view.id, isDefault: true } },
  });
  const seen = async (person: Person) =>
    (await harness.data<{ savedViews: { nodes: View[] } }>(person, LIST, { list: 'desk' })).savedViews.nodes;
  expect(await seen(handler)).toMatchObject([{ isDefault: true }]);
  expect(await seen(owner)).toMatchObject([{ isDefault: false }]);

  expect(await refusal(handler, DEFAULT, { list: 'cases', viewId: view.id })).toMatchObject({
    code: 'NOT_FOUND',
  });
  await harness.data(handler, DEFAULT, { input: { list: 'desk' } });
  expect(await seen(handler)).toMatchObject([{ isDefault: false }]);
  const auditor = personOf(DIVISION, [Role.AUDITOR]);
  const LOG = '{ estatesAuditLog(first: 2) { nodes { action changes { fields { name before after } } } } }';
  expect(await harness.data(auditor, LOG)).toEqual({
    estatesAuditLog: {
      nodes: [
        {
          action: 'setDefaultView',
          changes: [{ fields: [{ name: 'viewId', before: view.id, after: null }] }],
        },
        {
          action: 'setDefaultView',
          changes: [{ fields: [{ name: 'viewId', before: null, after: view.id }] }],
        },
      ],
    },
  });
  await harness.data(handler, DEFAULT, { input });
  await harness.data(owner, DELETE, { input: { id: view.id, version: 1 } });
  expect(await seen(handler)).toEqual([]);
});

test.each([
  ['textLength', 'name', { name: ' ' }],
  ['textLength', 'list', { list: '' }],
  ['textLength', 'state', { state: { where: 'x'.repeat(8_000) } }],
  ['viewStateInvalid', 'state', { state: ['ACCEPTED'] }],
  ['viewRoleMissing', 'role', { audience: 'ROLE' }],
  ['viewRoleMissing', 'role', { audience: 'OWN', role: 'HANDLER' }],
  ['viewRoleNotYours', 'role', { audience: 'ROLE', role: 'AUDITOR' }],
])('refuses because of %s: %s', async (reason, field, wrong) => {
  const input = { list: 'cases', name: '视图', state, ...wrong };
  expect(await refusal(owner, SAVE, input)).toMatchObject({ reason, field });
});
