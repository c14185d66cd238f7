import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supergraphFile } from './supergraph-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a supergraph that is put in the place of the old one is noticed', async () => {
  const path = join(folder, 'supergraph.graphql');
  await writeFile(path, 'old');
  const file = supergraphFile(path);
  const noticed = new Promise<void>((resolve) => {
    const stop = file.watch(() => {
      stop();
      resolve();
    });
  });
  // The deploy writes beside it and renames: nobody ever reads half a file.
  await writeFile(`${path}.new`, 'a newer one');
  await rename(`${path}.new`, path);
  await noticed;
  expect(await file.read()).toBe('a newer one');
});
