import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isSystemError } from '@guanjia/http';
import type { ReleaseFiles } from '../checks/files.ts';
import { manifestSchema, releaseName, releaseVersion, type ReleaseManifest } from '../manifest/manifest.ts';
import { syncFolder } from './generations.ts';
import { removeStale } from './stale.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const COMPRESSIBLE = /\.(js|css|json|svg|map|txt|wasm)$/;
/** Below this many bytes compression gains nothing. */
const SMALL = 1024;
/** Folders that no generation names stay this long: canaries, and deploys under way. */
const UNUSED_MS = 14 * 24 * 3600 * 1000;

/** The folders of all releases, each with its files, their compressed forms and its manifest. */
export interface ReleaseFolders {
  /** Stores a release whose files have been checked. Storing it again changes nothing. */
  add(manifest: ReleaseManifest, files: ReleaseFiles): Promise<void>;
  manifest(name: string, version: string): Promise<ReleaseManifest | undefined>;
  /** Path of a file on disk, whatever the request said: the file is one that the manifest lists. */
  path(manifest: ReleaseManifest, file: string): string;
  /** Removes old releases that `used` does not name, as `name/version`. */
  removeUnused(used: ReadonlySet<string>, now?: number): Promise<string[]>;
}

export async function openFolders(root: string): Promise<ReleaseFolders> {
  const incoming = join(root, '.incoming');
  await mkdir(incoming, { recursive: true });
  await removeStale(incoming, () => true);
  const known = new Map<string, ReleaseManifest>();
  const folderOf = (name: string, version: string) => join(root, name, version);

  async function manifest(name: string, version: string): Promise<ReleaseManifest | undefined> {
    if (!releaseName.safeParse(name).success || !releaseVersion.safeParse(version).success) return undefined;
    const key = `${name}/${version}`;
    const cached = known.get(key);
    if (cached) return cached;
    try {
      const text = await readFile(join(folderOf(name, version), 'manifest.json'), 'utf8');
      const read = manifestSchema.parse(JSON.parse(text));
      known.set(key, read);
      return read;
    } catch (error) {
      if (isSystemError(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  return {
    manifest,
    path: ({ name, version }, file) => join(folderOf(name, version), file),
    async add(release, files) {
      const folder = folderOf(release.name, release.version);
      if (await manifest(release.name, release.version)) {
        // Deployed again: younger than the oldest unused one.
        await utimes(folder, new Date(), new Date());
        return;
      }
      const draft = join(incoming, randomUUID());
      await mkdir(draft);
      await Promise.all([...files].map(([file, content]) => writeWithCompressed(join(draft, file), content)));
      await writeSynced(join(draft, 'manifest.json'), Buffer.from(JSON.stringify(release)));
      await mkdir(dirname(folder), { recursive: true });
      try {
        await rename(draft, folder);
      } catch (error) {
        // Someone else stored the same content at the same time.
        if (!isSystemError(error, 'ENOTEMPTY') && !isSystemError(error, 'EEXIST')) throw error;
        await rm(draft, { recursive: true });
      }
      await syncFolder(dirname(folder));
    },
    async removeUnused(used, now = Date.now()) {
      const removed: string[] = [];
      for (const name of await readdir(root)) {
        if (!releaseName.safeParse(name).success) continue;
        for (const version of await readdir(join(root, name))) {
          const key = `${name}/${version}`;
          const folder = folderOf(name, version);
          if (used.has(key) || now - (await stat(folder)).mtimeMs < UNUSED_MS) continue;
          await rm(folder, { recursive: true });
          known.delete(key);
          removed.push(key);
        }
      }
      return removed;
    },
  };
}

async function writeWithCompressed(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeSynced(path, content);
  if (!COMPRESSIBLE.test(path) || content.byteLength < SMALL) return;
  const [brotli, gzipped] = await Promise.all([
    // Quality 11 takes seconds for the UI kit, and a deploy is live within two.
    toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
    toGzip(content, { level: 8 }),
  ]);
  await Promise.all([writeSynced(`${path}.br`, brotli), writeSynced(`${path}.gz`, gzipped)]);
}

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
