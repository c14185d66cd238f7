import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  await harness.subgraph.loadDemo();
}, 60_000);
afterAll(() => harness?.stop());

const REGISTER = `mutation($input: RegisterCollectivePetitionInput!) { registerCollectivePetition(input: $input) {
  collectivePetition { id version persons representatives dueOn onTime estate { id } cases { totalCount } } } }`;
const RESOLVE = `mutation($input: ResolveCollectivePetitionInput!) { resolveCollectivePetition(input: $input) {
  collectivePetition { version resolvedOn onTime result } } }`;

const batch = {
  estateId: estateId('松石雅居'),
  subject: '车位涨价',
  persons: 32,
  representatives: ['王建国', '李秀英'],
};

test('a batch has persons, masked representatives, linked cases, a date of its own and a result in time', async () => {
  const LIST = `{ cases(filter: { estateId: { eq: "${batch.estateId}" } }, first: 2) { nodes { id } } }`;
  const { cases } = await harness.data<Answer>(people.subdistrict, LIST);
  const caseIds = cases.nodes.map((node: { id: string }) => node.id);
  const input = { ...batch, caseIds, idempotencyKey: 'batch-1' };
  const first = await harness.data<Answer>(people.subdistrict, REGISTER, { input });
  expect(await harness.data(people.subdistrict, REGISTER, { input })).toEqual(first);
  const { collectivePetition } = first.registerCollectivePetition;
  expect(collectivePetition).toMatchObject({
    persons: 32,
    representatives: ['王**', '李**'],
    dueOn: '2018-12-28',
    onTime: null,
    cases: { totalCount: 2 },
  });
  harness.clock.set('2018-12-28T17:00:00+08:00');
  const { id, version } = collectivePetition;
  const resolve = { id, version, result: '已协商一致' };
  const answer = await harness.data<Answer>(people.subdistrict, RESOLVE, { input: resolve });
  expect(answer.resolveCollectivePetition.collectivePetition).toMatchObject({
    resolvedOn: '2018-12-28',
    onTime: true,
  });
  const { errors } = await harness.ask(people.subdistrict, RESOLVE, { input: { ...resolve, version: 2 } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'ILLEGAL_TRANSITION', reason: 'alreadyResolved' });
});

test.each([
  ['fewer than five persons', { persons: 4 }, 'tooFewPersons'],
  ['six representatives', { representatives: ['一', '二', '三', '四', '五', '六'] }, 'representativesCount'],
  ['no representative', { representatives: [' '] }, 'representativesCount'],
  ['an estate elsewhere', { estateId: estateId('火炬苑') }, 'estateNotFound'],
])('%s: refused', async (_name, given, reason) => {
  const { errors } = await harness.ask(people.subdistrict, REGISTER, { input: { ...batch, ...given } });
  expect(errors?.[0]?.extensions).toMatchObject({ reason });
});
