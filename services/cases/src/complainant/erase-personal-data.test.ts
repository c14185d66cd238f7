import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const NIGHT = { name: 'cases.erasePersonalData' };
const call = {
  channel: 'CALL',
  estateId: estateId('松石雅居'),
  categoryId: categoryId('RUBBISH'),
  text: '楼下垃圾没有清运',
  complainantName: '欧阳小明',
  complainantPhone: '13800138000',
  complainantIdNumber: '11010519491231002X',
};

async function step(verb: string, input: object, field = 'case'): Promise<Answer> {
  return (await harness.mutate(people.subdistrict, verb, input, `{ ${field} { id version } }`))[field];
}
const registered = () => step('registerCase', call);
const caseNow = async (id: string) => {
  const CASE = `query($id: ID!) { case(id: $id) { version text complainant { name } complainantErasedOn
    events(first: 20) { nodes { type actorName } } } }`;
  return (await harness.data<Answer>(people.subdistrict, CASE, { id })).case as Answer;
};
const found = async (search: string) => {
  const LIST = 'query($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }';
  const { cases } = await harness.data<Answer>(people.subdistrict, LIST, { filter: { search } });
  return cases.nodes.map((node: Answer) => node.id as string);
};

test('who complained is forgotten five years after it was over, and by no trace to be found; the case stays', async () => {
  const [over, open] = [await registered(), await registered()];
  await step('refuseCase', { ...over, note: '非物业管理事项' });

  harness.clock.set('2023-10-27T03:40:00+08:00');
  await harness.subgraph.runJob(NIGHT, {});
  expect(await caseNow(over.id)).toMatchObject({
    complainant: { name: '欧阳**' },
    complainantErasedOn: null,
  });

  harness.clock.set('2023-10-30T03:40:00+08:00');
  await harness.subgraph.runJob(NIGHT, {});
  await harness.subgraph.runJob(NIGHT, {});
  expect(await caseNow(over.id)).toMatchObject({
    version: 3,
    text: call.text,
    complainant: null,
    complainantErasedOn: '2023-10-30',
    events: { nodes: [{}, {}, { type: 'COMPLAINANT_ERASED' }] },
  });
  expect(await caseNow(open.id)).toMatchObject({
    complainant: { name: '欧阳**' },
    complainantErasedOn: null,
  });
  for (const number of [call.complainantPhone, call.complainantIdNumber]) {
    expect(await found(number)).toEqual([open.id]);
  }
  await withClient(harness.database.adminUrl, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>('select * from case_record where id = $1', [
      over.id,
    ]);
    const kept = Object.entries(rows[0] ?? {}).filter(
      ([name, value]) => name.startsWith('complainant') && value !== null,
    );
    expect(kept.map(([name]) => name)).toEqual(['complainant_erased_on']);
  });
  const reveal = { id: over.id, reason: '回访' };
  expect(await harness.mutate(people.subdistrict, 'revealComplainant', reveal, '{ name phone }')).toEqual({
    name: null,
    phone: null,
  });
  const LOG = 'query($id: ID) { casesAuditLog(subjectId: $id, first: 50) { nodes { action } } }';
  const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id: over.id });
  const erasures = casesAuditLog.nodes.filter((entry: Answer) => entry.action === 'eraseComplainant');
  expect(erasures).toHaveLength(1);
});

test('who spoke for a collective petition is forgotten, too', async () => {
  const batch = { estateId: call.estateId, subject: '车位涨价', persons: 32, representatives: ['王建国'] };
  const made = await step('registerCollectivePetition', batch, 'collectivePetition');
  await step('withdrawCollectivePetition', { ...made, note: '已和解' }, 'collectivePetition');
  harness.clock.set('2028-11-01T03:40:00+08:00');
  await harness.subgraph.runJob(NIGHT, {});
  const BATCH = `query($id: ID!) { collectivePetitions(filter: { id: { eq: $id } }) { nodes {
    subject representatives representativesErasedOn events { type } } } }`;
  const { collectivePetitions } = await harness.data<Answer>(people.subdistrict, BATCH, { id: made.id });
  expect(collectivePetitions.nodes[0]).toMatchObject({
    subject: '车位涨价',
    representatives: [],
    representativesErasedOn: '2028-11-01',
  });
  expect(collectivePetitions.nodes[0].events.at(-1)).toEqual({ type: 'REPRESENTATIVES_ERASED' });
});
