import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { migrate } from '../database/migrate.ts';
import { openDocumentStore } from '../documents/document-store.ts';
import { Role } from '../identity/caller.ts';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { DISTRICT, parksDefinition, PLANT, WEST } from '../testing/parks.ts';

const { privateKey: auditKey } = generateKeyPairSync('ed25519');
let folder: string;
let database: TestDatabase;
let harness: Harness;

const open = () =>
  subgraphHarness(parksDefinition, {
    serviceUrl: database.serviceUrl,
    documents: openDocumentStore({ folder }),
    auditKey,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanjia-anchors-'));
  database = await createTestDatabase({
    name: 'kit-parks-anchored',
    prepare: (urls) => migrate(urls, parksDefinition.databaseParts),
  });
  harness = await open();
});
afterAll(async () => {
  await harness?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function plant(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await harness.data(personOf(WEST), PLANT, { input: { name: `园${index}`, trees: 1 } });
  }
}

async function verification(after = 0): Promise<object> {
  const { verify } = await harness.data<{ verify: object }>(
    personOf(DISTRICT, [Role.AUDITOR]),
    'query($after: SafeInt) { verify: parksAuditVerification(after: $after) { intact brokenAt contradictedAt anchoredTo } }',
    { after },
  );
  return verify;
}

/** Whoever owns the database can lay the chain anew so that it fits. */
async function rewrite(change: string): Promise<void> {
  await withClient(database.adminUrl, (admin) =>
    admin.query(`
      begin;
      alter table audit_entry disable trigger all;
      ${change};
      do $$ declare line audit_entry; before text := repeat('0', 64); place bigint := 0; begin
        for line in select * from audit_entry order by position loop
          place := place + 1;
          line.previous_hash := before;
          before := audit_hash(line);
          update audit_entry set previous_hash = line.previous_hash, hash = before where position = line.position;
        end loop;
        update audit_head set position = place, hash = before;
      end $$;
      alter table audit_entry enable trigger all;
      commit`),
  );
}

const fine = { intact: true, brokenAt: null, contradictedAt: null };

test('the head is put down outside the database; a chain that was laid anew or cut does not fit it', async () => {
  expect(await verification()).toEqual({ ...fine, anchoredTo: null });
  await plant(3);
  await harness.subgraph.anchorAuditLog();
  await plant(2);
  await harness.subgraph.anchorAuditLog();
  // Nothing new: nothing is put down.
  await harness.subgraph.anchorAuditLog();
  expect(await verification()).toEqual({ ...fine, anchoredTo: 5 });
  expect(await verification(3)).toEqual({ ...fine, anchoredTo: 5 });

  await withClient(database.adminUrl, (admin) =>
    admin.query(
      'create table kept as select * from audit_entry; create table kept_head as select * from audit_head',
    ),
  );
  const restore = () =>
    withClient(database.adminUrl, (admin) =>
      admin.query(`begin; alter table audit_entry disable trigger all; delete from audit_entry;
        insert into audit_entry select * from kept; alter table audit_entry enable trigger all;
        update audit_head set position = (select position from kept_head), hash = (select hash from kept_head); commit`),
    );
  for (const [change, contradictedAt] of [
    [`update audit_entry set actor_name = '别人' where position = 2`, 3],
    [`update audit_entry set details = '{}' where position = 5`, 5],
    [`delete from audit_entry where position = 5`, 5],
    [`delete from audit_entry`, 3],
  ] as const) {
    await rewrite(change);
    // The chain by itself still fits.
    expect({ change, ...(await verification()) }).toEqual({
      change,
      intact: false,
      brokenAt: null,
      contradictedAt,
      anchoredTo: 5,
    });
    await restore();
  }
  expect(await verification()).toEqual({ ...fine, anchoredTo: 5 });
});

test('it is put down when the service stops, and what another hand wrote there is noticed', async () => {
  await plant(1);
  await harness.stop();
  const [name = ''] = await readdir(join(folder, 'audit-anchors'));
  const file = join(folder, 'audit-anchors', name);
  const anchors = JSON.parse(await readFile(file, 'utf8')) as { position: number; hash: string }[];
  expect(anchors.at(-1)?.position).toBe(6);
  harness = await open();
  const forged = anchors.map((each) => ({ ...each, at: '2018-01-01T00:00:00.000Z' }));
  await writeFile(file, JSON.stringify(forged));
  expect(await verification()).toEqual({
    intact: false,
    brokenAt: null,
    contradictedAt: 3,
    anchoredTo: 6,
  });
});
