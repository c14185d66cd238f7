import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ensureSystemState, SYSTEM_STATE, type Binaries } from './binaries.ts';
import { PostgresError } from './postgres-error.ts';
import { reachableByOthers, type RunAs } from './run-as.ts';

/** An initialised data directory and the superuser's password. */
export interface DataDirectory {
  path: string;
  password: string;
}

export const ADMIN_ROLE = 'guanjia_admin';

/**
 * Where the data for a wished folder really go: there, or below /var/lib when root's project lies in a
 * home that `nobody` cannot enter. The same wish always gives the same place.
 */
export function dataDirectoryFor(wished: string, runAs: RunAs | undefined): string {
  const path = resolve(wished);
  if (!runAs || reachableByOthers(dirname(path))) return path;
  const project = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join(SYSTEM_STATE, `${basename(path)}-${project}`);
}

/**
 * Creates the cluster on first use: SCRAM passwords only, UTF-8, a locale that is the same on every system.
 * @throws PostgresError DATA_DIRECTORY_UNUSABLE, INITDB_FAILED, PASSWORD_LOST
 */
export function openDataDirectory(path: string, binaries: Binaries, runAs: RunAs | undefined): DataDirectory {
  const passwordFile = `${path}.password`;
  if (existsSync(join(path, 'PG_VERSION')) && existsSync(`${path}.complete`)) {
    if (!existsSync(passwordFile)) {
      throw new PostgresError(
        'PASSWORD_LOST',
        `The database in ${path} exists but its password file ${passwordFile} does not. ` +
          'Restore that file, or start over with "npm start -- --reset" (deletes the data).',
      );
    }
    return { path, password: readFileSync(passwordFile, 'utf8').trim() };
  }
  const password = randomBytes(24).toString('base64url');
  try {
    // What an interrupted first start left behind cannot be trusted and holds no data yet.
    rmSync(path, { recursive: true, force: true });
    if (dirname(path) === SYSTEM_STATE) ensureSystemState();
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs) {
      chownSync(path, runAs.uid, runAs.gid);
      chownSync(passwordFile, runAs.uid, runAs.gid);
    }
  } catch (cause) {
    throw new PostgresError(
      'DATA_DIRECTORY_UNUSABLE',
      `The data directory ${path} cannot be created: ${(cause as Error).message}. Check its owner and the free space.`,
      { cause },
    );
  }
  initialise(path, passwordFile, binaries, runAs);
  writeFileSync(`${path}.complete`, '');
  return { path, password };
}

/** Deletes a cluster and what belongs to it. The server must be stopped. */
export function deleteDataDirectory(path: string): void {
  for (const suffix of ['.complete', '.password', '.log', '']) {
    rmSync(path + suffix, { recursive: true, force: true });
  }
}

function initialise(path: string, passwordFile: string, binaries: Binaries, runAs: RunAs | undefined): void {
  const initdb = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${path}`,
      `--username=${ADMIN_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in provider sorts and classifies alike on every operating system.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C',
      '--lc-messages=C',
      '--no-sync',
    ],
    { encoding: 'utf8', cwd: '/', env: { ...process.env, TZ: 'UTC' }, ...runAs },
  );
  if (initdb.status === 0) return;
  rmSync(path, { recursive: true, force: true });
  throw new PostgresError(
    'INITDB_FAILED',
    `PostgreSQL could not initialise ${path}: ${(initdb.stderr || String(initdb.error)).trim()}. ` +
      'Check the free space and the folder’s owner, or set DATABASE_URL to a PostgreSQL 18 server.',
  );
}
