import { withClient } from '../databases.ts';
import { createTestDatabase } from './test-database.ts';

let prepared = 0;

function database() {
  return createTestDatabase({
    name: 'launcher',
    prepare: async ({ ownerUrl }) => {
      prepared += 1;
      await withClient(ownerUrl, (owner) => owner.query('create table note (text text)'));
    },
  });
}

test('two copies of one template are made from one preparation and see nothing of each other', async () => {
  const [one, two] = await Promise.all([database(), database()]);
  await withClient(one.serviceUrl, (service) => service.query(`insert into note values ('one')`));
  const seen = await withClient(two.serviceUrl, (service) => service.query('select * from note'));
  expect(seen.rows).toEqual([]);
  expect(prepared).toBe(1);
  await Promise.all([one.drop(), two.drop()]);
});

test('a failed preparation is reported and tried again by the next file', async () => {
  const broken = createTestDatabase({
    name: 'broken',
    prepare: () => Promise.reject(new Error('bad migration')),
  });
  await expect(broken).rejects.toThrow('bad migration');
  const mended = await createTestDatabase({ name: 'broken', prepare: () => Promise.resolve() });
  await expect(
    withClient(mended.ownerUrl, (owner) => owner.query('create table mended ()')),
  ).resolves.toBeDefined();
  await mended.drop();
});

test('a dropped copy is gone even while somebody is connected', async () => {
  const copy = await database();
  await withClient(copy.serviceUrl, async (service) => {
    service.on('error', () => undefined);
    await copy.drop();
  }).catch(() => undefined);
  await expect(withClient(copy.serviceUrl, () => Promise.resolve())).rejects.toThrow('does not exist');
});
