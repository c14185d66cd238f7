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
