import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteDataDirectory } from './data-directory.ts';
import { rolesOf, urlFor, withClient } from './databases.ts';
import { prepareDatabases } from './prepare-databases.ts';
import { startPostgres, type PostgresServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-prepare-'));
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), settings: { fsync: 'off' } });
});
afterAll(async () => {
  await server.stop();
  deleteDataDirectory(server.dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe('the databases and roles', () => {
  const names = ['guanjia_one', 'guanjia_two'] as const;

  test('a service reads and writes what its owner makes, and may nothing else', async () => {
    const prepare = () => prepareDatabases(server.adminUrl, names, (role) => `secret of ${role}`);
    await prepare();
    const urls = await prepare();

    await withClient(urls.guanjia_one.ownerUrl, (owner) =>
      owner.query('create table thing (id int primary key)'),
    );
    await withClient(urls.guanjia_one.serviceUrl, async (service) => {
      await service.query('insert into thing values (1)');
      await service.query('update thing set id = 2');
      expect((await service.query('select * from thing')).rows).toEqual([{ id: 2 }]);
      await service.query('delete from thing');
      await expect(service.query('create table mine (id int)')).rejects.toThrow('permission denied');
      await expect(service.query('alter table thing add column more int')).rejects.toThrow('must be owner');
      await expect(service.query('truncate thing')).rejects.toThrow('permission denied');
    });
    const abroad = new URL(urls.guanjia_one.serviceUrl);
    abroad.pathname = '/guanjia_two';
    await expect(withClient(abroad.href, () => Promise.resolve())).rejects.toThrow('permission denied');
  });

  test('neither role is superuser, creates roles or bypasses row-level security', async () => {
    const roles = Object.values(rolesOf('guanjia_one'));
    const answer = await withClient(server.adminUrl, (admin) =>
      admin.query(
        'select 1 from pg_roles where rolname = any($1) and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)',
        [roles],
      ),
    );
    expect(answer.rows).toEqual([]);
  });
});

describe('an administrator who is no superuser', () => {
  const roleWith = async (name: string, rights: string): Promise<string> => {
    await withClient(server.adminUrl, (admin) =>
      admin.query(`create role ${name} login password 'given' ${rights}`),
    );
    return urlFor(server.adminUrl, { database: 'postgres', role: name, password: 'given' });
  };
  const passwordOf = (role: string) => `secret of ${role}`;

  // Without inheritance a role has on PostgreSQL 16 and newer what every role has on 15: it must act as the owner.
  test.each([
    ['maker', 'createdb createrole'],
    ['quiet', 'createdb createrole noinherit'],
  ])('%s makes all that is needed, again and again', async (name, rights) => {
    const adminUrl = await roleWith(name, rights);
    const database = `guanjia_${name}`;
    await prepareDatabases(adminUrl, [database], passwordOf);
    const { [database]: urls } = await prepareDatabases(adminUrl, [database], passwordOf);
    await withClient(urls?.ownerUrl ?? '', (owner) => owner.query('create table thing (id int)'));
    await withClient(urls?.serviceUrl ?? '', async (service) => {
      await service.query('insert into thing values (1)');
      await expect(service.query('create table mine (id int)')).rejects.toThrow('permission denied');
    });
  });

  test('hears which right it lacks, and how to get it, before anything is made', async () => {
    const adminUrl = await roleWith('guest', 'createdb');
    const attempt = prepareDatabases(adminUrl, ['guanjia_guest'], passwordOf);
    await expect(attempt).rejects.toMatchObject({ code: 'RIGHTS_MISSING' });
    await expect(attempt).rejects.toThrow('alter role "guest" createrole');
  });
});

describe('databases that are there already', () => {
  const shared = ['guanjia_shared'] as const;

  test('keep their passwords when another installation comes', async () => {
    const first = await prepareDatabases(server.adminUrl, shared, () => 'of the first');
    const second = prepareDatabases(server.adminUrl, shared, () => 'of the second');
    await expect(second).rejects.toMatchObject({ code: 'OTHER_INSTALLATION' });
    await withClient(first.guanjia_shared.ownerUrl, (owner) => owner.query('select 1'));
    await withClient(first.guanjia_shared.serviceUrl, (service) => service.query('select 1'));
  });

  test('take new ones once they are gone: nobody uses them any more', async () => {
    await withClient(server.adminUrl, (admin) => admin.query('drop database guanjia_shared'));
    const { guanjia_shared: urls } = await prepareDatabases(server.adminUrl, shared, () => 'of the second');
    await withClient(urls.serviceUrl, (service) => service.query('select 1'));
  });
});
