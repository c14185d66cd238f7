import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
}, 60_000);
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

const CASE = `{ case { id version number state tier dueOn overdue assigneeName reopenedCount waitingFor { tier name }
  deadlines { clock dueOn state explanation { rule amount unit from unrolledEnd rolled roll holidayName } }
  events { nodes { type actorName note } totalCount } resolution { text level onTime } followUp { satisfaction note } } }`;
const INPUTS: Record<string, string> = {
  registerCase: 'RegisterCaseInput',
  assignCase: 'AssignCaseInput',
  resolveCase: 'ResolveCaseInput',
  recordFollowUp: 'FollowUpInput',
  refuseCase: 'RefuseCaseInput',
};

type Person = (typeof people)[keyof typeof people];

function mutation(name: string): string {
  return `mutation($input: ${INPUTS[name] ?? 'CaseStepInput'}!) { ${name}(input: $input) ${CASE} }`;
}

async function run(person: Person, name: string, input: object): Promise<Answer> {
  const answer = await harness.data<Answer>(person, mutation(name), { input });
  return answer[name].case;
}

async function refusal(person: Person, name: string, input: object): Promise<unknown> {
  const { errors } = await harness.ask(person, mutation(name), { input });
  return errors?.[0]?.extensions;
}

function register(text = '楼下垃圾三天没有清运'): Promise<Answer> {
  return run(people.community, 'registerCase', {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text,
  });
}

async function resolved(): Promise<Answer> {
  let one = await register();
  one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
  one = await run(people.community, 'assignCase', {
    id: one.id,
    version: one.version,
    assigneeId: staffId('community'),
    dueOn: '2018-11-01',
  });
  return run(people.community, 'resolveCase', { id: one.id, version: one.version, text: '已清运' });
}

/** Asked for by the community, approved by the subdistrict. */
async function voided({ id, version }: Answer): Promise<void> {
  const ASK = 'mutation($input: CaseStepInput!) { voidCase(input: $input) { approval { id version } } }';
  const input = { id, version, note: '重复登记' };
  const { voidCase } = await harness.data<Answer>(people.community, ASK, { input });
  const DECIDE =
    'mutation($input: DecideApprovalInput!) { decideApproval(input: $input) { case { state } } }';
  const { decideApproval } = await harness.data<Answer>(people.subdistrict, DECIDE, {
    input: { ...voidCase.approval, decision: 'APPROVE' },
  });
  expect(decideApproval.case.state).toBe('VOIDED');
}

