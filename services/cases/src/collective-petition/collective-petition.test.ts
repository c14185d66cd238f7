import { personOf, Role } from '@guanjia/kit';
import {
  casesHarness,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { resumePaused } from './resume-paused.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  await harness.subgraph.loadDemo();
});
beforeEach(() => harness.clock.set('2018-10-29T10:00:00+08:00'));
afterAll(() => harness?.stop());

const BATCH = `{ id version state tier persons representatives dueOn acceptedOn acceptedInTime pausedUntil resolvedOn onTime
  result endedOn overdue provisional explanation { rule pauses { from to remaining } } estate { id }
  cases { totalCount nodes { id } } events { type note data } allowedActions { action allowed reason } }`;

type Person = typeof people.subdistrict;

async function run(verb: string, input: object, person: Person = people.subdistrict): Promise<Answer> {
  const shape = `{ collectivePetition ${BATCH} }`;
  return (await harness.mutate(person, `${verb}CollectivePetition`, input, shape)).collectivePetition;
}

function refusal(verb: string, input: object, person: Person = people.subdistrict) {
  return harness.refusal(person, `${verb}CollectivePetition`, input);
}

const batch = {
  estateId: estateId('松石雅居'),
  subject: '车位涨价',
  persons: 32,
  representatives: ['王建国', '李秀英'],
};

async function unlinkedCases(first: number): Promise<string[]> {
  const LIST = `{ cases(filter: { estateId: { eq: "${batch.estateId}" }, collectivePetitionId: { isNull: true } }, first: ${first}) { nodes { id } } }`;
  const { cases } = await harness.data<Answer>(people.subdistrict, LIST);
  return cases.nodes.map((node: { id: string }) => node.id);
}

test('a batch has persons, masked representatives, linked cases, two clocks and a result in time', async () => {
  const caseIds = await unlinkedCases(2);
  const input = { ...batch, caseIds, idempotencyKey: 'batch-1' };
  const first = await run('register', input);
  expect(await run('register', input)).toEqual(first);
  expect(first).toMatchObject({
    state: 'RECEIVED',
    persons: 32,
    representatives: ['王**', '李**'],
    // 15 days to accept it.
    dueOn: '2018-11-13',
    explanation: { rule: 'petition2005.article21' },
    onTime: null,
    cases: { totalCount: 2 },
  });
  expect(await refusal('resolve', { id: first.id, version: 1, result: '早' })).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    reason: 'notFromThisState',
  });
  harness.clock.set('2018-11-01T09:00:00+08:00');
  const accepted = await run('accept', { id: first.id, version: first.version });
  expect(accepted).toMatchObject({
    state: 'ACCEPTED',
    acceptedOn: '2018-11-01',
    acceptedInTime: true,
    // 60 days from acceptance: 31 December, a day off by then.
    explanation: { rule: 'petition2005.article33', pauses: [] },
  });
  harness.clock.set('2018-12-28T17:00:00+08:00');
  const resolve = { id: first.id, version: accepted.version, result: '已协商一致' };
  const resolved = await run('resolve', resolve);
  expect(resolved).toMatchObject({ state: 'RESOLVED', resolvedOn: '2018-12-28', onTime: true });
  expect(resolved.events.map((event: Answer) => event.type)).toEqual(['REGISTERED', 'ACCEPTED', 'RESOLVED']);
  expect(JSON.stringify(resolved.events)).not.toContain('王建国');
  expect(await refusal('resolve', { ...resolve, version: resolved.version })).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    reason: 'alreadyResolved',
  });
});

