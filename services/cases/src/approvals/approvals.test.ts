import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

const CASE = `{ id version state dueOn overdue suspendedUntil assigneeName
  deadlines { clock dueOn state explanation { pauses { pausedAt resumedAt remaining from to } } }
  approvals { kind state reason decidedByName decisionNote }
  allowedActions { action allowed needsApproval reason } events { nodes { type note data } } }`;
const APPROVAL = '{ id version kind state until mayDecide mayNotDecideReason mayRetract case { number } }';

type Person = (typeof people)[keyof typeof people];

async function run(person: Person, name: string, input: object): Promise<Answer> {
  const shape = `{ case ${CASE} approval ${APPROVAL} }`;
  const { case: one, approval } = await harness.mutate(person, name, input, shape);
  return { ...one, approval };
}

function decide(person: Person, { id, version }: Answer, decision: string, note?: string): Promise<Answer> {
  const input = { id, version, decision, note };
  return harness.mutate(person, 'decideApproval', input, `{ approval ${APPROVAL} case ${CASE} }`);
}

/** A case that is worked on: received on 2018-10-29, due on 2018-11-05, handled by 2018-11-01. */
async function inProgress(): Promise<Answer> {
  let one = await run(people.community, 'registerCase', {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '楼下垃圾三天没有清运',
  });
  one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
  one = await run(people.community, 'assignCase', {
    id: one.id,
    version: one.version,
    assigneeId: staffId('community'),
    dueOn: '2018-11-01',
  });
  return run(people.community, 'startCase', { id: one.id, version: one.version });
}

const askToSuspend = (one: Answer, until = '2018-11-20') =>
  run(people.community, 'suspendCase', { id: one.id, version: one.version, note: '等待鉴定', until });

