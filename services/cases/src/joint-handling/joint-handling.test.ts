import { categoryId } from '../category/category-tree.ts';
import { resumeSuspended } from '../case/resume-suspended.ts';
import { escalate } from '../escalation/escalation.job.ts';
import {
  casesHarness,
  estateId,
  OTHER_COMMUNITY,
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

type Person = (typeof people)[keyof typeof people];

const CASE = `{ id version state deadlines { clock dueOn explanation { pauses { from to resumedAt } } } mayAddTasks tasks { id state handlerName result } events { nodes { type note data } } }`;
const TASK = '{ id version state handlerName dueOn mayEnd overdue result caseNumber case { id } }';

function run(person: Person, name: string, input: object, shape = `case ${CASE}`): Promise<Answer> {
  return harness.mutate(person, name, input, `{ ${shape} }`);
}

async function assigned(): Promise<Answer> {
  let { case: one } = await run(people.community, 'registerCase', {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '楼下垃圾三天没有清运',
  });
  one = (await run(people.community, 'acceptCase', { id: one.id, version: one.version })).case;
  const assignment = { assigneeId: staffId('community'), dueOn: '2018-11-01' };
  return (await run(people.community, 'assignCase', { id: one.id, version: one.version, ...assignment }))
    .case;
}

const given = (one: Answer, to: object) =>
  run(
    people.community,
    'addCaseTask',
    { caseId: one.id, text: '核实清运合同', dueOn: '2018-10-31', ...to },
    `task ${TASK} case ${CASE}`,
  );

test('a co-handler in another division gets a task without the case, and its result lands with the lead', async () => {
  const one = await assigned();
  expect(one.mayAddTasks).toBe(true);
  const { task } = await given(one, { handlerId: staffId('community2') });
  expect(task).toMatchObject({ state: 'OPEN', handlerName: 'community2员', case: { id: one.id } });
  const MINE = `{ caseTasks(filter: { mine: { eq: true }, state: { eq: OPEN } }) { nodes ${TASK} } }`;
  const { caseTasks } = await harness.data<Answer>(people.community2, MINE);
  expect(caseTasks.nodes).toMatchObject([{ id: task.id, mayEnd: true, case: null, overdue: false }]);

  const result = { id: task.id, version: task.version, note: '合同约定每日清运' };
  expect(await harness.refusal(people.community, 'finishCaseTask', result)).toMatchObject({
    reason: 'notYourTask',
  });
  const done = await run(people.community2, 'finishCaseTask', result, `task ${TASK} case { id }`);
  expect(done).toMatchObject({ task: { state: 'DONE', result: '合同约定每日清运' }, case: null });
  const { case: resolved } = await run(people.community, 'resolveCase', {
    id: one.id,
    version: one.version,
    text: '已清运',
  });
  expect(resolved.events.nodes.slice(-3)).toMatchObject([
    { type: 'TASK_ADDED', note: '核实清运合同' },
    { type: 'TASK_DONE', note: '合同约定每日清运' },
    { type: 'RESOLVED' },
  ]);
});

test('with tasks open a case is resolved only when the lead says why; they end with it', async () => {
  const one = await assigned();
  await given(one, { departmentCode: OTHER_COMMUNITY });
  const declined = await given(one, { departmentCode: OTHER_COMMUNITY });
  const { id, version } = declined.task;
  await run(people.community2, 'declineCaseTask', { id, version, note: '不在本社区' }, 'task { id }');
  const resolution = { id: one.id, version: one.version, text: '已清运' };
  expect(await harness.refusal(people.community, 'resolveCase', resolution)).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'tasksOpen',
    field: 'note',
    params: { count: 1, names: '友谊社区' },
  });
  const { case: resolved } = await run(people.community, 'resolveCase', {
    ...resolution,
    note: '协办无需再办',
  });
  expect(resolved).toMatchObject({
    state: 'RESOLVED',
    mayAddTasks: false,
    tasks: [{ state: 'CANCELLED' }, { state: 'DECLINED' }],
  });
});

