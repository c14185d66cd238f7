import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoDirectory } from '../demo.ts';
import type { PublicAddresses } from '../instance-lock.ts';
import { anyFreePort } from '../ports.ts';
import { REPOSITORY } from '../repository.ts';

/** A whole platform of a test's own, with fresh demo data. */
export interface RunningPlatform extends PublicAddresses {
  /** Its state folder; `state/logs` has what the processes say, `state/releases` belongs to the release host. */
  state: string;
  /** The demo's accounts and clients, with their passwords. */
  directory: DemoDirectory;
  /** Process id of one of its processes: shell, platform, identity, releases; with `processes` gateway and each service. */
  pidOf(name: string): number;
  stop(): Promise<void>;
}

/**
 * Starts the built platform on free ports and in a folder of its own, as `npm start` does after building.
 * @throws Error with everything it printed, when it does not come up
 */
export async function runPlatform({
  processes = false,
}: { processes?: boolean } = {}): Promise<RunningPlatform> {
  const state = mkdtempSync(join(tmpdir(), 'guanjia-platform-'));
  const port = await anyFreePort(new Set());
  const gatewayPort = await anyFreePort(new Set([port]));
  const program = join(REPOSITORY, 'infra', 'start', 'dist', 'main.js');
  const args = [
    '--port',
    String(port),
    '--gateway-port',
    String(gatewayPort),
    ...(processes ? ['--processes'] : []),
  ];
  const child = spawn(process.execPath, [program, ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, GUANJIA_STATE: state, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
  const ready = new Promise<'ready'>((resolve) => child.once('message', () => resolve('ready')));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(state, { recursive: true, force: true });
  };

  if ((await Promise.race([ready, ended])) === 'ended') {
    throw new Error(`The platform did not start (its logs are in ${join(state, 'logs')}):\n${output}`);
  }
  const read = <T>(name: string) => JSON.parse(readFileSync(join(state, name), 'utf8')) as T;
  return {
    ...read<PublicAddresses>('instance.json'),
    state,
    directory: read<DemoDirectory>('directory.json'),
    pidOf: (name) => Number(readFileSync(join(state, 'pids', name), 'utf8')),
    stop,
  };
}
