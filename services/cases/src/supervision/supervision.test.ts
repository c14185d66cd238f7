import { Role, personOf, type Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { escalate } from '../escalation/escalation.job.ts';
import {
  casesHarness,
  COMMUNITY,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;
let caseId: string;

beforeAll(async () => {
  harness = await casesHarness();
  const input = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾成堆',
  };
  caseId = (await harness.mutate(people.community, 'registerCase', input, '{ case { id } }')).case.id;
});
afterAll(() => harness?.stop());

const ISSUE = 'issueSupervisionOrder';
const REPLY = 'replyToSupervisionOrder';
const ACCEPT = 'acceptSupervisionReply';
const REJECT = 'rejectSupervisionReply';

async function run(person: Caller, name: string, input: object): Promise<Answer> {
  const shape = '{ supervisionOrder { id number state version dueOn replies { text decision } } }';
  return (await harness.mutate(person, name, input, shape)).supervisionOrder;
}

test('an order is issued by hand once, replied to, rejected, replied to again, and closed', async () => {
  const input = { idempotencyKey: 'k1', caseId, demand: '三日内清运并回复' };
  const order = await run(people.subdistrict, ISSUE, input);
  expect(order).toMatchObject({ number: 'D2018-000001', state: 'ISSUED', dueOn: '2018-11-05' });
  const again = await run(people.subdistrict, ISSUE, input);
  expect(again.id).toBe(order.id);

  const early = await harness.refusal(people.subdistrict, REPLY, { id: order.id, version: 1, text: '代答' });
  expect(early?.['reason']).toBe('notYourDesk');
  const said = (who: Caller, name: string, given: object) => run(who, name, { id: order.id, ...given });
  const first = await said(people.community, REPLY, { version: 1, text: '正在处理' });
  const returned = await said(people.subdistrict, REJECT, { version: first.version, note: '请附清运情况' });
  const second = await said(people.community, REPLY, { version: returned.version, text: '已清运' });
  const closed = await said(people.subdistrict, ACCEPT, { version: second.version });
  expect([first.state, returned.state, second.state, closed.state]).toEqual([
    'REPLIED',
    'RETURNED',
    'REPLIED',
    'CLOSED',
  ]);
  expect(closed.replies).toEqual([
    { text: '正在处理', decision: 'REJECTED' },
    { text: '已清运', decision: 'ACCEPTED' },
  ]);
});

test('nobody orders a desk that is not below', async () => {
  const input = { caseId, demand: 'x', addresseeTier: 'DISTRICT' };
  expect((await harness.refusal(people.subdistrict, ISSUE, input))?.['reason']).toBe('addresseeNotBelow');
  expect((await harness.refusal(people.community, ISSUE, input))?.['reason']).toBe('roleMissing');
  // The district has no desk above it, and orders itself nothing.
  expect((await harness.refusal(people.district, ISSUE, input))?.['reason']).toBe('addresseeNotBelow');
});

const INBOX = '{ unreadNotices myNotices(first: 50) { nodes { id kind read params case { id } } } }';

test('notices reach the desk that they are for, and are read by each person alone', async () => {
  const before = await harness.data<Answer>(people.community, INBOX);
  expect(before.myNotices.nodes.map((node: Answer) => node.kind)).toEqual([
    'SUPERVISION_ORDER_CLOSED',
    'SUPERVISION_REPLY_REJECTED',
    'SUPERVISION_ORDER_ISSUED',
  ]);
  expect(before.unreadNotices).toBe(3);
  const READ = 'mutation($id: ID!) { markNoticeRead(input: { id: $id }) { unreadNotices } }';
  const { id } = before.myNotices.nodes[0];
  expect((await harness.data<Answer>(people.community, READ, { id })).markNoticeRead.unreadNotices).toBe(2);
  const colleague = personOf(COMMUNITY, [Role.HANDLER], { staffId: 'StaffMember_other' });
  expect((await harness.data<Answer>(colleague, INBOX)).unreadNotices).toBe(3);
  expect((await harness.data<Answer>(people.community2, INBOX)).myNotices.nodes).toEqual([]);
  expect((await harness.data<Answer>(people.analyst, INBOX)).unreadNotices).toBe(0);
  const { errors } = await harness.ask(people.community2, READ, { id });
  expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  const ALL = 'mutation { markAllNoticesRead(input: {}) { unreadNotices } }';
  expect((await harness.data<Answer>(people.community, ALL)).markAllNoticesRead.unreadNotices).toBe(0);
});

test('orders stay within the division, in the graph and in the database', async () => {
  const LIST = '{ supervisionOrders { nodes { id } } }';
  expect((await harness.data<Answer>(people.district, LIST)).supervisionOrders.nodes).toHaveLength(1);
  expect((await harness.data<Answer>(people.community2, LIST)).supervisionOrders.nodes).toEqual([]);
  await withClient(harness.database.serviceUrl, async (client) => {
    for (const table of [
      'supervision_order',
      'supervision_reply',
      'escalation_step',
      'escalation_watch',
      'notice',
      'notice_read',
    ])
      expect({ table, rows: (await client.query(`select * from ${table}`)).rows }).toEqual({
        table,
        rows: [],
      });
  });
});

test('an order without a reply in time is told of once', async () => {
  const input = { caseId, demand: '再次督办' };
  await run(people.subdistrict, ISSUE, input);
  harness.clock.set('2018-11-06T09:00:00+08:00');
  await harness.subgraph.runJob(escalate, {});
  await harness.subgraph.runJob(escalate, {});
  const LATE = '{ myNotices(filter: { kind: { eq: SUPERVISION_ORDER_OVERDUE } }) { nodes { id } } }';
  expect((await harness.data<Answer>(people.subdistrict, LATE)).myNotices.nodes).toHaveLength(1);
});

test('a case that is withdrawn takes its open orders with it: cancelled, told, in its history', async () => {
  const input = { id: caseId, version: 1, note: '来访人撤回' };
  const shape = '{ case { state events { nodes { type } } } }';
  const withdrawn = await harness.mutate(people.community, 'withdrawCase', input, shape);
  expect(withdrawn.case.state).toBe('WITHDRAWN');
  const types = withdrawn.case.events.nodes.map((event: Answer) => event.type);
  expect(types.filter((type: string) => type === 'SUPERVISION_CANCELLED')).toHaveLength(1);
  const LIST = '{ supervisionOrders { nodes { id number state version } } }';
  const { nodes } = (await harness.data<Answer>(people.subdistrict, LIST)).supervisionOrders;
  expect(nodes.map(({ state }: Answer) => state).toSorted()).toEqual(['CANCELLED', 'CLOSED']);
  const OPEN = '{ supervisionOrders(filter: { open: { eq: true } }) { nodes { id } } }';
  expect((await harness.data<Answer>(people.subdistrict, OPEN)).supervisionOrders.nodes).toEqual([]);
  const TOLD = '{ myNotices(filter: { kind: { eq: SUPERVISION_ORDER_CANCELLED } }) { nodes { id } } }';
  for (const who of [people.community, people.subdistrict]) {
    expect((await harness.data<Answer>(who, TOLD)).myNotices.nodes).toHaveLength(1);
  }
  const { id, version } = nodes.find(({ state }: Answer) => state === 'CANCELLED');
  const late = await harness.refusal(people.community, REPLY, { id, version, text: '已清运' });
  expect(late?.['reason']).toBe('notFromThisState');
});

test('notices that somebody has read go after half a year, unread ones stay', async () => {
  const kinds = async () =>
    (await harness.data<Answer>(people.community, INBOX)).myNotices.nodes.map((node: Answer) => node.kind);
  const before = await kinds();
  harness.clock.set('2019-05-01T03:20:00+08:00');
  await harness.subgraph.runJob({ name: 'cases.removeReadNotices' }, {});
  // The three of the first order were read; what came later was not.
  expect(before).toHaveLength((await kinds()).length + 3);
  expect(await kinds()).not.toContain('SUPERVISION_ORDER_CLOSED');
});

test('one order about a case at a time: neither by hand nor by the clock comes a second one', async () => {
  const about = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('ROOF'),
    text: '屋顶漏雨',
  };
  const { case: one } = await harness.mutate(people.community, 'registerCase', about, '{ case { id } }');
  const issued = { caseId: one.id, demand: '查明原因', addresseeTier: 'COMMUNITY' };
  const order = await run(people.district, ISSUE, issued);
  expect(await harness.refusal(people.subdistrict, ISSUE, issued)).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'orderOpen',
    params: { order: order.number },
  });
  harness.clock.set('2020-03-02T09:00:00+08:00');
  await harness.subgraph.runJob(escalate, {});
  const ORDERS = `query($id: ID!) { case(id: $id) { supervisionOrders { number } escalations { stage } } }`;
  const { case: late } = await harness.data<Answer>(people.district, ORDERS, { id: one.id });
  expect(late.escalations.map(({ stage }: Answer) => stage)).toContain('SUPERVISION_ORDER');
  expect(late.supervisionOrders).toEqual([{ number: order.number }]);
});