describe('the main job', () => {
  test('a complaint is accepted, passed up, assigned back, resolved, followed up and closed, and the rate moves', async () => {
    const before = await rate();
    let one = await register();
    expect(one).toMatchObject({
      state: 'REGISTERED',
      tier: 'COMMUNITY',
      dueOn: '2018-11-05',
      overdue: false,
    });
    expect(one.number).toMatch(/^2018-\d{6}$/);
    expect(one.deadlines).toMatchObject([
      { clock: 'ACCEPT', dueOn: '2018-10-30', state: 'RUNNING' },
      {
        clock: 'TOTAL',
        dueOn: '2018-11-05',
        explanation: {
          rule: 'hotline.general',
          amount: 7,
          unit: 'NATURAL_DAYS',
          from: '2018-10-29',
          rolled: false,
        },
      },
    ]);

    one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
    one = await run(people.community, 'passUpCase', {
      id: one.id,
      version: one.version,
      note: '院子由两个小区共用',
    });
    expect(one).toMatchObject({
      state: 'ACCEPTED',
      tier: 'SUBDISTRICT',
      assigneeName: null,
      waitingFor: { tier: 'SUBDISTRICT', name: '稀土路街道' },
    });
    const DESK = `{ cases(filter: { state: { eq: ACCEPTED }, tier: { eq: SUBDISTRICT } }) { nodes { id } } }`;
    const desk = await harness.data<Answer>(people.subdistrict, DESK);
    expect(desk.cases.nodes).toEqual([{ id: one.id }]);

    one = await run(people.subdistrict, 'assignCase', {
      id: one.id,
      version: one.version,
      assigneeId: staffId('community'),
      dueOn: '2018-11-01',
    });
    expect(one).toMatchObject({ state: 'ASSIGNED', tier: 'COMMUNITY', assigneeName: 'community员' });
    one = await run(people.community, 'startCase', { id: one.id, version: one.version });
    harness.clock.set('2018-10-30T10:00:00+08:00');
    one = await run(people.community, 'resolveCase', {
      id: one.id,
      version: one.version,
      text: '已清运，加派一次',
    });
    expect(one.resolution).toEqual({ text: '已清运，加派一次', level: 'COMMUNITY', onTime: true });
    one = await run(people.community, 'recordFollowUp', {
      id: one.id,
      version: one.version,
      satisfaction: 'SATISFIED',
    });
    one = await run(people.community, 'closeCase', { id: one.id, version: one.version });
    expect(one.state).toBe('CLOSED');
    expect(one.deadlines.map(({ clock, state }: Answer) => [clock, state])).toEqual([
      ['ACCEPT', 'MET'],
      ['DISPATCH', 'MET'],
      ['HANDLE', 'MET'],
      ['FOLLOW_UP', 'MET'],
      ['TOTAL', 'MET'],
    ]);
    expect(one.events.nodes.map((event: Answer) => event.type)).toEqual([
      'REGISTERED',
      'ACCEPTED',
      'PASSED_UP',
      'ASSIGNED',
      'STARTED',
      'RESOLVED',
      'FOLLOWED_UP',
      'CLOSED',
    ]);
    const { casesEvents } = await harness.data<Answer>(
      people.community,
      '{ casesEvents(first: 500) { events { type data } } }',
    );
    expect(casesEvents.events.at(-1)).toMatchObject({
      type: 'CaseClosed',
      data: { id: one.id, version: one.version, state: 'CLOSED', resolvedOnTime: true },
    });
    const after = await rate();
    expect([after.numerator, after.denominator]).toEqual([before.numerator + 1, before.denominator + 1]);
  });

  async function rate(): Promise<{ numerator: number; denominator: number }> {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division {
      caseSummary { resolutionRate { numerator denominator } } } } }`;
    const of = [{ __typename: 'Division', code: DISTRICT }];
    return (await harness.data<Answer>(people.district, query, { of }))._entities[0].caseSummary
      .resolutionRate;
  }
});

describe('what the life does not allow', () => {
  test('an illegal transition, a stale version, an absent note and the wrong desk are clear errors', async () => {
    const one = await register();
    const step = { id: one.id, version: one.version };
    expect(await refusal(people.community, 'closeCase', step)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'notFromThisState',
      params: { action: 'CLOSE', state: 'REGISTERED' },
    });
    expect(await refusal(people.community, 'acceptCase', { ...step, version: 7 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await refusal(people.community, 'refuseCase', step)).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'noteMissing',
      field: 'note',
    });
    expect(await refusal(people.district, 'acceptCase', step)).toMatchObject({ reason: 'notYourDesk' });
    expect(await refusal(people.community2, 'acceptCase', step)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(people.analyst, 'voidCase', { ...step, note: '误登' })).toMatchObject({
      reason: 'roleMissing',
    });
  });

  test('of two who act on the same version at once, one succeeds and the other is told', async () => {
    const one = await register();
    const input = { id: one.id, version: one.version };
    const answers = await Promise.all(
      [1, 2].map(() => harness.ask(people.community, mutation('acceptCase'), { input })),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    const refused = answers.find((answer) => answer.errors)?.errors?.[0]?.extensions;
    expect(refused).toMatchObject({ code: 'VERSION_CONFLICT', params: { given: 1, current: 2 } });
  });

  test('a community handler cannot assign at the subdistrict’s desk, an analyst cannot write, and both are audited', async () => {
    let one = await register();
    one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
    one = await run(people.community, 'passUpCase', { id: one.id, version: one.version, note: '请协调' });
    const assign = {
      id: one.id,
      version: one.version,
      assigneeId: staffId('community'),
      dueOn: '2018-11-01',
    };
    expect(await refusal(people.community, 'assignCase', assign)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(await refusal(people.analyst, 'assignCase', assign)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
    expect(
      await refusal(people.analyst, 'registerCase', {
        channel: 'CALL',
        categoryId: categoryId('RUBBISH'),
        text: '无',
      }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    const LOG =
      '{ casesAuditLog(first: 3) { nodes { action outcome actorId details } } casesAuditVerification { intact } }';
    const { casesAuditLog, casesAuditVerification } = await harness.data<Answer>(people.auditor, LOG);
    expect(casesAuditLog.nodes.map((line: Answer) => [line.action, line.outcome])).toEqual([
      ['registerCase', 'REFUSED'],
      ['assignCase', 'REFUSED'],
      ['assignCase', 'REFUSED'],
    ]);
    expect(casesAuditVerification).toEqual({ intact: true });
    expect((await harness.ask(people.community, LOG)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('only a fitting person gets a case, with a date between today and the case’s own', async () => {
    let one = await register();
    one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
    const assign = (given: object) =>
      refusal(people.community, 'assignCase', {
        id: one.id,
        version: one.version,
        assigneeId: staffId('community'),
        dueOn: '2018-11-01',
        ...given,
      });
    expect(await assign({ assigneeId: 'StaffMember_none' })).toMatchObject({ reason: 'staffNotFound' });
    expect(await assign({ assigneeId: staffId('community2') })).toMatchObject({
      reason: 'assigneeElsewhere',
    });
    expect(await assign({ assigneeId: staffId('subdistrict') })).toMatchObject({
      reason: 'assigneeAboveYou',
    });
    expect(await assign({ dueOn: '2018-10-28' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'dueInPast',
    });
    expect(await assign({ dueOn: '2018-11-06' })).toMatchObject({ reason: 'dueAfterCase', field: 'dueOn' });
  });
});

describe('after the result', () => {
  test('reopening is counted, undoes the resolution and starts the clocks anew', async () => {
    let one = await resolved();
    one = await run(people.community, 'recordFollowUp', {
      id: one.id,
      version: one.version,
      satisfaction: 'DISSATISFIED',
    });
    harness.clock.set('2018-11-08T10:00:00+08:00');
    one = await run(people.community, 'reopenCase', { id: one.id, version: one.version, note: '又堆满了' });
    expect(one).toMatchObject({
      state: 'REOPENED',
      reopenedCount: 1,
      resolution: null,
      followUp: null,
      assigneeName: null,
      dueOn: '2018-11-15',
    });
  });

  test('what was resolved on a date stays so for that date, whatever happens later', async () => {
    const one = await resolved();
    const count = async (standing: string) => {
      const LIST = `query($filter: CaseFilter) { cases(filter: $filter) { totalCount } }`;
      const filter = { id: { eq: one.id }, asOf: { on: '2018-10-29', standing } };
      return (await harness.data<Answer>(people.district, LIST, { filter })).cases.totalCount;
    };
    expect([await count('RESOLVED'), await count('OPEN')]).toEqual([1, 0]);
    harness.clock.set('2018-10-31T10:00:00+08:00');
    const again = await run(people.community, 'reopenCase', {
      id: one.id,
      version: one.version,
      note: '反复',
    });
    expect([await count('RESOLVED'), await count('RESOLVED_IN_TIME'), await count('OPEN')]).toEqual([
      1, 1, 0,
    ]);
    await voided(again);
    expect([await count('ACCEPTED'), await count('RESOLVED')]).toEqual([1, 1]);
  });

  test('a voided case leaves both parts of the rate, a withdrawn one ends with all clocks stopped', async () => {
    const one = await resolved();
    await voided(one);
    const two = await register();
    const gone = await run(people.community, 'withdrawCase', {
      id: two.id,
      version: two.version,
      note: '自行解决',
    });
    expect(gone.deadlines.map((deadline: Answer) => deadline.state)).toEqual(['STOPPED', 'STOPPED']);
    const LIST = `query($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }`;
    const accepted = await harness.data<Answer>(people.district, LIST, {
      filter: { asOf: { on: '2018-10-29', standing: 'ACCEPTED' } },
    });
    expect(accepted.cases.nodes.map((node: Answer) => node.id)).not.toContain(one.id);
  });

  test('an event can neither be changed nor taken away, not even by the service’s own role', async () => {
    await register();
    await withClient(harness.database.serviceUrl, async (client) => {
      await client.query(
        `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
      );
      await expect(client.query(`update case_event set note = 'x'`)).rejects.toThrow('permission denied');
      await expect(client.query('delete from case_event')).rejects.toThrow('permission denied');
      await expect(client.query('truncate case_event')).rejects.toThrow('permission denied');
    });
    await withClient(harness.database.adminUrl, async (client) => {
      await expect(client.query(`update case_event set note = 'x'`)).rejects.toThrow('append-only');
      await expect(client.query('delete from case_event')).rejects.toThrow('append-only');
    });
  });
});
