import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.ts';
import { ADMIN_ROLE, dataDirectoryFor, openDataDirectory } from './data-directory.ts';
import { PostgresError } from './postgres-error.ts';
import { clearFormerServer, readPostmaster, stopPostmaster } from './postmaster.ts';
import { unprivilegedIds, type RunAs } from './run-as.ts';

export interface PostgresOptions {
  /** Folder of the cluster; created on first use. As root it may move, see {@link PostgresServer.dataDir}. */
  dataDir: string;
  /** Preferred TCP port on 127.0.0.1. Taken or not given: any free one. */
  port?: number;
  /** Server settings over the defaults, e.g. `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
  /** Keep running when this process ends. The caller then stops it by {@link stopPostgresIn}. */
  detached?: boolean;
}

export interface PostgresServer {
  /** Superuser's URL of the database `postgres`. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Where the data really are. */
  dataDir: string;
  logFile: string;
  /** Resolves when the server has ended for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** Bringing back what a crash left undone takes a while on a busy machine; what cannot start ends by itself. */
const START_LIMIT_MS = 300_000;
const ATTEMPTS = 20;

const DEFAULT_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '200',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A statement that fails, and the detail and context of its error, hold what was written: personal data. The error itself
  // is logged, and whoever asked gets the rest.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  shared_preload_libraries: 'pg_stat_statements',
  // Our statements are short: compiling a plan costs more than it saves.
  jit: 'off',
};

/**
 * Starts PostgreSQL on loopback and waits until it takes connections. Reuses the data of an earlier run,
 * also of one that crashed.
 * @throws PostgresError with a code and what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const runAs = unprivilegedIds();
  const binaries = findBinaries(runAs);
  const dataDir = dataDirectoryFor(options.dataDir, runAs);
  await clearFormerServer(dataDir);
  const { password } = openDataDirectory(dataDir, binaries, runAs);

  let complaint = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(options.port);
    const launched = launch({ binaries, dataDir, port, runAs, options });
    if (await isReady(launched, dataDir)) return toServer(launched, { binaries, dataDir, port, password });
    complaint = lastLines(launched.logFile, launched.logStart);
    if (!isPassing(complaint)) break;
    await pause(250);
  }
  throw new PostgresError(
    'START_FAILED',
    `PostgreSQL did not start in ${dataDir}: ${complaint || 'it said nothing'}. ` +
      'If the folder is damaged, start over with "npm start -- --reset" (deletes the data), ' +
      'or set DATABASE_URL to a PostgreSQL 18 server.',
  );
}

/** Stops the server that works in this folder, if there is one. */
export async function stopPostgresIn(dataDir: string): Promise<void> {
  await clearFormerServer(dataDirectoryFor(dataDir, unprivilegedIds()));
}

interface Launched {
  child: ChildProcess;
  exited: Promise<void>;
  logFile: string;
  /** Size of the log before this start, in bytes. */
  logStart: number;
}

interface LaunchPlan {
  binaries: Binaries;
  dataDir: string;
  port: number;
  runAs: RunAs | undefined;
  options: PostgresOptions;
}

function launch({ binaries, dataDir, port, runAs, options }: LaunchPlan): Launched {
  const logFile = `${dataDir}.log`;
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const all = { ...DEFAULT_SETTINGS, ...options.settings, port: String(port) };
  const child = spawn(
    binaries.postgres,
    ['-D', dataDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own group: Ctrl-C reaches us alone, and we stop it after everything that uses it.
    { stdio: ['ignore', log, log], detached: true, cwd: '/', env: { ...process.env, TZ: 'UTC' }, ...runAs },
  );
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  if (options.detached) child.unref();
  return { child, exited, logFile, logStart };
}

async function isReady({ child }: Launched, dataDir: string): Promise<boolean> {
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  for (const end = Date.now() + START_LIMIT_MS; !hasEnded() && Date.now() < end; await pause(20)) {
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster?.ready) return true;
  }
  if (!hasEnded()) child.kill('SIGKILL');
  return false;
}

function toServer(
  { child, exited, logFile }: Launched,
  {
    binaries,
    dataDir,
    port,
    password,
  }: Pick<LaunchPlan, 'binaries' | 'dataDir' | 'port'> & { password: string },
): PostgresServer {
  const pid = child.pid ?? 0;
  return {
    adminUrl: `postgres://${ADMIN_ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    dataDir,
    logFile,
    exited,
    stop: async () => {
      if (process.platform === 'win32') {
        spawnSync(binaries.pgCtl, ['stop', '-D', dataDir, '-m', 'fast', '-w']);
        return;
      }
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      const giveUp = pause(10_000, 'slow' as const, { ref: false });
      if ((await Promise.race([exited, giveUp])) === 'slow') await stopPostmaster(pid, dataDir);
    },
  };
}

/** A port somebody took in between, or children of a killed server that still hold its memory: both pass. */
function isPassing(complaint: string): boolean {
  return /Address already in use|could not create any TCP|pre-existing shared memory|lock file "postmaster\.pid"/.test(
    complaint,
  );
}

function lastLines(logFile: string, from: number): string {
  return readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n').slice(-6).join(' | ');
}

function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished));
    });
  });
}