test('a head lets the clock stand still; it goes on with what was left, by hand or on the day', async () => {
  const { id, version } = await run('register', batch);
  const { dueOn, version: next } = await run('accept', { id, version });
  expect(dueOn).toBe('2018-12-28');
  const pause = { id, version: next, note: '等待维修资金审计', until: '2018-12-20' };
  expect(await refusal('pause', pause)).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
  harness.clock.set('2018-11-05T10:00:00+08:00');
  const paused = await run('pause', pause, people.subdistrictHead);
  expect(paused).toMatchObject({ state: 'ACCEPTED', pausedUntil: '2018-12-20' });
  expect(await refusal('resolve', { id, version: paused.version, result: '好' })).toMatchObject({
    reason: 'batchPaused',
  });
  harness.clock.set('2018-12-20T00:10:00+08:00');
  await harness.subgraph.runJob(resumePaused, {});
  const READ = `query($id: ID!) { collectivePetitions(filter: { id: { eq: $id } }) { nodes ${BATCH} } }`;
  const { collectivePetitions } = await harness.data<Answer>(people.subdistrict, READ, { id });
  // 53 days were left on 5 November.
  expect(collectivePetitions.nodes[0]).toMatchObject({
    pausedUntil: null,
    dueOn: '2019-02-11',
    overdue: false,
    explanation: { pauses: [{ from: '2018-12-28', to: '2019-02-11', remaining: 53 }] },
  });
});

test('cases are linked and unlinked; no case is in two batches; a withdrawn batch is left alone', async () => {
  const one = await run('register', batch);
  const other = await run('register', { ...batch, subject: '另一批' });
  const caseIds = await unlinkedCases(2);
  const link = (verb: 'link' | 'unlink', input: object) =>
    harness.mutate(
      people.subdistrict,
      `${verb}CollectivePetitionCases`,
      input,
      `{ collectivePetition ${BATCH} }`,
    );
  const { collectivePetition: linked } = await link('link', { id: one.id, version: one.version, caseIds });
  expect(linked.cases.totalCount).toBe(2);
  const twice = { id: other.id, version: other.version, caseIds };
  expect(await harness.refusal(people.subdistrict, 'linkCollectivePetitionCases', twice)).toMatchObject({
    reason: 'linkedToBatch',
  });
  const { collectivePetition: unlinked } = await link('unlink', {
    id: one.id,
    version: linked.version,
    caseIds: [caseIds[0]],
  });
  expect(unlinked.cases.nodes).toEqual([{ id: caseIds[1] }]);
  const EVENTS = `query($id: ID!) { case(id: $id) { collectivePetition { id } events(first: 100) { nodes { type } } } }`;
  const answer = await harness.data<Answer>(people.subdistrict, EVENTS, { id: caseIds[0] });
  expect(answer.case.collectivePetition).toBeNull();
  expect(answer.case.events.nodes.map((event: Answer) => event.type).slice(-2)).toEqual([
    'BATCH_LINKED',
    'BATCH_UNLINKED',
  ]);
  expect(await refusal('withdraw', { id: other.id, version: other.version })).toMatchObject({
    reason: 'noteMissing',
  });
  const gone = await run('withdraw', { id: other.id, version: other.version, note: '代表撤回' });
  expect(gone).toMatchObject({ state: 'WITHDRAWN', endedOn: '2018-10-29' });
  expect(gone.allowedActions.every((offered: Answer) => !offered.allowed)).toBe(true);
});

test('the desk that holds a batch, or one above, goes on with it; others see why they cannot', async () => {
  const { id, version, tier } = await run('register', batch, people.community);
  expect(tier).toBe('COMMUNITY');
  const accepted = await run('accept', { id, version });
  expect(accepted.tier).toBe('SUBDISTRICT');
  const result = { id, version: accepted.version, result: '已协商' };
  expect(await refusal('resolve', result, people.community)).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'batchAtOtherDesk',
  });
  const READ = `query($id: ID!) { collectivePetitions(filter: { id: { eq: $id } }) { nodes ${BATCH} } }`;
  const { collectivePetitions } = await harness.data<Answer>(people.community, READ, { id });
  expect(collectivePetitions.nodes[0].allowedActions).toContainEqual({
    action: 'RESOLVE',
    allowed: false,
    reason: 'batchAtOtherDesk',
  });
  expect(await run('resolve', result, people.district)).toMatchObject({ state: 'RESOLVED' });
});

