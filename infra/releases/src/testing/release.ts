import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf, versionOf, type ReleaseManifest } from '../manifest/manifest.ts';
import type { Upload } from '../store/store.ts';

interface ReleaseParts {
  name: string;
  /** Content of the entry file: what makes one version differ from another. */
  code?: string;
  imports?: string[];
  shared?: Record<string, string>;
  operations?: ReleaseManifest['operations'];
}

/** A release as a build would make it: one file, and the import map's specifiers all point to it. */
export function makeRelease({
  name,
  code = name,
  imports,
  shared = {},
  operations = [],
}: ReleaseParts): Upload {
  const content = Buffer.from(`export const code = ${JSON.stringify(code)};\n`);
  const file = `${name}-entry.js`;
  const parts = {
    name,
    imports: Object.fromEntries((imports ?? [`@guanjia/${name}`]).map((specifier) => [specifier, file])),
    css: [],
    integrity: { [file]: integrityOf(content) },
    texts: {},
    shared,
    operations,
  };
  return { manifest: { ...parts, version: versionOf(parts) }, files: new Map([[file, content]]) };
}

/** Writes a release as the `dist` folder of a frontend's folder. */
export function writeBuild(folder: string, { manifest, files }: Upload): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'manifest.json'), JSON.stringify(manifest));
  for (const [file, content] of files) writeFileSync(join(folder, 'dist', file), content);
}
