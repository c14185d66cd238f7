import { integrityOf, type ReleaseManifest } from '../manifest/manifest.ts';
import type { Problem } from './problem.ts';

/** Files of a release by name. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/** Compares each file with its hash; a missing or an unlisted file is a problem as well. */
export function checkFiles(manifest: ReleaseManifest, files: ReleaseFiles): Problem[] {
  const problems: Problem[] = [];
  const refuse = (message: string) => problems.push({ release: manifest.name, code: 'FILE', message });
  for (const [file, integrity] of Object.entries(manifest.integrity)) {
    const content = files.get(file);
    if (!content) refuse(`the file ${file} is missing.`);
    else if (integrityOf(content) !== integrity)
      refuse(`the file ${file} does not match its hash; build it again.`);
  }
  for (const file of files.keys()) {
    if (!(file in manifest.integrity)) refuse(`the file ${file} is not in the manifest.`);
  }
  return problems;
}
