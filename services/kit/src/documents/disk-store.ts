import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DocumentStore } from './document-store.ts';
import { requireRecordName } from './record-name.ts';

/** Documents in a folder, two levels deep so that no folder grows too long. */
export function diskStore(folder: string, largest: number): DocumentStore {
  const place = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not a SHA-256: ${hash}`);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  return {
    largest,
    async put(hash, file) {
      const at = place(hash);
      if (!(await exists(at))) await replace(at, (unfinished) => copyFile(file, unfinished));
    },
    has: (hash) => exists(place(hash)),
    async open(hash) {
      const at = place(hash);
      await stat(at);
      return createReadStream(at);
    },
    remove: (hash) => rm(place(hash), { force: true }),
    async readRecord(name) {
      const at = join(folder, requireRecordName(name));
      return (await exists(at)) ? readFile(at, 'utf8') : null;
    },
    writeRecord: (name, text) =>
      replace(join(folder, requireRecordName(name)), (unfinished) => writeFile(unfinished, text)),
  };
}

/** Written beside its place and renamed: half a file is never seen there. */
async function replace(at: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(at), { recursive: true });
  const unfinished = `${at}.${randomUUID()}`;
  await write(unfinished);
  const handle = await open(unfinished, 'r+');
  await handle.sync();
  await handle.close();
  await rename(unfinished, at);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
