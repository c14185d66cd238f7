import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { categoryId } from '../category/category-tree.ts';
import { matchesIn, searchWords } from './search-words.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  for (const [text, location] of [
    ['3号楼电梯停运两天', '３号楼Ａ座'],
    ['电线老化，楼梯间没有灯', null],
    ["广场舞噪声'\\扰民", null],
  ]) {
    const input = {
      channel: 'CALL',
      estateId: estateId('松石雅居'),
      categoryId: categoryId('LIFT'),
      text,
      location,
    };
    await harness.mutate(people.community, 'registerCase', input, '{ case { id number } }');
  }
});
afterAll(() => harness?.stop());

const LIST = `query($search: String!) { cases(filter: { search: $search }) { nodes { text matches(search: $search) { field start end } } } }`;
const found = async (search: string) =>
  (await harness.data<Answer>(people.district, LIST, { search })).cases.nodes.map(({ text }: Answer) =>
    text.slice(0, 4),
  );

test.each([
  ['电梯', ['3号楼电']],
  ['电梯停运', ['3号楼电']],
  ['楼梯 电线', ['电线老化']],
  ['a座', ['3号楼电']],
  ['梯停 广场', []],
  ["声'\\扰", ['广场舞噪']],
  ['灯', ['电线老化']],
  ['%', []],
])('%s finds what says it', async (search, expected) => {
  expect(await found(search)).toEqual(expected);
});

test('a whole number finds its case, and a part of it all that hold it', async () => {
  expect(await found('2018-000002')).toEqual(['电线老化']);
  expect(await found('2018-00000')).toHaveLength(3);
});

test('an estate’s name finds its cases', async () => {
  expect(await found('松石')).toHaveLength(3);
});

test('what was found is marked where it stands', async () => {
  const { cases } = await harness.data<Answer>(people.district, LIST, { search: 'Ａ座 电梯' });
  expect(cases.nodes[0].matches).toEqual([
    { field: 'text', start: 3, end: 5 },
    { field: 'location', start: 3, end: 5 },
  ]);
  expect(matchesIn('电梯电梯间', searchWords('电梯 梯间'))).toEqual([{ start: 0, end: 5 }]);
});
