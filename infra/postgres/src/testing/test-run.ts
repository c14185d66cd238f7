import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../databases.ts';
import { stopPostgresIn } from '../server.ts';

const PREFIX = 'guanjia-test-';

/** The workers of one jest run find each other through this variable. */
const FOLDER_VARIABLE = 'GUANJIA_TEST_RUN';

/** Everything that the test files of one run share. */
export interface TestRun {
  folder: string;
  /** Short, unique, usable in names of databases and roles. */
  id: string;
  password: string;
}

/** jest's globalSetup: costs a folder, not a server. The first test file that wants a database starts that. */
export async function openTestRun(): Promise<void> {
  await sweepDeadRuns();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const run: TestRun = {
    folder,
    id: randomBytes(4).toString('hex'),
    password: randomBytes(18).toString('base64url'),
  };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(run), { mode: 0o600 });
  writeFileSync(join(folder, 'pid'), String(process.pid));
  // The server's own user has to walk through; the file with the password stays ours.
  mkdirSync(join(folder, 'server'), { mode: 0o755 });
  chmodSync(folder, 0o711);
  process.env[FOLDER_VARIABLE] = folder;
}

/** jest's globalTeardown: stops the server, drops what lies on a server that is not ours. */
export async function closeTestRun(): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder) await removeRun(folder);
}

/** @throws Error when jest was started without this repository's configuration */
export function currentTestRun(): TestRun {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) throw new Error('No test run is open: start the tests with "npm run unit".');
  return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as TestRun;
}

/** Runs that were killed could not tidy up behind them. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ESRCH') await removeRun(folder).catch(() => undefined);
    }
  }
}

async function removeRun(folder: string): Promise<void> {
  const { id } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as TestRun;
  const shared = process.env['DATABASE_URL'];
  if (shared) await dropLeftovers(shared, id);
  await stopPostgresIn(join(folder, 'server', 'data'));
  rmSync(folder, { recursive: true, force: true });
}

async function dropLeftovers(adminUrl: string, id: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    const like = [`guanjia\\_test\\_${id}\\_%`];
    const databases = await admin.query<{ name: string }>(
      'select datname as name from pg_database where datname like $1',
      like,
    );
    for (const { name } of databases.rows) {
      await admin.query(`alter database ${admin.escapeIdentifier(name)} is_template false`);
      await admin.query(`drop database ${admin.escapeIdentifier(name)} with (force)`);
    }
    const roles = await admin.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname like $1',
      like,
    );
    for (const { name } of roles.rows) await admin.query(`drop role ${admin.escapeIdentifier(name)}`);
  });
}
