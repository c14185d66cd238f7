import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { accepted, CASE, delivered, playIn, resolved, run, step } from '../testing/petition-scenes.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  playIn(harness);
});
beforeEach(() => harness.clock.set('2026-01-31T10:00:00+08:00'));
afterAll(() => harness?.stop());

describe('more time', () => {
  async function ask(one: Answer, days = 30): Promise<Answer> {
    const input = step(one, { days, note: '等待鉴定结论' });
    const shape = '{ case { version } approval { id version kind days state } }';
    return (await harness.mutate(people.community, 'requestExtension', input, shape)).approval;
  }

  test('the head approves it, the total clock ends 30 days later, once, and the notice says so', async () => {
    const one = await accepted();
    expect(one.dueOn).toBe('2026-04-01');
    const approval = await ask(one);
    expect(approval).toMatchObject({ kind: 'EXTENSION', days: 30, state: 'PENDING' });
    const input = { id: approval.id, version: approval.version, decision: 'APPROVE' };
    expect(await harness.refusal(people.subdistrict, 'decideApproval', input)).toMatchObject({
      reason: 'roleMissing',
    });
    const longer = await run(people.subdistrictHead, 'decideApproval', input);
    expect(longer).toMatchObject({ dueOn: '2026-05-06', petition: { extendedOn: '2026-01-31' } });
    const total = longer.deadlines.find(({ clock }: Answer) => clock === 'TOTAL');
    expect(total.explanation.extension).toEqual({
      days: 30,
      from: '2026-04-01',
      to: '2026-05-06',
      rule: 'petitionExtension.petition2022',
    });
    const again = step(longer, { days: 1, note: '再' });
    expect(await harness.refusal(people.community, 'requestExtension', again)).toMatchObject({
      reason: 'extendedAlready',
    });
    await run(people.community, 'issuePetitionNotice', {
      caseId: longer.id,
      version: longer.version,
      kind: 'EXTENSION',
    });
    const NOTICE = `query($id: ID!) { petitionNotice(caseId: $id, kind: EXTENSION) { articles extensionDays deadline { dueOn explanation { extension { to } } } } }`;
    expect(await harness.data(people.community, NOTICE, { id: one.id })).toEqual({
      petitionNotice: {
        articles: ['petitionExtension.petition2022'],
        extensionDays: 30,
        deadline: { dueOn: '2026-05-06', explanation: { extension: { to: '2026-05-06' } } },
      },
    });
  });

  test('at most 30 days, and before the limit has ended; not for a hotline case', async () => {
    const one = await accepted();
    const tooLong = step(one, { days: 31, note: '久' });
    expect(await harness.refusal(people.community, 'requestExtension', tooLong)).toMatchObject({
      reason: 'extensionDays',
      field: 'days',
    });
    const approval = await ask(one, 10);
    harness.clock.set('2026-04-02T08:00:00+08:00');
    const input = { id: approval.id, version: approval.version, decision: 'APPROVE' };
    expect(await harness.refusal(people.subdistrictHead, 'decideApproval', input)).toMatchObject({
      reason: 'extensionTooLate',
    });
    const call = await accepted({ channel: 'CALL' });
    expect(call.petition).toBeNull();
    const hotline = step(call, { days: 5, note: '久' });
    expect(await harness.refusal(people.community, 'requestExtension', hotline)).toMatchObject({
      reason: 'notAPetition',
    });
  });
});

