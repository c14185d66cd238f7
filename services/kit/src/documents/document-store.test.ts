import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDocumentStore, type DocumentSettings } from './document-store.ts';

const HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

let folder: string;
let bucket: Server;
const objects = new Map<string, Buffer>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanjia-store-'));
  await writeFile(join(folder, 'upload'), 'abc');
  // As much of S3 as is asked of it; requests without a signature are refused.
  bucket = createServer((request, response) => {
    const key = request.url ?? '';
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) {
        response.writeHead(403).end();
        return;
      }
      if (request.method === 'PUT') objects.set(key, Buffer.concat(parts));
      if (request.method === 'DELETE') objects.delete(key);
      const found = objects.get(key);
      if (!found && ['GET', 'HEAD'].includes(request.method ?? '')) response.writeHead(404).end();
      else response.writeHead(200).end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => bucket.close(resolve));
  await rm(folder, { recursive: true });
});

const settings: Record<string, () => DocumentSettings> = {
  disk: () => ({ folder: join(folder, 'documents') }),
  s3: () => ({
    folder,
    s3: {
      bucketUrl: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}/guanjia`,
      region: 'local',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    },
  }),
};

describe.each(['disk', 's3'])('documents on %s', (kind) => {
  test('are kept once under their hash, opened and removed', async () => {
    const store = openDocumentStore(settings[kind]!());
    await store.put(HASH, join(folder, 'upload'));
    await store.put(HASH, join(folder, 'upload'));
    expect(await text(await store.open(HASH))).toBe('abc');
    await store.remove(HASH);
    await expect(store.open(HASH)).rejects.toThrow();
  });

  test('stand beside texts that are kept under a name', async () => {
    const store = openDocumentStore(settings[kind]!());
    expect(await store.readRecord('audit-anchors/parks.json')).toBeNull();
    for (const content of ['[1]', '[1,2]']) {
      await store.writeRecord('audit-anchors/parks.json', content);
      expect(await store.readRecord('audit-anchors/parks.json')).toBe(content);
    }
    await expect(async () => store.readRecord('../secrets.json')).rejects.toThrow(RangeError);
  });
});

test('on disk nothing but whole documents lies under a hash', async () => {
  const store = openDocumentStore(settings['disk']!());
  await store.put(HASH, join(folder, 'upload'));
  expect(await readdir(join(folder, 'documents', 'ba', '78'))).toEqual([HASH]);
  await expect(store.open('../../etc/passwd')).rejects.toThrow(RangeError);
});
