import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  people,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
const SET = 'setIntegratorChannels';
const LIST = '{ integrators { totalCount nodes { id channels } } }';
const set = (channels: string[]) =>
  harness.mutate(
    administrator,
    SET,
    { clientId: 'hotline-12345', channels },
    '{ integrator { id channels } }',
  );

test('an administrator gives a client its channels, changes and takes them, and each change is audited', async () => {
  const READ = '{ cases { totalCount } }';
  const given = await set(['ONLINE', 'HOTLINE', 'HOTLINE']);
  const integrator = { id: 'hotline-12345', channels: ['HOTLINE', 'ONLINE'] };
  expect(given).toEqual({ integrator });
  await set(['HOTLINE', 'ONLINE']);
  expect(await harness.data(administrator, LIST)).toEqual({
    integrators: { totalCount: 1, nodes: [integrator] },
  });
  expect((await harness.ask(people.hotline, READ)).errors).toBeUndefined();
  await set(['HOTLINE']);
  expect(await set([])).toEqual({ integrator: null });
  expect(await harness.data(administrator, LIST)).toEqual({ integrators: { totalCount: 0, nodes: [] } });
  const { casesAuditLog } = await harness.data<Answer>(
    people.auditor,
    '{ casesAuditLog(subjectId: "hotline-12345") { nodes { action details } } }',
  );
  expect(casesAuditLog.nodes.map((node: Answer) => node.details)).toEqual([
    { before: ['HOTLINE'], after: [] },
    { before: ['HOTLINE', 'ONLINE'], after: ['HOTLINE'] },
    { before: [], after: ['HOTLINE', 'ONLINE'] },
  ]);
});

test.each([
  ['a supervisor', people.district, 'roleMissing'],
  [
    'an administrator of a subdistrict',
    personOf(SUBDISTRICT, [Role.ADMINISTRATOR]),
    'districtAdministratorsOnly',
  ],
  ['a client', people.hotline, 'roleMissing'],
])('%s neither sees nor sets them', async (_who, caller, reason) => {
  const input = { clientId: 'hotline-12345', channels: ['HOTLINE'] };
  const { errors } = await harness.ask(caller, LIST);
  for (const refused of [errors?.[0]?.extensions, await harness.refusal(caller, SET, input)]) {
    expect(refused).toMatchObject({ code: 'FORBIDDEN', reason });
  }
});

test('the head of the district, who registers their endpoints, sees them', async () => {
  await set(['HOTLINE']);
  const head = personOf(DISTRICT, [Role.HEAD]);
  expect(await harness.data(head, LIST)).toMatchObject({ integrators: { totalCount: 1 } });
  const input = { clientId: 'hotline-12345', channels: [] };
  expect(await harness.refusal(head, SET, input)).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
});

test('a client sees the steps of its case, nobody’s name and nothing that was written, and no feed', async () => {
  await set(['HOTLINE']);
  const input = {
    channel: 'HOTLINE',
    divisionCode: SUBDISTRICT,
    categoryId: categoryId('RUBBISH'),
    text: '楼下垃圾没有清运',
    complainantName: '张三',
  };
  const made = await harness.mutate(people.hotline, 'registerCase', input, '{ case { id version } }');
  const { id, version } = made.case;
  const reveal = { id, reason: '核实物业' };
  await harness.mutate(people.subdistrict, 'revealComplainant', reveal, '{ name }');
  const refuse = { id, version, note: '已转司法所' };
  await harness.mutate(people.subdistrict, 'refuseCase', refuse, '{ case { id } }');
  const EVENTS =
    'query($id: ID!) { case(id: $id) { complainant { name } events { totalCount nodes { type actorName note data } } } }';
  const { case: seen } = await harness.data<Answer>(people.hotline, EVENTS, { id });
  expect(seen.complainant).toBeNull();
  expect(seen.events).toEqual({
    totalCount: 2,
    nodes: ['REGISTERED', 'NOT_ACCEPTED'].map((type) => ({ type, actorName: '', note: null, data: {} })),
  });
  const scopes = [...people.hotline.scopes, 'events:read'];
  const { errors } = await harness.ask({ ...people.hotline, scopes }, '{ casesEvents { lastPosition } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'departmentsOnly' });
});