describe('suspension', () => {
  test('is asked for by a worker, approved by a head; its clocks stand still and go on with the time left', async () => {
    const asked = await askToSuspend(await inProgress());
    expect(asked).toMatchObject({
      state: 'IN_PROGRESS',
      approval: {
        kind: 'SUSPEND',
        state: 'PENDING',
        until: '2018-11-20',
        mayDecide: false,
        mayRetract: true,
      },
    });
    const action = (one: Answer, name: string) =>
      one.allowedActions.find((offered: Answer) => offered.action === name);
    expect(action(asked, 'SUSPEND')).toMatchObject({ allowed: false, reason: 'approvalPending' });

    const waiting = await harness.data<Answer>(
      people.subdistrictHead,
      `{ approvals(filter: { forMe: { eq: true } }) { totalCount nodes ${APPROVAL} } }`,
    );
    expect(waiting.approvals).toMatchObject({ totalCount: 1, nodes: [{ mayDecide: true }] });
    const { case: suspended } = await decide(people.subdistrictHead, asked.approval, 'APPROVE');
    expect(suspended).toMatchObject({ state: 'SUSPENDED', suspendedUntil: '2018-11-20' });
    expect(suspended.deadlines.map(({ clock, state }: Answer) => [clock, state])).toEqual([
      ['ACCEPT', 'MET'],
      ['DISPATCH', 'MET'],
      ['HANDLE', 'PAUSED'],
      ['TOTAL', 'PAUSED'],
    ]);

    harness.clock.set('2018-11-19T10:00:00+08:00');
    const READ = `query($id: ID!) { case(id: $id) ${CASE} cases(filter: { id: { eq: $id }, overdue: { eq: true } }) { totalCount } }`;
    const later = await harness.data<Answer>(people.community, READ, { id: asked.id });
    expect(later.case.overdue).toBe(false);
    expect(later.cases.totalCount).toBe(0);

    const resumed = await run(people.community, 'resumeCase', { id: asked.id, version: suspended.version });
    // Three days were left for the person and seven for the case: 11-19 + 7 is a Monday.
    expect(resumed).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2018-11-26', suspendedUntil: null });
    expect(resumed.assigneeName).toBe('community员');
    const total = resumed.deadlines.find(({ clock }: Answer) => clock === 'TOTAL');
    expect(total).toMatchObject({
      dueOn: '2018-11-26',
      state: 'RUNNING',
      explanation: { pauses: [{ remaining: 7, from: '2018-11-05', to: '2018-11-26' }] },
    });
    const handle = resumed.deadlines.find(({ clock }: Answer) => clock === 'HANDLE');
    expect(handle).toMatchObject({ dueOn: '2018-11-22', explanation: { pauses: [{ remaining: 3 }] } });
    expect(resumed.events.nodes.map((event: Answer) => event.type).slice(-3)).toEqual([
      'APPROVAL_REQUESTED',
      'SUSPENDED',
      'RESUMED',
    ]);
    expect(resumed.events.nodes.at(-2)).toMatchObject({
      note: '等待鉴定',
      data: { from: 'IN_PROGRESS', to: 'SUSPENDED', until: '2018-11-20', requestedBy: 'community员' },
    });
  });

  test('a supervisor or the author cannot approve it, a refusal needs its reason, and twice is not asked', async () => {
    const one = await inProgress();
    const { approval } = await askToSuspend(one);
    const decision = { id: approval.id, version: approval.version, decision: 'APPROVE' };
    expect(await harness.refusal(people.subdistrict, 'decideApproval', decision)).toMatchObject({
      reason: 'roleMissing',
    });
    expect(await harness.refusal(people.community, 'decideApproval', decision)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await harness.refusal(people.community2, 'decideApproval', decision)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const refused = { ...decision, decision: 'REFUSE' };
    expect(await harness.refusal(people.subdistrictHead, 'decideApproval', refused)).toMatchObject({
      reason: 'noteMissing',
    });
    const again = { id: one.id, version: one.version, note: '再等', until: '2018-11-20' };
    expect(await harness.refusal(people.community, 'suspendCase', again)).toMatchObject({
      reason: 'approvalPending',
    });
    const { case: after } = await decide(people.subdistrictHead, approval, 'REFUSE', '不必等鉴定');
    expect(after).toMatchObject({
      state: 'IN_PROGRESS',
      approvals: [{ kind: 'SUSPEND', state: 'REFUSED', decisionNote: '不必等鉴定' }],
    });
    const late = { ...decision, version: approval.version + 1 };
    expect(await harness.refusal(people.subdistrictHead, 'decideApproval', late)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'approvalDecided',
    });
  });

  test('that was asked for until a day that is over is not granted any more, but refused', async () => {
    const one = await inProgress();
    const { approval } = await askToSuspend(one);
    harness.clock.set('2018-11-20T08:00:00+08:00');
    const decision = { id: approval.id, version: approval.version, decision: 'APPROVE' };
    const late = await harness.refusal(people.subdistrictHead, 'decideApproval', decision);
    expect(late).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'untilPassed',
      params: { until: '2018-11-20' },
    });
    const { case: after } = await decide(people.subdistrictHead, approval, 'REFUSE', '已过期');
    expect(after).toMatchObject({ state: 'IN_PROGRESS', approvals: [{ state: 'REFUSED' }] });
  });

  test('ends after today and within half a year', async () => {
    const one = await inProgress();
    for (const until of ['2018-10-29', '2019-06-01']) {
      const input = { id: one.id, version: one.version, note: '等', until };
      expect(await harness.refusal(people.community, 'suspendCase', input)).toMatchObject({
        code: 'RULE_VIOLATED',
        reason: 'untilOutOfRange',
        field: 'until',
      });
    }
  });
});

test('a withdrawal of an accepted case is asked for; whoever asked can take that back; a resolved case leaves it behind', async () => {
  const one = await inProgress();
  const withdraw = () =>
    run(people.community, 'withdrawCase', { id: one.id, version: one.version, note: '投诉人不再要求' });
  const asked = await withdraw();
  expect(asked.approval).toMatchObject({ kind: 'WITHDRAW', state: 'PENDING' });
  const { id, version } = asked.approval;
  expect(
    await harness.mutate(people.community, 'retractApproval', { id, version }, '{ approval { state } }'),
  ).toEqual({ approval: { state: 'RETRACTED' } });
  const again = await withdraw();
  const resolved = await run(people.community, 'resolveCase', {
    id: one.id,
    version: one.version,
    text: '已清运',
  });
  expect(resolved.approvals.map(({ state }: Answer) => state)).toEqual(['LAPSED', 'RETRACTED']);
  expect(
    await harness.refusal(people.subdistrict, 'decideApproval', {
      id: again.approval.id,
      version: again.approval.version + 1,
      decision: 'APPROVE',
    }),
  ).toMatchObject({ reason: 'approvalDecided' });
});