test('lists show what is open, late or paused; loading a year moves the dates', async () => {
  harness.clock.set('2026-12-18T10:00:00+08:00');
  const one = await run('register', { ...batch, subject: '元旦前' });
  expect(one).toMatchObject({ dueOn: '2027-01-04', provisional: true });
  const LATE = `query($f: CollectivePetitionFilter) { collectivePetitions(filter: $f, orderBy: [{ field: DUE_ON }]) { totalCount nodes { id } } }`;
  const f = { state: { in: ['RECEIVED'] }, overdue: { eq: false }, dueOn: { gte: '2026-12-01' } };
  const { collectivePetitions } = await harness.data<Answer>(people.subdistrict, LATE, { f });
  expect(collectivePetitions.nodes).toEqual([{ id: one.id }]);
  const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
  const input = {
    year: 2027,
    source: '国办发明电〔2026〕×号',
    days: days.map((date) => ({ date, type: 'OFF', name: '元旦' })),
  };
  const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
  await harness.mutate(administrator, 'loadCalendarYear', input, '{ movedDeadlines }');
  const READ = `query($id: ID!) { collectivePetitions(filter: { id: { eq: $id } }) { nodes { dueOn provisional } } }`;
  const after = await harness.data<Answer>(people.subdistrict, READ, { id: one.id });
  expect(after.collectivePetitions.nodes).toEqual([{ dueOn: '2027-01-05', provisional: false }]);
});

test('its representatives are shown in the clear for a reason, which is kept, and to nobody who does not work on it', async () => {
  const { id } = await run('register', batch);
  const REVEAL = 'revealCollectivePetitionRepresentatives';
  const input = { id, reason: '通知协商会时间' };
  expect(await harness.mutate(people.subdistrict, REVEAL, input, '{ representatives }')).toEqual({
    representatives: ['王建国', '李秀英'],
  });
  const MAY = `query($id: ID!) { collectivePetitions(filter: { id: { eq: $id } }) { nodes { mayRevealRepresentatives version events { type note } } } }`;
  const { collectivePetitions } = await harness.data<Answer>(people.subdistrict, MAY, { id });
  expect(collectivePetitions.nodes[0]).toMatchObject({ mayRevealRepresentatives: true, version: 1 });
  expect(collectivePetitions.nodes[0].events.at(-1)).toEqual({
    type: 'REPRESENTATIVES_REVEALED',
    note: '通知协商会时间',
  });
  expect(await harness.refusal(people.subdistrict, REVEAL, { id, reason: ' ' })).toMatchObject({
    reason: 'reasonMissing',
  });
  const analyst = personOf(DISTRICT, [Role.ANALYST]);
  expect(await harness.refusal(analyst, REVEAL, input)).toMatchObject({ code: 'FORBIDDEN' });
});

test('the batches of the demonstration: fifteen, all accepted as they came and resolved in time', async () => {
  const query = `{ collectivePetitions(first: 100, filter: { state: { eq: RESOLVED }, receivedOn: { lt: "2018-10-29" }, onTime: { eq: true } }) { totalCount } }`;
  const district = personOf(DISTRICT, [Role.ANALYST]);
  expect(await harness.data(district, query)).toEqual({ collectivePetitions: { totalCount: 15 } });
});

test.each([
  ['fewer than five persons', { persons: 4 }, 'tooFewPersons'],
  ['six representatives', { representatives: ['一', '二', '三', '四', '五', '六'] }, 'representativesCount'],
  ['no representative', { representatives: [' '] }, 'representativesCount'],
  ['an estate elsewhere', { estateId: estateId('火炬苑') }, 'estateNotFound'],
  ['no subject', { subject: ' ' }, 'subjectMissing'],
  [
    'more cases than are linked at once',
    { caseIds: Array.from({ length: 101 }, (_, at) => `Case_${at}`) },
    'caseCount',
  ],
  ['from the future', { receivedAt: '2018-11-29T10:00:00+08:00' }, 'receivedInFuture'],
])('%s: refused', async (_name, given, reason) => {
  expect(await refusal('register', { ...batch, ...given })).toMatchObject({ reason });
});
