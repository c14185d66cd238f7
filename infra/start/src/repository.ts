import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's root folder; the same for this file's source and for what is built from it. */
export const REPOSITORY = findRoot(import.meta.dirname);

/** Everything that a run leaves behind; ignored by git, deleted by `--reset`. */
export const STATE = process.env['GUANJIA_STATE'] ?? join(REPOSITORY, '.state');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  if (folder === dirname(folder)) throw new Error('This is not inside a clone of the Guanjia repository.');
  return findRoot(dirname(folder));
}
