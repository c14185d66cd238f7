import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../server.ts';
import type { TestRun } from './test-run.ts';

/** Speed over safety: a test database need not survive a power cut. */
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  autovacuum: 'off',
};

/**
 * The run's server: `DATABASE_URL` when given, else one that the first caller of all workers starts.
 * @throws PostgresError when it cannot start
 */
export async function testServerUrl(run: TestRun): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  if (claims(join(run.folder, 'server.claimed'))) return startForAll(run);
  return waitForOther(run);
}

async function startForAll(run: TestRun): Promise<string> {
  try {
    const { adminUrl } = await startPostgres({
      dataDir: join(run.folder, 'server', 'data'),
      settings: THROWAWAY_SETTINGS,
      detached: true,
    });
    publish(run, { adminUrl });
    return adminUrl;
  } catch (error) {
    publish(run, { failure: (error as Error).message });
    throw error;
  }
}

/** Whoever claimed the server publishes its address or why it failed; the test's own time limit ends the wait for a hang. */
async function waitForOther(run: TestRun): Promise<string> {
  for (;;) {
    const answer = published(run);
    if (answer?.failure) throw new Error(answer.failure);
    if (answer?.adminUrl) return answer.adminUrl;
    await pause(25);
  }
}

interface Published {
  adminUrl?: string;
  failure?: string;
}

function publish(run: TestRun, answer: Published): void {
  const unfinished = join(run.folder, 'server.json.new');
  writeFileSync(unfinished, JSON.stringify(answer), { mode: 0o600 });
  renameSync(unfinished, join(run.folder, 'server.json'));
}

function published(run: TestRun): Published | undefined {
  try {
    return JSON.parse(readFileSync(join(run.folder, 'server.json'), 'utf8')) as Published;
  } catch {
    return undefined;
  }
}

function claims(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch {
    return false;
  }
}
