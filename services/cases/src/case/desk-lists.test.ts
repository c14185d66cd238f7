import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { caseScenes } from '../testing/case-scenes.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const { run, register } = caseScenes(() => harness);

test('what is due at an hour stands above what has the whole of the same day', async () => {
  const at = (receivedAt: string, urgency: string, channel: string) =>
    run(people.subdistrict, 'registerCase', {
      channel,
      estateId: estateId('松石雅居'),
      categoryId: categoryId('RUBBISH'),
      text: '电梯停运',
      urgency,
      receivedAt,
    });
  // Fifteen days of a letter end on the day on which two hours of an emergency end.
  const days = await at('2018-10-14T09:00:00+08:00', 'NORMAL', 'LETTER');
  const hours = await at('2018-10-29T08:10:00+08:00', 'EMERGENCY', 'HOTLINE');
  expect([days.dueOn, hours.dueOn]).toEqual(['2018-10-29', '2018-10-29']);
  const DUE = `{ cases(orderBy: [{ field: DUE_ON }], filter: { dueOn: { eq: "2018-10-29" } }) { nodes { id } } }`;
  const { cases } = await harness.data<Answer>(people.subdistrict, DUE);
  expect(cases.nodes).toEqual([{ id: hours.id }, { id: days.id }]);
});

test('a desk reads why a case was passed up to it; an integrator does not', async () => {
  const one = await register();
  const accepted = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
  const HANDOVER = 'query($id: ID!) { case(id: $id) { handover { type actorName note } } }';
  const read = async (person: (typeof people)[keyof typeof people]) =>
    (await harness.data<Answer>(person, HANDOVER, { id: one.id })).case?.handover;
  expect(await read(people.community)).toBeNull();
  await run(people.community, 'passUpCase', {
    id: one.id,
    version: accepted.version,
    note: '涉及两个小区，需街道协调',
  });
  expect(await read(people.subdistrict)).toEqual({
    type: 'PASSED_UP',
    actorName: 'community员',
    note: '涉及两个小区，需街道协调',
  });
});
