import type { Caller } from '@guanjia/kit';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { accepted, delivered, playIn, run, step } from '../testing/petition-scenes.ts';
import { watchOpinions } from './watch-opinions.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  playIn(harness);
});
beforeEach(() => harness.clock.set('2026-01-31T10:00:00+08:00'));
afterAll(() => harness?.stop());

test('the reviewing desk is told of a request, of its opinion that is due soon and of one that is late, each once', async () => {
  const told = async (person: Caller) => {
    const NOTICES = '{ myNotices(first: 20, filter: { unread: { eq: true } }) { nodes { kind params } } }';
    const { myNotices } = await harness.data<Answer>(person, NOTICES);
    return myNotices.nodes
      .filter(({ params }: Answer) => params.case === number)
      .map(({ kind }: Answer) => kind)
      .toSorted();
  };
  const reached = await delivered();
  const { number } = reached;
  const asked = await run(people.community, 'requestReview', step(reached, { grounds: '不服' }));
  expect(await told(people.subdistrict)).toEqual(['PETITION_REVIEW_ASKED']);
  // The opinion is due on 2 March.
  harness.clock.set('2026-02-27T09:00:00+08:00');
  await harness.subgraph.runJob(watchOpinions, {});
  await harness.subgraph.runJob(watchOpinions, {});
  harness.clock.set('2026-03-03T09:00:00+08:00');
  await harness.subgraph.runJob(watchOpinions, {});
  await harness.subgraph.runJob(watchOpinions, {});
  expect(await told(people.subdistrict)).toEqual([
    'PETITION_OPINION_DUE',
    'PETITION_OPINION_OVERDUE',
    'PETITION_REVIEW_ASKED',
  ]);
  expect(await told(people.community)).toEqual([]);
  const opinion = { text: '维持', outcome: 'UPHELD' };
  await run(people.subdistrict, 'giveReviewOpinion', step(asked, opinion));
  expect(await told(people.community)).toEqual(['PETITION_OPINION_TO_DELIVER']);
});

test('a notice is numbered per department and year, names its reason and date, and shows its addressee for a reason only', async () => {
  const one = await accepted({ estateId: estateId('科技家园') });
  expect(one.petition.noticeOffers).toEqual([
    { kind: 'ACCEPTANCE', allowed: true, reason: null },
    { kind: 'NON_ACCEPTANCE', allowed: false, reason: 'nothingToNotify' },
    { kind: 'EXTENSION', allowed: false, reason: 'nothingToNotify' },
  ]);
  const issue = (of: Answer) =>
    harness.mutate(
      people.community,
      'issuePetitionNotice',
      { caseId: of.id, version: of.version, kind: 'ACCEPTANCE' },
      '{ notice { number } case { version } }',
    );
  const first = await issue(one);
  const second = await issue(await accepted());
  const place = (answer: Answer) => Number(/^〔2026〕(\d+)号$/.exec(answer.notice.number)?.[1]);
  expect(place(second)).toBe(place(first) + 1);
  const input = { caseId: one.id, version: first.case.version, kind: 'ACCEPTANCE' };
  expect(await harness.refusal(people.community, 'issuePetitionNotice', input)).toMatchObject({
    reason: 'noticeIssued',
  });
  expect(
    await harness.refusal(people.community, 'issuePetitionNotice', { ...input, kind: 'EXTENSION' }),
  ).toMatchObject({ reason: 'nothingToNotify' });

  const FIELDS =
    '{ number addressee departmentName estateName acceptedOn articles deadline { dueOn explanation { amount from rule } } }';
  const NOTICE = `query($id: ID!) { petitionNotice(caseId: $id, kind: ACCEPTANCE) ${FIELDS} }`;
  const { petitionNotice } = await harness.data<Answer>(people.community, NOTICE, { id: one.id });
  expect(petitionNotice).toEqual({
    number: first.notice.number,
    addressee: '王**',
    departmentName: '科技路社区',
    estateName: '科技家园',
    acceptedOn: '2026-01-31',
    articles: ['petition2022.article23', 'petition2022.article34'],
    deadline: {
      dueOn: '2026-04-01',
      explanation: { amount: 60, from: '2026-01-31', rule: 'petition2022.article34' },
    },
  });
  const reveal = { caseId: one.id, kind: 'ACCEPTANCE', reason: '打印送达' };
  expect(await harness.mutate(people.community, 'revealPetitionNotice', reveal, '{ addressee }')).toEqual({
    addressee: '王建国',
  });
  expect(await harness.refusal(people.analyst, 'revealPetitionNotice', reveal)).toMatchObject({
    code: 'FORBIDDEN',
  });
});