test('opinion, review by the tier above, re-review with a hearing, final: and the same facts are not accepted again', async () => {
  const unresolved = await accepted();
  expect(
    await harness.refusal(people.community, 'giveHandlingOpinion', step(unresolved, { text: '早' })),
  ).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'caseNotResolved',
  });
  const told = await delivered();
  expect(told.petition).toMatchObject({
    stage: 'OPINION_DELIVERED',
    rounds: [
      {
        kind: 'HANDLING',
        tier: 'COMMUNITY',
        onTime: true,
        requestDeadline: { dueOn: '2026-03-02', explanation: { rule: 'petition2022.article35' } },
      },
    ],
    notices: [{ kind: 'HANDLING_OPINION' }],
  });
  harness.clock.set('2026-03-10T10:00:00+08:00');
  expect(
    await harness.refusal(people.community, 'requestReview', step(told, { grounds: '不服' })),
  ).toMatchObject({
    reason: 'reviewRequestLate',
    params: { dueOn: '2026-03-02' },
  });
  // It came by letter on the last day, and is written down later.
  const asked = await run(
    people.community,
    'requestReview',
    step(told, { grounds: '不服', on: '2026-03-02' }),
  );
  expect(asked.petition.rounds[1]).toMatchObject({ tier: 'SUBDISTRICT', deadline: { dueOn: '2026-04-01' } });
  expect(await harness.refusal(people.community, 'reopenCase', step(asked, { note: '再办' }))).toMatchObject({
    reason: 'petitionUnderReview',
  });
  const opinion = { text: '维持原处理意见', outcome: 'UPHELD' };
  expect(await harness.refusal(people.district, 'giveReviewOpinion', step(asked, opinion))).toMatchObject({
    reason: 'notYourDesk',
  });
  const QUEUE = `{ petitionRounds(filter: { tier: { eq: SUBDISTRICT }, state: { eq: AWAITED }, overdue: { eq: false } }) { nodes { kind nextOn case { id } } } }`;
  expect(await harness.data(people.subdistrict, QUEUE)).toEqual({
    petitionRounds: { nodes: [{ kind: 'REVIEW', nextOn: '2026-04-01', case: { id: told.id } }] },
  });
  const reviewed = await run(people.subdistrict, 'giveReviewOpinion', step(asked, opinion));
  const reached = await run(people.community, 'deliverReviewOpinion', step(reviewed, { on: '2026-03-10' }));
  expect(reached.petition.rounds[1]).toMatchObject({
    onTime: true,
    requestDeadline: { dueOn: '2026-04-09', explanation: { rule: 'petition2022.article36' } },
  });
  const again = await run(people.subdistrict, 'requestReReview', step(reached, { grounds: '仍不服' }));
  expect(again.petition.rounds[2]).toMatchObject({ tier: 'DISTRICT', deadline: { dueOn: '2026-04-09' } });
  harness.clock.set('2026-04-10T10:00:00+08:00');
  expect(
    await harness.refusal(
      people.district,
      'recordHearing',
      step(again, { from: '2026-04-01', to: '2026-05-01' }),
    ),
  ).toMatchObject({ reason: 'hearingDays' });
  const heard = await run(
    people.district,
    'recordHearing',
    step(again, { from: '2026-03-24', to: '2026-03-25' }),
  );
  expect(heard.petition.rounds[2]).toMatchObject({
    hearings: [{ from: '2026-03-24', to: '2026-03-25' }],
    deadline: { dueOn: '2026-04-13' },
  });
  const judged = await run(people.district, 'giveReReviewOpinion', step(heard, opinion));
  const final = await run(people.community, 'deliverReReviewOpinion', step(judged));
  expect(final.petition.stage).toBe('FINAL');
  expect(final.petition.rounds[2].onTime).toBe(true);
  const STATES = `query($id: ID!) { petitionRounds(filter: { caseId: { eq: $id } }) { nodes { kind state } } }`;
  const { petitionRounds } = await harness.data<Answer>(people.district, STATES, { id: final.id });
  expect(petitionRounds.nodes).toHaveLength(3);
  expect(petitionRounds.nodes.every((round: Answer) => round.state === 'ENDED')).toBe(true);
  expect(final.petition.allowedActions.filter((offered: Answer) => offered.allowed)).toEqual([]);
  expect(final.events.nodes.map((event: Answer) => event.type).slice(-4)).toEqual([
    'HEARING_RECORDED',
    'NOTICE_ISSUED',
    'RE_REVIEW_GIVEN',
    'PETITION_FINAL',
  ]);
  expect(await harness.refusal(people.community, 'reopenCase', step(final, { note: '再办' }))).toMatchObject({
    reason: 'petitionFinal',
  });

  const FINAL = `query($input: FinalPetitionsInput!) { finalPetitions(input: $input) { id } }`;
  const caller = { estateId: estateId('松石雅居'), complainantPhone: '138 0472 0001' };
  expect(await harness.data(people.community, FINAL, { input: caller })).toEqual({
    finalPetitions: [{ id: final.id }],
  });
  const repeated = await run(people.community, 'registerCase', {
    channel: 'LETTER',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('ROOF'),
    text: '屋顶漏雨',
    complainantPhone: '13804720001',
  });
  const OFFERED = `query($id: ID!) { case(id: $id) { version finalPetitions { id } } }`;
  const offered = await harness.data<Answer>(people.community, OFFERED, { id: repeated.id });
  expect(offered.case.finalPetitions).toEqual([{ id: final.id }]);
  const linked = await run(people.community, 'linkDuplicate', step(repeated, { ofId: final.id }));
  expect(await harness.refusal(people.community, 'acceptCase', step(linked))).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'petitionFinalAlready',
    params: { refusalReason: 'FINAL_ALREADY' },
  });
  const refused = await run(
    people.community,
    'refuseCase',
    step(linked, { note: '已终结', reason: 'FINAL_ALREADY' }),
  );
  await run(people.community, 'issuePetitionNotice', {
    caseId: refused.id,
    version: refused.version,
    kind: 'NON_ACCEPTANCE',
  });
  const NOTICE = `query($id: ID!) { petitionNotice(caseId: $id, kind: NON_ACCEPTANCE) { articles refusalReason } }`;
  expect(await harness.data(people.community, NOTICE, { id: refused.id })).toEqual({
    petitionNotice: { articles: ['petition2022.article36'], refusalReason: 'FINAL_ALREADY' },
  });
});

