import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nextFreePort } from '@guanjia/start';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** A platform as `npm start` brings it up, with state and data of its own. */
export interface Stack {
  /** The public address, e.g. http://localhost:8080. */
  origin: string;
  graphqlAddress: string;
  tokenAddress: string;
  /** Where this platform keeps its state: logs, releases, ports. */
  state: string;
  passwordOf(account: string): string;
  secretOf(clientId: string): string;
  /** Everything that it has printed. */
  output(): string;
  /** Stops it and starts it again some days later, by the demonstration's clock, on the same state. */
  daysLater(days: number): Promise<Stack>;
  stop(): Promise<void>;
}

/** Starts the built platform and waits until it says that it is up. Throws with its output when it ends before. */
export async function startStack(...options: string[]): Promise<Stack> {
  const ports = await portsOfWorker();
  return startOn(mkdtempSync(join(tmpdir(), 'guanjia-e2e-')), [...ports, ...options]);
}

/** Two platforms that start in the same moment would both find the usual ports free. */
async function portsOfWorker(): Promise<string[]> {
  const first = 8080 + 100 * Number(process.env['JEST_WORKER_ID'] ?? '0');
  const port = await nextFreePort(first);
  const gatewayPort = await nextFreePort(first, new Set([port ?? 0]));
  return ['--port', String(port), '--gateway-port', String(gatewayPort)];
}

const DAY_MS = 86_400_000;

/** The demonstration's clock is a difference to the real one, which the platform reads as it starts. */
function moveClock(state: string, days: number): void {
  const file = join(state, 'demo.json');
  const { clockOffsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { clockOffsetMs: number };
  writeFileSync(file, JSON.stringify({ clockOffsetMs: clockOffsetMs + days * DAY_MS }));
}

async function startOn(state: string, options: string[]): Promise<Stack> {
  const child = spawn(process.execPath, ['infra/start/dist/main.js', ...options], {
    cwd: REPOSITORY,
    // Receivers of webhooks in these tests listen on this machine.
    env: { ...process.env, GUANJIA_STATE: state, GUANJIA_WEBHOOK_NETWORKS: '127.0.0.0/8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit');
  await new Promise<void>((up, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      // The closing box is the last thing that a good start prints.
      if (output.includes('└')) up();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => failed(new Error(`The platform did not come up:\n${output}`)), failed);
  });
  return stackOf({ child, ended, state, options, output: () => output });
}

interface Running {
  child: ChildProcess;
  ended: Promise<unknown>;
  state: string;
  options: string[];
  output: () => string;
}

function stackOf({ child, ended, state, options, output }: Running): Stack {
  const read = (name: string) => JSON.parse(readFileSync(join(state, name), 'utf8')) as Record<string, never>;
  const instance = read('instance.json') as unknown as Pick<Stack, 'origin'> & Record<string, string>;
  const directory = read('directory.json') as unknown as {
    accounts: { account: string; password: string }[];
    clients: { clientId: string; secret: string }[];
  };
  return {
    origin: instance['address'] ?? '',
    graphqlAddress: instance['graphqlAddress'] ?? '',
    tokenAddress: instance['tokenAddress'] ?? '',
    state,
    passwordOf: (account) => directory.accounts.find((person) => person.account === account)?.password ?? '',
    secretOf: (clientId) => directory.clients.find((client) => client.clientId === clientId)?.secret ?? '',
    output,
    async daysLater(days) {
      child.kill('SIGINT');
      await ended;
      moveClock(state, days);
      return startOn(state, options);
    },
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
