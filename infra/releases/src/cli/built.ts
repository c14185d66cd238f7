import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSchema, type ReleaseManifest } from '../manifest/manifest.ts';
import { DeployError } from './host.ts';

/** A built frontend: what its `dist` folder holds. */
export interface Built {
  manifest: ReleaseManifest;
  /** The manifest and its files as the release host takes them. */
  upload(): { manifest: unknown; files: Record<string, string> };
}

/** Whether a frontend's folder holds a build. */
export function isBuilt(folder: string): boolean {
  return existsSync(manifestFile(folder));
}

/** Reads the build of a frontend's folder. Throws when it has not been built. */
export function readBuilt(folder: string): Built {
  const file = manifestFile(folder);
  if (!isBuilt(folder)) throw new DeployError(`${folder} has not been built: ${file} is not there.`);
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const manifest = manifestSchema.parse(raw);
  return {
    manifest,
    upload: () => ({
      manifest: raw,
      files: Object.fromEntries(
        Object.keys(manifest.integrity).map((name) => [
          name,
          readFileSync(join(folder, 'dist', name), 'base64'),
        ]),
      ),
    }),
  };
}

function manifestFile(folder: string): string {
  return join(folder, 'dist', 'manifest.json');
}
