import { checkFiles, type ReleaseFiles } from '../checks/files.ts';
import type { GraphCheck } from '../checks/graph.ts';
import { checkTogether } from '../checks/import-map.ts';
import { RefusedError } from '../checks/problem.ts';
import type { LiveReleases, ReleaseManifest } from '../manifest/manifest.ts';
import { openFolders, type ReleaseFolders } from './folders.ts';
import { previousVersion, type Change, type Generation } from './generation.ts';
import { openGenerations } from './generations.ts';
import { join } from 'node:path';

export interface Upload {
  manifest: ReleaseManifest;
  files: ReleaseFiles;
}

/** What a deploy or rollback did. */
export interface Outcome {
  generation: number;
  changes: Change[];
}

interface StoreOptions {
  folder: string;
  /** Generations to keep, and with them the files that they name. */
  kept: number;
  checkGraph: GraphCheck;
}

/** The releases of all modules and the pointer to the live ones. Several processes may share a folder. */
export interface ReleaseStore {
  folders: ReleaseFolders;
  live(): Promise<LiveReleases>;
  history(): Promise<Generation[]>;
  /** Checks and stores releases without making them live. Throws `RefusedError`. */
  upload(uploads: readonly Upload[]): Promise<void>;
  /** Checks, stores and makes live, all in one generation. Throws `RefusedError` or `UnavailableError`. */
  deploy(uploads: readonly Upload[], who: string): Promise<Outcome>;
  /** Returns a module to `to`, or to the version before the live one. Throws `RefusedError` or `NoReleaseError`. */
  rollback(name: string, who: string, to?: string): Promise<Outcome>;
}

/** There is no such module or version. */
export class NoReleaseError extends Error {
  override readonly name = 'NoReleaseError';
}

export async function openStore({ folder, kept, checkGraph }: StoreOptions): Promise<ReleaseStore> {
  const generations = await openGenerations(join(folder, 'generations'), kept);
  const folders = await openFolders(join(folder, 'files'));

  async function manifestOf(name: string, version: string): Promise<ReleaseManifest> {
    const manifest = await folders.manifest(name, version);
    if (!manifest) throw new NoReleaseError(`The release ${name} ${version} is not on this host.`);
    return manifest;
  }

  async function manifestsOf(generation: Generation | undefined): Promise<Record<string, ReleaseManifest>> {
    const entries = Object.entries(generation?.releases ?? {});
    const manifests = entries.map(
      async ([name, { version }]) => [name, await manifestOf(name, version)] as const,
    );
    return Object.fromEntries(await Promise.all(manifests));
  }

  async function upload(uploads: readonly Upload[]): Promise<void> {
    const checked = uploads.map(async ({ manifest, files }) => [
      ...checkFiles(manifest, files),
      ...(await checkGraph(manifest)),
    ]);
    refuse((await Promise.all(checked)).flat());
    await Promise.all(uploads.map(({ manifest, files }) => folders.add(manifest, files)));
  }

  async function makeLive(action: Generation['action'], who: string, wanted: readonly ReleaseManifest[]) {
    let changes: Change[] = [];
    const generation = await generations.swap(async (live) => {
      changes = changesOf(live, wanted);
      if (changes.length === 0) return undefined;
      const together = { ...(await manifestsOf(live)), ...byName(wanted) };
      refuse(checkTogether(Object.values(together)));
      const releases = { ...live?.releases };
      for (const { name, version } of wanted) {
        const deployed = action === 'deploy' ? version : (releases[name]?.deployed ?? version);
        releases[name] = { version, deployed };
      }
      return { who, action, changes, releases };
    });
    return { generation: generation?.generation ?? 0, changes };
  }

  async function removeUnused(): Promise<void> {
    const named = (await generations.history()).flatMap(({ releases }) =>
      Object.entries(releases).map(([name, { version }]) => `${name}/${version}`),
    );
    await folders.removeUnused(new Set(named));
  }

  return {
    folders,
    upload,
    history: () => generations.history(),
    async live() {
      const generation = await generations.live();
      return { generation: generation?.generation ?? 0, releases: await manifestsOf(generation) };
    },
    async deploy(uploads, who) {
      await upload(uploads);
      const outcome = await makeLive(
        'deploy',
        who,
        uploads.map(({ manifest }) => manifest),
      );
      await removeUnused();
      return outcome;
    },
    async rollback(name, who, to) {
      const target = to ?? previousVersion(await generations.history(), name);
      if (target === undefined) throw new NoReleaseError(`${name} has no earlier version to return to.`);
      const manifest = await manifestOf(name, target);
      refuse(await checkGraph(manifest));
      return makeLive('rollback', who, [manifest]);
    },
  };
}

function refuse(problems: RefusedError['problems']): void {
  if (problems.length > 0) throw new RefusedError(problems);
}

function changesOf(live: Generation | undefined, wanted: readonly ReleaseManifest[]): Change[] {
  return wanted
    .map(({ name, version }) => ({ name, from: live?.releases[name]?.version ?? null, to: version }))
    .filter(({ from, to }) => from !== to);
}

function byName(manifests: readonly ReleaseManifest[]): Record<string, ReleaseManifest> {
  return Object.fromEntries(manifests.map((manifest) => [manifest.name, manifest]));
}