test('the lead’s desk alone hands tasks out and takes them back', async () => {
  const one = await assigned();
  const task = { caseId: one.id, text: '协助', dueOn: '2018-10-31', departmentCode: OTHER_COMMUNITY };
  expect(await harness.refusal(people.subdistrict, 'addCaseTask', task)).toMatchObject({
    reason: 'notYourDesk',
  });
  expect(await harness.refusal(people.community2, 'addCaseTask', task)).toMatchObject({ code: 'NOT_FOUND' });
  expect(
    await harness.refusal(people.community, 'addCaseTask', { ...task, dueOn: '2018-10-01' }),
  ).toMatchObject({
    reason: 'dueInPast',
  });
  const { task: added } = await given(one, { departmentCode: OTHER_COMMUNITY });
  const cancel = { id: added.id, version: added.version, note: '不需要了' };
  expect(await harness.refusal(people.community2, 'cancelCaseTask', cancel)).toMatchObject({
    code: 'NOT_FOUND',
  });
  const { task: cancelled } = await run(people.community, 'cancelCaseTask', cancel, `task ${TASK}`);
  expect(cancelled.state).toBe('CANCELLED');
});

test('a suspension ends by itself on its day, once', async () => {
  const one = await assigned();
  const input = { id: one.id, version: one.version, note: '等待鉴定', until: '2018-11-05' };
  const { approval } = await run(people.community, 'suspendCase', input, 'approval { id version }');
  await run(people.subdistrictHead, 'decideApproval', { ...approval, decision: 'APPROVE' });
  const state = async () =>
    (
      await harness.data<Answer>(people.community, `query($id: ID!) { case(id: $id) ${CASE} }`, {
        id: one.id,
      })
    ).case;
  harness.clock.set('2018-11-04T23:59:00+08:00');
  await harness.subgraph.runJob(resumeSuspended, {});
  expect((await state()).state).toBe('SUSPENDED');
  // The platform stood still over the day on which it should have gone on: nobody gets that time on top.
  harness.clock.set('2018-11-09T10:00:00+08:00');
  await harness.subgraph.runJob(resumeSuspended, {});
  await harness.subgraph.runJob(resumeSuspended, {});
  const after = await state();
  expect(after.state).toBe('ASSIGNED');
  const total = after.deadlines.find(({ clock }: Answer) => clock === 'TOTAL');
  expect(total.explanation.pauses).toMatchObject([{ resumedAt: '2018-11-04T16:00:00.000Z' }]);
  expect(after.events.nodes.filter((event: Answer) => event.type === 'RESUMED')).toHaveLength(1);
});

test('who gets a task is told of it, the lead of how it ended, both of its last day being over, each once', async () => {
  const one = await assigned();
  const told = async (person: Person) => {
    const FILTER = '{ kind: { in: [TASK_GIVEN, TASK_ENDED, TASK_OVERDUE] } }';
    const NOTICES = `{ myNotices(first: 50, filter: ${FILTER}) { nodes { kind params caseId personal } } }`;
    return (await harness.data<Answer>(person, NOTICES)).myNotices.nodes
      .filter(({ params }: Answer) => params.case === number)
      .toReversed();
  };
  const NUMBER = 'query($id: ID!) { case(id: $id) { number } }';
  const { number } = (await harness.data<Answer>(people.community, NUMBER, { id: one.id })).case;
  const { task } = await given(one, { departmentCode: OTHER_COMMUNITY });
  await given(one, { handlerId: staffId('community2') });
  harness.clock.set('2018-11-01T00:10:00+08:00');
  await harness.subgraph.runJob(escalate, {});
  await harness.subgraph.runJob(escalate, {});
  await run(
    people.community2,
    'declineCaseTask',
    { id: task.id, version: task.version, note: '不在本社区' },
    'task { id }',
  );
  // Of a case that they do not see, co-handlers get no id to follow.
  expect(await told(people.community2)).toMatchObject([
    {
      kind: 'TASK_GIVEN',
      params: { dueOn: '2018-10-31', name: 'community员' },
      caseId: null,
      personal: false,
    },
    { kind: 'TASK_GIVEN', caseId: null, personal: true },
    { kind: 'TASK_OVERDUE', caseId: null },
    { kind: 'TASK_OVERDUE', caseId: null },
  ]);
  expect(await told(people.community)).toMatchObject([
    { kind: 'TASK_OVERDUE', caseId: one.id },
    { kind: 'TASK_OVERDUE', caseId: one.id },
    { kind: 'TASK_ENDED', params: { name: '友谊社区', task: 'DECLINED' }, caseId: one.id, personal: true },
  ]);
});
