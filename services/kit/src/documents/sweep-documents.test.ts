import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Query, Resolver } from 'type-graphql';
import { migrate } from '../database/migrate.ts';
import { documentsPart, platformPart } from '../database/shared-parts.ts';
import { Role } from '../identity/caller.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { documentRoute } from './document-route.ts';
import { noDocumentStore, type DocumentStore } from './document-store.ts';
import { documentSweep } from './sweep-documents.ts';

@Resolver()
class LeafResolver {
  @Query(() => Boolean)
  leaves(): boolean {
    return true;
  }
}

const route = { service: 'leaves', readers: [Role.HANDLER], writers: [Role.HANDLER] };
const definition: SubgraphDefinition = {
  name: 'leaves',
  entities: [defineEntity({ name: 'Leaf', tableName: 'leaf', properties: { id: p.string().primary() } })],
  databaseParts: [platformPart, documentsPart],
  resolvers: [LeafResolver],
  references: {},
  fileRoutes: [documentRoute(route)],
  jobs: [documentSweep('leaves', sql`false`)],
  loadDemo: async () => false,
};

const kept = new Map<string, Buffer>();
/** What happens while the sweep takes bytes away, after it saw that they are nobody's. */
let meanwhile: () => Promise<unknown> = async () => undefined;
/** Told when an upload has put its bytes. */
let put: () => void = () => {};
const store: DocumentStore = {
  ...noDocumentStore,
  largest: 1_000,
  async put(hash, file) {
    if (!kept.has(hash)) kept.set(hash, await readFile(file));
    put();
  },
  has: async (hash) => kept.has(hash),
  open: async (hash) => Readable.from([kept.get(hash) ?? '']),
  async remove(hash) {
    await meanwhile();
    kept.delete(hash);
  },
};

let database: TestDatabase;
let harness: Harness;
beforeAll(async () => {
  database = await createTestDatabase({
    name: 'kit-documents',
    prepare: (urls) => migrate(urls, definition.databaseParts),
  });
  harness = await subgraphHarness(definition, { serviceUrl: database.serviceUrl, documents: store });
});
afterAll(async () => {
  await harness?.stop();
  await database?.drop();
});

const upload = () =>
  harness.subgraph.answerFile({
    method: 'POST',
    target: '/documents?name=leaf.txt',
    body: Readable.from([Buffer.from('green')]),
    caller: personOf('150271010001'),
    requestId: 'test',
  });

test('bytes that are swept away while the same file is uploaded anew are asked for again', async () => {
  expect((await upload()).status).toBe(201);
  await withClient(database.adminUrl, (client) =>
    client.query(`update document set expires_at = uploaded_at`),
  );
  let second: ReturnType<typeof upload> | undefined;
  meanwhile = () =>
    new Promise<void>((resolve) => {
      put = resolve;
      second = upload();
    });
  await harness.subgraph.runJob({ name: 'leaves.sweepDocuments' }, {});
  const answer = await second;
  expect(answer?.status).toBe(503);
  expect(JSON.parse(answer?.body as string)).toMatchObject({
    errors: [{ extensions: { code: 'UNAVAILABLE', reason: 'documentSwept' } }],
  });

  expect((await upload()).status).toBe(201);
  expect([...kept.keys()]).toEqual([createHash('sha256').update('green').digest('hex')]);
});
