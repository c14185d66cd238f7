import { Readable } from 'node:stream';
import { personOf, Role, type Caller } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let cases: CasesHarness;
let caseId: string;
let keys = 0;

beforeEach(async () => {
  cases = await casesHarness();
  const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
  for (const [clientId, channels] of [
    ['hotline-12345', ['HOTLINE']],
    ['mailbox', ['MAYOR_MAILBOX']],
  ])
    await cases.mutate(administrator, 'setIntegratorChannels', { clientId, channels }, '{ __typename }');
  const made = await cases.mutate(
    people.hotline,
    'registerCase',
    {
      channel: 'HOTLINE',
      divisionCode: COMMUNITY,
      categoryId: categoryId('RUBBISH'),
      text: '垃圾三天没有清运',
      sourceNumber: 'H-1',
    },
    '{ case { id } }',
  );
  caseId = made.case.id;
});
afterEach(() => cases.stop());

const mailbox = { ...people.hotline, subject: 'mailbox' };
const key = () => `key-${(keys += 1)}`;
const REPORTED = '{ awaitsApproval case { state } }';
const report = (name: string, input: object, caller: Caller = people.hotline) =>
  cases.mutate(caller, name, { idempotencyKey: key(), caseId, ...input }, REPORTED);
const refusal = (name: string, input: object, caller: Caller = people.hotline) =>
  cases.refusal(caller, name, { idempotencyKey: key(), caseId, ...input });

/** The case as its desk sees it. */
const seen = async (fields: string) =>
  (
    await cases.data<Answer>(people.subdistrict, `query ($id: ID!) { case(id: $id) { ${fields} } }`, {
      id: caseId,
    })
  ).case as Answer;
const told = async (person: Caller) =>
  (
    await cases.data<Answer>(person, '{ myNotices(first: 50) { nodes { kind params } } }')
  ).myNotices.nodes.map(({ kind }: Answer) => kind as string) as string[];
const step = async (name: string, input: object, person: Caller = people.subdistrict) =>
  cases.mutate(
    person,
    name,
    { id: caseId, version: (await seen('version')).version, ...input },
    '{ case { id } }',
  );
const resolve = async () => {
  await step('acceptCase', {});
  await step('assignCase', { assigneeId: staffId('subdistrict'), dueOn: '2018-10-30' });
  await step('resolveCase', { text: '已清运' });
};
const upload = async (name: string, caller: Caller = people.hotline) => {
  const answer = await cases.subgraph.answerFile({
    method: 'POST',
    target: `/documents?name=${encodeURIComponent(name)}`,
    body: Readable.from([Buffer.from(name)]),
    caller,
    requestId: 'upload',
  });
  return { status: answer.status, id: (JSON.parse(answer.body as string) as Answer).id as string };
};

test('a supplement with its file stands on the case, and the desk is told once', async () => {
  const { id } = await upload('现场.txt');
  const input = { idempotencyKey: key(), caseId, text: '还有装修垃圾', documentIds: [id] };
  for (let time = 0; time < 2; time += 1)
    await cases.mutate(people.hotline, 'supplementCase', input, REPORTED);
  const found = await seen(
    `messages { nodes { kind way text authorName } } attachments { name } events(first: 20) { nodes { type } }
     sourceReports { supplements lastSupplementAt reminders }`,
  );
  expect(found.messages.nodes).toEqual([
    { kind: 'FROM_COMPLAINANT', way: 'CALL', text: '还有装修垃圾', authorName: people.hotline.name },
  ]);
  expect(found.attachments).toEqual([{ name: '现场.txt' }]);
  expect(found.events.nodes.map(({ type }: Answer) => type)).toEqual(
    expect.arrayContaining(['REGISTERED', 'SUPPLEMENTED', 'ATTACHMENT_ADDED']),
  );
  expect(found.sourceReports).toEqual({
    supplements: 1,
    lastSupplementAt: '2018-10-29T00:30:00.000Z',
    reminders: 0,
  });
  expect(await told(people.subdistrict)).toEqual(['CASE_SUPPLEMENTED']);
  expect(await cases.refusal(people.hotline, 'supplementCase', { ...input, text: '另一段话' })).toMatchObject(
    {
      code: 'IDEMPOTENCY_MISMATCH',
    },
  );
});

