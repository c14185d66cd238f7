import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { checkCaseFigures } from './check-figures.job.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

test('roll-ups that differ from the cases are told to the auditors of the district', async () => {
  const drifts = async () => {
    const LOG = '{ casesAuditLog { nodes { action details } } }';
    const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG);
    return casesAuditLog.nodes.filter(({ action }: Answer) => action === 'figuresDrifted');
  };
  const input = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾成堆',
  };
  await harness.mutate(people.community, 'registerCase', input, '{ case { id } }');
  await harness.subgraph.runJob(checkCaseFigures, {});
  expect(await drifts()).toEqual([]);
  await withClient(harness.database.adminUrl, async (client) => {
    await client.query('delete from case_figure_delta');
    await client.query('delete from case_figure');
  });
  await harness.subgraph.runJob(checkCaseFigures, {});
  expect(await drifts()).toEqual([{ action: 'figuresDrifted', details: { rows: expect.any(Number) } }]);
});
