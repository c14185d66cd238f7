import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withClient } from './databases.ts';
import { lockStart } from './start-lock.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ name: 'start-lock', prepare: () => Promise.resolve() });
});
afterAll(() => database.drop());

test('a second start is told, and goes on when the first is done', async () => {
  const order: string[] = [];
  const first = await lockStart(database.adminUrl, () => order.push('the first waits'));
  let waits = () => {};
  const waiting = new Promise<void>((resolve) => (waits = resolve));
  const second = lockStart(database.adminUrl, () => {
    order.push('the second waits');
    waits();
  }).then(async (lock) => {
    order.push('the second has it');
    await lock.release();
  });
  await waiting;
  order.push('the first is done');
  await first.release();
  await second;
  const third = await lockStart(database.adminUrl, () => undefined);
  await third.release();
  expect(order).toEqual(['the second waits', 'the first is done', 'the second has it']);
});

test('a start that was cut off holds up nobody', async () => {
  await lockStart(database.adminUrl, () => undefined);
  await withClient(database.adminUrl, (admin) =>
    admin.query(`select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`),
  );
  const next = await lockStart(database.adminUrl, () => undefined);
  await next.release();
});
