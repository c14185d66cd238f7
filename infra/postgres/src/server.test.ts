import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteDataDirectory } from './data-directory.ts';
import { withClient } from './databases.ts';
import { PostgresError } from './postgres-error.ts';
import { startPostgres, type PostgresServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-postgres-'));
const dataDir = join(folder, 'data');
const settings = { fsync: 'off' };
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ dataDir, settings });
});

afterAll(async () => {
  await server.stop();
  deleteDataDirectory(server.dataDir);
  rmSync(folder, { recursive: true, force: true });
});

test('it is PostgreSQL 18 in UTF-8, on loopback, behind SCRAM', async () => {
  const rows = await withClient(server.adminUrl, async (admin) => {
    const answer = await admin.query(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
         current_setting('listen_addresses') as addresses, upper('é') as upper,
         (select count(*)::int from pg_authid where rolpassword not like 'SCRAM-SHA-256%') as unprotected`,
    );
    return answer.rows;
  });
  expect(rows).toEqual([
    { version: '18.4', encoding: 'UTF8', addresses: '127.0.0.1', upper: 'É', unprotected: 0 },
  ]);
});

test('the log names an error and none of the values that caused it', async () => {
  await withClient(server.adminUrl, async (admin) => {
    await admin.query(`create table told (name text unique)`);
    await admin.query(`insert into told values ('王建国')`);
    await expect(admin.query(`insert into told values ('王建国')`)).rejects.toThrow('told_name_key');
    const raising = `do $$ begin execute 'insert into told values (''王建国'')'; end $$`;
    await expect(admin.query(raising)).rejects.toThrow('told_name_key');
  });
  const log = readFileSync(`${server.dataDir}.log`, 'utf8');
  expect(log).toContain('told_name_key');
  expect(log).not.toContain('王建国');
});

test('a wrong password is refused with words on what to check', async () => {
  const wrong = new URL(server.adminUrl);
  wrong.password = 'wrong';
  const attempt = withClient(wrong.href, () => Promise.resolve());
  await expect(attempt).rejects.toMatchObject({ code: 'CONNECTION_REFUSED' });
  await expect(attempt).rejects.toThrow('Check DATABASE_URL');
});

test('data outlive a stop, a kill and a stale pid file', async () => {
  await withClient(server.adminUrl, (admin) => admin.query('create table kept as select 1 as one'));
  await server.stop();
  server = await startPostgres({ dataDir, settings });
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  server = await startPostgres({ dataDir, settings });
  await server.stop();
  // The machine went down, and after its restart the number belongs to another program: this test's own.
  writeFileSync(join(server.dataDir, 'postmaster.pid'), `${process.pid}\n${server.dataDir}\n0\n1\n`);
  server = await startPostgres({ dataDir, settings });
  const kept = await withClient(server.adminUrl, (admin) => admin.query('select * from kept'));
  expect(kept.rows).toEqual([{ one: 1 }]);
});

test('a server whose starter was killed is replaced by the next start', async () => {
  const orphan = server;
  server = await startPostgres({ dataDir, settings });
  await orphan.exited;
  expect(server.pid).not.toBe(orphan.pid);
  await withClient(server.adminUrl, (admin) => admin.query('select 1'));
});

test('a taken port is passed over for a free one', async () => {
  const { listener, port } = await takePort();
  await server.stop();
  server = await startPostgres({ dataDir, settings, port });
  expect(server.port).not.toBe(port);
  listener.close();
});

test('a lost password file is an error that says what to do', async () => {
  const other = join(folder, 'lost');
  const first = await startPostgres({ dataDir: other, settings });
  await first.stop();
  rmSync(`${first.dataDir}.password`);
  const second = startPostgres({ dataDir: other, settings });
  await expect(second).rejects.toBeInstanceOf(PostgresError);
  await expect(second).rejects.toMatchObject({ code: 'PASSWORD_LOST' });
  deleteDataDirectory(first.dataDir);
});

function takePort(): Promise<{ listener: Server; port: number }> {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve({ listener, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
