import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { categoryId } from '../category/category-tree.ts';
import type { Caller } from '@guanjia/kit';

let cases: CasesHarness;
let caseId: string;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

beforeEach(async () => {
  const made = await cases.data<Answer>(
    people.community,
    'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { id version } } }',
    {
      input: {
        channel: 'VISIT',
        estateId: estateId('松石雅居'),
        categoryId: categoryId('RUBBISH'),
        text: '垃圾三天没有清运',
      },
    },
  );
  caseId = made.registerCase.case.id as string;
});

let keys = 0;
const write = (caller: Caller, message: Record<string, unknown>) =>
  cases.ask(
    caller,
    `mutation ($input: WriteCaseMessageInput!) { writeCaseMessage(input: $input) {
      message { id kind way text authorName authorTier own } case { id } } }`,
    { input: { idempotencyKey: `message-${(keys += 1)}`, caseId, kind: 'INTERNAL', ...message } },
  ) as Promise<Answer>;
const READ = `query ($id: ID!) { case(id: $id) {
  messages(first: 10) { nodes { kind way text own authorTier } totalCount } } }`;
const readBy = async (caller: Caller) =>
  (await cases.data<Answer>(caller, READ, { id: caseId })).case.messages as Answer;
const noticesOf = async (caller: Caller) => {
  const { myNotices } = await cases.data<Answer>(
    caller,
    `query ($id: ID!) { myNotices(first: 10, filter: { caseId: { eq: $id } }) { nodes { kind personal params } } }`,
    { id: caseId },
  );
  return myNotices.nodes.filter(({ kind }: Answer) => kind === 'CASE_MESSAGE') as Answer[];
};

test('offices ask and answer in one conversation, in the order in which they spoke', async () => {
  const asked = await write(people.subdistrict, { text: '  现场核实了吗？ ' });
  expect(asked.data.writeCaseMessage.message).toMatchObject({
    kind: 'INTERNAL',
    way: null,
    text: '现场核实了吗？',
  });
  await write(people.community, { text: '已到现场，照片稍后上传。' });
  await write(people.community, { kind: 'TO_COMPLAINANT', way: 'CALL', text: '告知今晚清运' });
  const { nodes, totalCount } = await readBy(people.community);
  expect(totalCount).toBe(3);
  expect(nodes.map(({ text, own, authorTier }: Answer) => [text, own, authorTier])).toEqual([
    ['现场核实了吗？', false, 'SUBDISTRICT'],
    ['已到现场，照片稍后上传。', true, 'COMMUNITY'],
    ['告知今晚清运', true, 'COMMUNITY'],
  ]);
});

test('who has the case hears of a message, and whoever spoke before of the answer; nobody of the own words', async () => {
  await write(people.subdistrict, { text: '请今天反馈' });
  expect(await noticesOf(people.community)).toMatchObject([
    { personal: false, params: { case: expect.any(String) } },
  ]);
  expect(await noticesOf(people.subdistrict)).toEqual([]);
  await write(people.community, { text: '好的' });
  expect(await noticesOf(people.subdistrict)).toMatchObject([{ personal: true }]);
  expect(await noticesOf(people.community)).toHaveLength(1);
  // Once a person has it, the person is told.
  const { case: found } = await cases.data<Answer>(
    people.community,
    'query ($id: ID!) { case(id: $id) { version } }',
    {
      id: caseId,
    },
  );
  const accepted = await cases.data<Answer>(
    people.community,
    'mutation ($id: ID!, $v: Int!) { acceptCase(input: { id: $id, version: $v }) { case { version } } }',
    { id: caseId, v: found.version },
  );
  await cases.data(
    people.subdistrict,
    `mutation ($id: ID!, $v: Int!, $to: ID!) {
      assignCase(input: { id: $id, version: $v, assigneeId: $to, dueOn: "2018-11-05" }) { case { id } } }`,
    { id: caseId, v: accepted.acceptCase.case.version, to: staffId('community') },
  );
  await write(people.district, { text: '区里关注此件' });
  expect((await noticesOf(people.community)).map(({ personal }) => personal)).toContain(true);
});

test('a message that was sent twice counts once', async () => {
  const once = { idempotencyKey: 'the-same', text: '只说一遍' };
  const [first, second] = [await write(people.community, once), await write(people.community, once)];
  expect(second.data.writeCaseMessage.message.id).toBe(first.data.writeCaseMessage.message.id);
  expect((await readBy(people.community)).totalCount).toBe(1);
});

test.each([
  [{ text: ' ' }, 'messageMissing'],
  [{ text: '长'.repeat(2001) }, 'textTooLong'],
  [{ text: '您好', kind: 'TO_COMPLAINANT' }, 'messageWayMissing'],
  [{ text: '您好', way: 'CALL' }, 'messageWayNotNeeded'],
])('%j is refused with what to do', async (message, reason) => {
  const answer = await write(people.community, message);
  expect(answer.errors[0].extensions.reason).toBe(reason);
  expect((await readBy(people.community)).totalCount).toBe(0);
});

test('it stays within the division and the roles that work on cases, and the audit log holds no word of it', async () => {
  await write(people.community, { text: '内部意见不外传' });
  expect((await write(people.community2, { text: '打听一下' })).errors[0].extensions.code).toBe('NOT_FOUND');
  expect((await write(people.analyst, { text: '看看' })).errors[0].extensions.code).toBe('FORBIDDEN');
  const client = await cases.ask(people.hotline, READ, { id: caseId });
  expect(JSON.stringify(client)).not.toContain('内部意见');
  const { casesAuditLog } = await cases.data<Answer>(
    people.auditor,
    'query ($id: ID!) { casesAuditLog(subjectId: $id) { nodes { action details } } }',
    { id: caseId },
  );
  const said = JSON.stringify(casesAuditLog.nodes);
  expect(said).toContain('writeCaseMessage');
  expect(said).not.toContain('内部意见');
});
