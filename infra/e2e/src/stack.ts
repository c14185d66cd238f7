import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  stop(): Promise<void>;
}

/** Starts the built platform and waits until it says that it is up. Throws with its output when it ends before. */
export async function startStack(...options: string[]): Promise<Stack> {
  const state = mkdtempSync(join(tmpdir(), 'guanjia-e2e-'));
  const child = spawn(process.execPath, ['infra/start/dist/main.js', ...options], {
    cwd: REPOSITORY,
    env: { ...process.env, GUANJIA_STATE: state },
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
    void ended.then(() => failed(new Error(`The platform did not come up:\n${output}`)));
  });
  return stackOf(child, ended, state, () => output);
}

function stackOf(child: ChildProcess, ended: Promise<unknown>, state: string, output: () => string): Stack {
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
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
