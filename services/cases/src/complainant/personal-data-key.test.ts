import { subgraphHarness, type Harness } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { casesSubgraph } from '../cases-subgraph.ts';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type CasesHarness } from '../testing/cases-harness.ts';

const OTHER_KEY = Buffer.alloc(32, 9).toString('base64');
const REFUSED = { name: 'StartRefused', reason: 'personalDataKeyWrong' };

let harness: CasesHarness;
beforeEach(async () => {
  harness = await casesHarness();
});
afterEach(() => harness.stop());

const start = (personalDataKey: string): Promise<Harness> =>
  subgraphHarness(casesSubgraph({ personalDataKey }), { serviceUrl: harness.database.serviceUrl });

const registerSomebody = () =>
  harness.mutate(
    people.community,
    'registerCase',
    {
      channel: 'VISIT',
      estateId: estateId('松石雅居'),
      categoryId: categoryId('RUBBISH'),
      text: '垃圾没有清运',
      complainantName: '王小明',
      complainantPhone: '13800001234',
    },
    '{ case { id } }',
  );

test('a start with another key is refused, before anybody is sealed with either', async () => {
  await expect(start(OTHER_KEY)).rejects.toMatchObject(REFUSED);
});

test('so it is on a database from before the key was recorded, when somebody is sealed in it', async () => {
  await registerSomebody();
  await withClient(harness.database.adminUrl, (admin) => admin.query('delete from personal_data_key'));
  await expect(start(OTHER_KEY)).rejects.toMatchObject(REFUSED);
});

test('a database in which nothing is sealed takes the key of its first start', async () => {
  await withClient(harness.database.adminUrl, (admin) => admin.query('delete from personal_data_key'));
  const first = await start(OTHER_KEY);
  await first.stop();
  const again = await start(OTHER_KEY);
  await again.stop();
});