test('above the district the city reviews: its part is written down at the district’s desk, by its name', async () => {
  const one = await run(people.district, 'registerCase', {
    channel: 'LETTER',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('ROOF'),
    text: '维修资金',
  });
  const own = await run(people.district, 'acceptCase', step(one));
  const assigned = await run(people.district, 'assignCase', {
    ...step(own),
    assigneeId: people.district.staffId,
    dueOn: own.dueOn,
  });
  const done = await run(people.district, 'resolveCase', step(assigned, { text: '已答复' }));
  const given = await run(people.district, 'giveHandlingOpinion', step(done, { text: '依规使用' }));
  const reached = await run(people.district, 'deliverHandlingOpinion', step(given));
  expect(
    await harness.refusal(people.district, 'requestReview', step(reached, { grounds: '不服' })),
  ).toMatchObject({
    reason: 'authorityMissing',
  });
  const asked = await run(
    people.district,
    'requestReview',
    step(reached, { grounds: '不服', authority: '包头市住房和城乡建设局' }),
  );
  expect(asked.petition.rounds[1]).toMatchObject({ tier: null, authority: '包头市住房和城乡建设局' });
  const reviewed = await run(
    people.district,
    'giveReviewOpinion',
    step(asked, { text: '撤销', outcome: 'REVOKED' }),
  );
  // What was revoked is handled again: the chain starts anew.
  const reopened = await run(people.district, 'reopenCase', step(reviewed, { note: '按复查意见重新办理' }));
  expect(reopened.petition).toMatchObject({ stage: 'HANDLING', rounds: [] });
});

test('days out of order are refused, and a reloaded year moves what runs', async () => {
  harness.clock.set('2026-12-02T10:00:00+08:00');
  const told = await run(
    people.community,
    'giveHandlingOpinion',
    step(await resolved(), { text: '五月前修缮' }),
  );
  expect(
    await harness.refusal(people.community, 'deliverHandlingOpinion', step(told, { on: '2026-12-03' })),
  ).toMatchObject({ reason: 'dayOutOfRange' });
  expect(
    await harness.refusal(people.community, 'deliverHandlingOpinion', step(told, { on: '2026-12-01' })),
  ).toMatchObject({ reason: 'dayOutOfRange' });
  harness.clock.set('2026-12-03T10:00:00+08:00');
  const reached = await run(people.community, 'deliverHandlingOpinion', step(told));
  const requestDue = (one: Answer) => one.petition.rounds[0].requestDeadline.dueOn;
  expect(requestDue(reached)).toBe('2027-01-04');
  const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
  const input = {
    year: 2027,
    source: '国办发明电〔2026〕×号',
    days: days.map((date) => ({ date, type: 'OFF', name: '元旦' })),
  };
  const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
  await harness.mutate(administrator, 'loadCalendarYear', input, '{ movedDeadlines }');
  const READ = `query($id: ID!) { case(id: $id) ${CASE} }`;
  const after = await harness.data<Answer>(people.community, READ, { id: told.id });
  expect(requestDue(after.case)).toBe('2027-01-05');
});
