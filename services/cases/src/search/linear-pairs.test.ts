import fc from 'fast-check';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const pairsIn = (text: string): string[] => {
  const signs = Array.from(text.normalize('NFKC').toLowerCase());
  const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  return [...new Set(pairs)].filter((pair) => !/\s/.test(pair)).sort();
};
const inDatabase = async <Value>(query: string, values: unknown[]): Promise<Value> =>
  withClient(
    harness.database.adminUrl,
    async (client) => (await client.query(query, values)).rows[0]?.value as Value,
  );

test('pairs for the search are all pairs of neighbours without spaces', async () => {
  const texts = fc.sample(
    fc.string({ unit: fc.constantFrom('楼', '道', '灯', 'A', 'b', '１', ' ', '，', '😀'), maxLength: 40 }),
    { numRuns: 100, seed: 23 },
  );
  for (const text of texts) {
    const pairs = await inDatabase<string[]>('select tsvector_to_array(search_pairs($1)) as value', [text]);
    expect([...pairs].sort()).toEqual(pairsIn(text));
  }
});

test('texts are alike by the pairs that they share', async () => {
  const alike = (one: string, other: string) =>
    inDatabase<number>('select case_text_similarity(case_text_bigrams($1), case_text_bigrams($2)) as value', [
      one,
      other,
    ]);
  expect(await alike('楼道灯坏了', '楼道，灯 坏了！')).toBe(1);
  expect(await alike('楼道灯坏了', '电梯停运')).toBe(0);
  expect(await alike('楼道灯坏了', '楼道灯不亮')).toBe(0.5);
  expect(await alike('', '')).toBe(0);
});

test('a complaint of the full length is registered, found by its words, and compared; a longer one is refused in words', async () => {
  const signs = Array.from({ length: 19_990 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7_919) % 20_000)),
  );
  const text = `车库反味${signs.join('')}`;
  const input = {
    channel: 'LETTER',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text,
  };
  const { case: made } = await harness.mutate(people.community, 'registerCase', input, '{ case { id } }');
  const found = await harness.data<Answer>(
    people.community,
    '{ cases(filter: { search: "车库反味" }) { nodes { id } } }',
  );
  expect(found.cases.nodes).toEqual([{ id: made.id }]);
  const LIKELY =
    'query ($input: PossibleDuplicatesInput!) { possibleDuplicates(input: $input) { case { id } } }';
  const likely = await harness.data<Answer>(people.community, LIKELY, {
    input: { estateId: input.estateId, text },
  });
  expect(likely.possibleDuplicates).toEqual([{ case: { id: made.id } }]);
  expect(
    await harness.refusal(people.community, 'registerCase', { ...input, text: 'x'.repeat(20_001) }),
  ).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'textTooLong',
    field: 'text',
    params: { most: 20_000, given: 20_001 },
  });
  expect(
    await harness.refusal(people.community, 'registerCase', { ...input, complainantName: '长'.repeat(201) }),
  ).toMatchObject({ reason: 'textTooLong', field: 'complainantName', params: { most: 200, given: 201 } });
});
