import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const STALE_MS = 3600 * 1000;

/** Removes what processes that died left half written: drafts that nobody has touched for an hour. */
export async function removeStale(folder: string, isDraft: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (isDraft(name) && Date.now() - (await stat(path)).mtimeMs > STALE_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
