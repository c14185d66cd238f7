import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DocumentStore } from './document-store.ts';

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
      if (await exists(at)) return;
      await mkdir(dirname(at), { recursive: true });
      // Copied beside its place and renamed: a half-written document is never seen under its hash.
      const unfinished = `${at}.${randomUUID()}`;
      await copyFile(file, unfinished);
      const handle = await open(unfinished, 'r+');
      await handle.sync();
      await handle.close();
      await rename(unfinished, at);
    },
    has: (hash) => exists(place(hash)),
    async open(hash) {
      const at = place(hash);
      await stat(at);
      return createReadStream(at);
    },
    remove: (hash) => rm(place(hash), { force: true }),
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
