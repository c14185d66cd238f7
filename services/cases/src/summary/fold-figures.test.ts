import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  COMMUNITY,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { measures } from './figure-layout.ts';
import { foldCaseFigures } from './fold-figures.job.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const rowsOf = (from: string) =>
  withClient(harness.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${from}`);
    return rows[0]?.rows;
  });
const EMPTY = `case_figure where ${measures.map((measure) => `${measure} = 0`).join(' and ')}`;

async function openCases(): Promise<number> {
  const of = [{ __typename: 'Division', code: COMMUNITY }];
  const OPEN = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { caseSummary { open } } } }`;
  return (await harness.data<Answer>(people.community, OPEN, { of }))._entities[0].caseSummary.open;
}

test('folding changes no figure, leaves nothing beside the roll-ups and no row that counts nothing', async () => {
  const before = await openCases();
  const input = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾',
  };
  const shape = '{ case { id version } }';
  const { case: registered } = await harness.mutate(people.community, 'registerCase', input, shape);
  await harness.subgraph.runJob(foldCaseFigures, {});
  expect([await openCases(), await rowsOf('case_figure_delta')]).toEqual([before + 1, 0]);
  await harness.mutate(
    people.community,
    'refuseCase',
    { ...registered, reason: 'OTHER', note: '不属物业' },
    shape,
  );
  const unfolded = await openCases();
  await harness.subgraph.runJob(foldCaseFigures, {});
  expect([unfolded, await openCases()]).toEqual([before, before]);
  expect([await rowsOf('case_figure_delta'), await rowsOf(EMPTY)]).toEqual([0, 0]);
});
