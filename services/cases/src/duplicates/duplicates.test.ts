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

type Person = (typeof people)[keyof typeof people];
const CASE =
  '{ id version number state duplicateOf { id number state } duplicates { id } resolution { text } events { nodes { type } } }';

async function run(person: Person, name: string, input: object): Promise<Answer> {
  return (await harness.mutate(person, name, input, `{ case ${CASE} }`)).case;
}

function register(text: string, given: object = {}): Promise<Answer> {
  return run(people.community, 'registerCase', {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text,
    ...given,
  });
}

async function likely(input: object, person: Person = people.community): Promise<Answer[]> {
  const ASK = `query($input: PossibleDuplicatesInput!) { possibleDuplicates(input: $input) { score reasons case { id } } }`;
  return (await harness.data<Answer>(person, ASK, { input })).possibleDuplicates;
}

test('intake is told of a case of the same estate with a similar text, and of one of the same caller', async () => {
  const rubbish = await register('三号楼楼下垃圾堆了三天，没有人清运。');
  const lift = await register('五号楼电梯经常停运', { complainantPhone: '0472-5150001' });
  const estate = estateId('松石雅居');
  expect(await likely({ estateId: estate, text: '3号楼楼下的垃圾三天没人清运' })).toMatchObject([
    { case: { id: rubbish.id }, reasons: ['SAME_ESTATE', 'SIMILAR_TEXT'] },
  ]);
  const again = await likely({
    estateId: estate,
    text: '五号楼的电梯又停运了',
    complainantPhone: '04725150001',
  });
  expect(again[0]).toMatchObject({
    case: { id: lift.id },
    reasons: ['SAME_ESTATE', 'SIMILAR_TEXT', 'SAME_CALLER'],
  });
  expect(again[0].score).toBeGreaterThan(60);
  // Another matter of the same estate, another estate, and another division.
  expect(await likely({ estateId: estate, text: '路灯不亮' })).toEqual([]);
  expect(await likely({ estateId: estateId('科技家园'), text: '三号楼楼下垃圾堆了三天' })).toEqual([]);
  expect(await likely({ estateId: estate, text: '三号楼楼下垃圾堆了三天' }, people.community2)).toEqual([]);
  harness.clock.set('2019-03-01T08:30:00+08:00');
  expect(await likely({ estateId: estate, text: '三号楼楼下垃圾堆了三天，没有人清运。' })).toEqual([]);
});

test('only those who work on cases are told, for it tells who complained', async () => {
  const ASK = 'query($input: PossibleDuplicatesInput!) { possibleDuplicates(input: $input) { score } }';
  const { errors } = await harness.ask(people.analyst, ASK, { input: { text: '垃圾' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('a linked duplicate shows its original, and is resolved with it when the user says so', async () => {
  const step = ({ id, version }: Answer) => ({ id, version });
  const working = async (text: string) => {
    const one = await run(people.community, 'acceptCase', step(await register(text)));
    return run(people.community, 'assignCase', {
      ...step(one),
      assigneeId: staffId('community'),
      dueOn: '2018-11-01',
    });
  };
  const original = await working('楼道灯坏了');
  const second = await working('楼道的灯坏了');
  const third = await working('楼道灯不亮');
  const linked = await run(people.community, 'linkDuplicate', {
    ...step(second),
    ofId: original.id,
  });
  expect(linked).toMatchObject({ state: 'ASSIGNED', duplicateOf: { id: original.id, state: 'ASSIGNED' } });
  // Linked to the duplicate, it is linked to the original.
  const chained = await run(people.community, 'linkDuplicate', {
    ...step(third),
    ofId: second.id,
  });
  expect(chained.duplicateOf.id).toBe(original.id);
  const circle = { ...step(original), ofId: second.id };
  expect(await harness.refusal(people.community, 'linkDuplicate', circle)).toMatchObject({
    reason: 'duplicateOfItself',
  });

  expect(await harness.refusal(people.community, 'resolveDuplicate', step(linked))).toMatchObject({
    reason: 'originalNotResolved',
  });
  const done = await run(people.community, 'resolveCase', {
    ...step(original),
    text: '已更换灯具',
  });
  expect(done.duplicates.map(({ id }: Answer) => id)).toEqual([second.id, third.id]);
  const resolved = await run(people.community, 'resolveDuplicate', step(linked));
  expect(resolved).toMatchObject({
    state: 'RESOLVED',
    resolution: { text: `已更换灯具（${original.number}）` },
  });
  const free = await run(people.community, 'unlinkDuplicate', step(chained));
  expect(free).toMatchObject({ state: 'ASSIGNED', duplicateOf: null });
  expect(free.events.nodes.map(({ type }: Answer) => type).slice(-2)).toEqual([
    'DUPLICATE_LINKED',
    'DUPLICATE_UNLINKED',
  ]);
});
