import { categoryId } from '../category/category-tree.ts';
import { caseScenes } from '../testing/case-scenes.ts';
import {
  casesHarness,
  DISTRICT,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { mutation } from '../testing/mutations.ts';

let harness: CasesHarness;
const { run, register } = caseScenes(() => harness);

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

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
    expect(await harness.refusal(people.community, 'closeCase', step)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'notFromThisState',
      params: { action: 'CLOSE', state: 'REGISTERED' },
    });
    expect(await harness.refusal(people.community, 'acceptCase', { ...step, version: 7 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await harness.refusal(people.community, 'refuseCase', step)).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'noteMissing',
      field: 'note',
    });
    expect(await harness.refusal(people.district, 'acceptCase', step)).toMatchObject({
      reason: 'notYourDesk',
    });
    expect(await harness.refusal(people.community2, 'acceptCase', step)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await harness.refusal(people.analyst, 'voidCase', { ...step, note: '误登' })).toMatchObject({
      reason: 'roleMissing',
    });
  });

  test('of two who act on the same version at once, one succeeds and the other is told', async () => {
    const one = await register();
    const input = { id: one.id, version: one.version };
    const ACCEPT = mutation('acceptCase', '{ case { id } }');
    const answers = await Promise.all([1, 2].map(() => harness.ask(people.community, ACCEPT, { input })));
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
    expect(await harness.refusal(people.community, 'assignCase', assign)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(await harness.refusal(people.analyst, 'assignCase', assign)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
    expect(
      await harness.refusal(people.analyst, 'registerCase', {
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
      harness.refusal(people.community, 'assignCase', {
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