test('a reminder reaches whoever has the case, once an hour', async () => {
  await report('urgeCase', { note: '市民再次来电' });
  expect(await told(people.subdistrict)).toEqual(['CASE_URGED']);
  expect(await refusal('urgeCase', {})).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    reason: 'urgedRecently',
    params: { nextAt: '2018-10-29T01:30:00.000Z' },
  });
  cases.clock.set('2018-10-29T09:31:00+08:00');
  await step('acceptCase', {});
  await step('assignCase', { assigneeId: staffId('community'), dueOn: '2018-10-30' });
  await report('urgeCase', {});
  expect(await told(people.community)).toContain('CASE_URGED');
  expect(await told(people.subdistrict)).toEqual(['CASE_URGED']);
  expect((await seen('sourceReports { reminders }')).sourceReports.reminders).toBe(2);
  const { case: own } = await cases.data<Answer>(
    people.hotline,
    'query ($id: ID!) { case(id: $id) { events(first: 20) { nodes { type note } } } }',
    { id: caseId },
  );
  expect(own.events.nodes.filter(({ type }: Answer) => type === 'URGED')).toEqual([
    { type: 'URGED', note: null },
    { type: 'URGED', note: null },
  ]);
});

test('what nobody has accepted is withdrawn at once; afterwards a second person agrees', async () => {
  expect(await report('withdrawOwnCase', { reason: '误报' })).toEqual({
    awaitsApproval: false,
    case: { state: 'WITHDRAWN' },
  });
  expect(await told(people.subdistrict)).toEqual(['CASE_WITHDRAWN']);
  expect(await refusal('withdrawOwnCase', { reason: '误报' })).toMatchObject({ reason: 'notFromThisState' });
});

test('an accepted case is withdrawn once a supervisor or head agrees', async () => {
  await step('acceptCase', {});
  const input = { idempotencyKey: key(), caseId, reason: '已自行解决' };
  for (let time = 0; time < 2; time += 1)
    expect(await cases.mutate(people.hotline, 'withdrawOwnCase', input, REPORTED)).toEqual({
      awaitsApproval: true,
      case: { state: 'ACCEPTED' },
    });
  expect(await refusal('withdrawOwnCase', { reason: '再说一次' })).toMatchObject({
    reason: 'approvalPending',
  });
  const [approval] = (await seen('approvals { id version state reason requestedByName }')).approvals;
  expect(approval).toMatchObject({
    state: 'PENDING',
    reason: '已自行解决',
    requestedByName: people.hotline.name,
  });
  await cases.mutate(
    people.subdistrictHead,
    'decideApproval',
    { id: approval.id, version: approval.version, decision: 'APPROVE' },
    '{ __typename }',
  );
  expect((await seen('state')).state).toBe('WITHDRAWN');
});

test('satisfaction is the follow-up of a resolved case, and a reason goes with dissatisfaction', async () => {
  expect(await refusal('reportSatisfaction', { satisfaction: 'SATISFIED' })).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
  });
  await resolve();
  expect(await refusal('reportSatisfaction', { satisfaction: 'DISSATISFIED' })).toMatchObject({
    reason: 'noteMissing',
  });
  await report('reportSatisfaction', { satisfaction: 'DISSATISFIED', note: '只清了一半' });
  expect(await seen('followUp { satisfaction note } deadlines { clock state }')).toMatchObject({
    followUp: { satisfaction: 'DISSATISFIED', note: '只清了一半' },
  });
  const { case: own } = await cases.data<Answer>(
    people.hotline,
    'query ($id: ID!) { case(id: $id) { resolution { text } followUp { satisfaction note } } }',
    { id: caseId },
  );
  expect(own).toEqual({
    resolution: { text: '已清运' },
    followUp: { satisfaction: 'DISSATISFIED', note: null },
  });
  expect(await told(people.subdistrict)).toContain('CASE_SATISFACTION');
  expect(await refusal('reportSatisfaction', { satisfaction: 'SATISFIED' })).toMatchObject({
    reason: 'followUpRecorded',
  });
});

test('only clients, only with the scope to write, and only in their own channels', async () => {
  const reading = { ...people.hotline, scopes: ['cases:read'] };
  const inputs = {
    supplementCase: { text: '补充' },
    urgeCase: {},
    withdrawOwnCase: { reason: '误报' },
    reportSatisfaction: { satisfaction: 'SATISFIED' },
  };
  for (const [name, input] of Object.entries(inputs)) {
    expect([name, await refusal(name, input, people.subdistrict)]).toMatchObject([
      name,
      { reason: 'clientsOnly' },
    ]);
    expect([name, await refusal(name, input, reading)]).toMatchObject([name, { reason: 'scopeMissing' }]);
    expect([name, await refusal(name, input, mailbox)]).toMatchObject([name, { code: 'NOT_FOUND' }]);
  }
  expect((await upload('甲.txt', reading)).status).toBe(403);
  const { id } = await upload('乙.txt', mailbox);
  expect(await refusal('supplementCase', { text: '补充', documentIds: [id] })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await seen('sourceReports { supplements }')).sourceReports.supplements).toBe(0);
});