test('a case whose complainant is not satisfied is closed with a reason by two people, or reopened with its first result in sight', async () => {
  const resolved = async (one: Answer, text: string) => {
    const input = { id: one.id, version: one.version, text };
    return run(people.community, 'resolveCase', input);
  };
  const first = await resolved(await inProgress(), '已清运');
  const followed = await run(people.community, 'recordFollowUp', {
    id: first.id,
    version: first.version,
    satisfaction: 'DISSATISFIED',
  });
  const close = followed.allowedActions.find(({ action }: Answer) => action === 'CLOSE');
  expect(close).toMatchObject({ allowed: true, needsApproval: true });
  const closing = { id: followed.id, version: followed.version };
  expect(await harness.refusal(people.community, 'closeCase', closing)).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'noteMissing',
    field: 'note',
  });
  const asked = await run(people.community, 'closeCase', { ...closing, note: '要求超出合同约定' });
  expect(asked).toMatchObject({ state: 'RESOLVED', approval: { kind: 'CLOSE', state: 'PENDING' } });
  expect(
    await harness.refusal(people.community, 'decideApproval', {
      id: asked.approval.id,
      version: asked.approval.version,
      decision: 'APPROVE',
    }),
  ).toMatchObject({ code: 'FORBIDDEN' });
  const refused = await decide(people.subdistrictHead, asked.approval, 'REFUSE', '再去一次');
  expect(refused.case.state).toBe('RESOLVED');

  const reopened = await run(people.community, 'reopenCase', { ...closing, note: '又堆起来了' });
  harness.clock.set('2018-12-20T10:00:00+08:00');
  const assigned = await run(people.community, 'assignCase', {
    id: reopened.id,
    version: reopened.version,
    assigneeId: staffId('community'),
    dueOn: '2018-12-21',
  });
  const second = await resolved(assigned, '已加装监控');
  const { case: told } = await harness.data<Answer>(
    people.community,
    `query($id: ID!) { case(id: $id) { version resolution { text } resolutions { text onTime reopenedAt } } }`,
    { id: second.id },
  );
  expect(told).toMatchObject({
    resolution: { text: '已加装监控' },
    resolutions: [
      { text: '已清运', onTime: true, reopenedAt: '2018-10-29T00:30:00.000Z' },
      { text: '已加装监控', onTime: false, reopenedAt: null },
    ],
  });
  const followedAgain = await run(people.community, 'recordFollowUp', {
    id: second.id,
    version: second.version,
    satisfaction: 'DISSATISFIED',
  });
  const again = await run(people.community, 'closeCase', {
    id: second.id,
    version: followedAgain.version,
    note: '已尽力',
  });
  const { case: closed } = await decide(people.subdistrictHead, again.approval, 'APPROVE', '同意');
  expect(closed.state).toBe('CLOSED');
  expect(closed.events.nodes.at(-1)).toMatchObject({
    type: 'CLOSED',
    note: '已尽力',
    data: { requestedBy: 'community员' },
  });
});

test('a refused case says why by a code', async () => {
  const one = await run(people.community, 'registerCase', {
    channel: 'CALL',
    categoryId: categoryId('RUBBISH'),
    text: '法院正在审理的物业费纠纷',
  });
  const input = { id: one.id, version: one.version, note: '已进入诉讼', reason: 'IN_LITIGATION' };
  expect(
    await harness.mutate(people.community, 'refuseCase', input, '{ case { state refusalReason } }'),
  ).toEqual({ case: { state: 'NOT_ACCEPTED', refusalReason: 'IN_LITIGATION' } });
});
