import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { isSystemError } from '@guanjia/http';
import { removeStale } from './stale.ts';
import { generationSchema, type Generation, type NextGeneration } from './generation.ts';

const NAME = /^(\d{12})\.json$/;

/** The release pointer: numbered files of which the highest is live. */
export interface Generations {
  /** Newest first; empty before the first deploy. */
  history(): Promise<Generation[]>;
  live(): Promise<Generation | undefined>;
  /**
   * Makes the next generation out of the live one. When another process made one meanwhile, `next` is asked again with
   * that one, so that nothing is lost. `next` answers nothing to leave things as they are.
   */
  swap(
    next: (live: Generation | undefined) => Promise<NextGeneration | undefined>,
  ): Promise<Generation | undefined>;
}

/** Generations in a folder; the newest `kept` of them stay. */
export async function openGenerations(folder: string, kept: number): Promise<Generations> {
  await mkdir(folder, { recursive: true });
  await removeStale(folder, (name) => name.startsWith('draft-'));

  async function numbers(): Promise<number[]> {
    const files = await readdir(folder);
    return files
      .flatMap((file) => NAME.exec(file)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a);
  }

  async function read(number: number): Promise<Generation> {
    return generationSchema.parse(JSON.parse(await readFile(join(folder, fileOf(number)), 'utf8')));
  }

  async function live(): Promise<Generation | undefined> {
    const [newest] = await numbers();
    return newest === undefined ? undefined : read(newest);
  }

  async function history(): Promise<Generation[]> {
    const files = (await numbers()).slice(0, kept);
    // One may be forgotten by another process while it is read.
    const found = await Promise.all(files.map((number) => read(number).catch(() => undefined)));
    return found.filter((generation) => generation !== undefined);
  }

  /** Whether the generation is now live; false when the number is taken already. */
  async function publish(generation: Generation): Promise<boolean> {
    const draft = join(folder, `draft-${randomUUID()}`);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(JSON.stringify(generation, null, 2));
      await file.sync();
    } finally {
      await file.close();
    }
    try {
      // A rename would replace a generation that someone else made meanwhile; a link refuses. It is whole or not there.
      await link(draft, join(folder, fileOf(generation.generation)));
    } catch (error) {
      if (isSystemError(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(folder);
    return true;
  }

  async function forgetOld(): Promise<void> {
    for (const number of (await numbers()).slice(kept))
      await rm(join(folder, fileOf(number)), { force: true });
  }

  return {
    live,
    history,
    async swap(next) {
      for (;;) {
        const before = await live();
        const wanted = await next(before);
        if (!wanted) return before;
        const generation = {
          generation: (before?.generation ?? 0) + 1,
          at: new Date().toISOString(),
          ...wanted,
        };
        if (!(await publish(generation))) continue;
        await forgetOld();
        return generation;
      }
    },
  };
}

function fileOf(number: number): string {
  return `${String(number).padStart(12, '0')}.json`;
}

/** Makes new names in a folder survive a power failure. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
