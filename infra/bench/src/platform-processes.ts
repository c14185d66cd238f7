import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_MORNING } from '@guanjia/kit';
import { request } from 'undici';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchIssuer } from './bench-issuer.ts';
import { SUPERGRAPH } from './platform-here.ts';
import { READ } from './the-read.ts';
import type { Contender, ReadSize } from './the-read.ts';

const PROGRAMS = new URL('../../start/dist/children/', import.meta.url);
const LONGEST_START_MS = 120_000;

/** The programs that `npm start` runs, asked over HTTP: services in this process or each in its own. */
export async function platformProcesses(
  database: BenchDatabase,
  given: { services: readonly string[]; issuer: BenchIssuer; apart: boolean },
): Promise<Contender> {
  const { services, issuer, apart } = given;
  const children: ChildProcess[] = [];
  const gatewayPort = await freePort();
  const gatewayKeys = keyPair();
  const common = {
    GUANJIA_LOG_LEVEL: 'error',
    GUANJIA_CLOCK_OFFSET_MS: String(Date.parse(DEMO_MORNING) - Date.now()),
    GUANJIA_PERSONAL_DATA_KEY: Buffer.alloc(32).toString('base64'),
    GUANJIA_DATABASES: JSON.stringify(
      Object.fromEntries(services.map((name) => [name, database.urlOf(name)])),
    ),
  };
  const ports = await Promise.all(services.map(freePort));
  const subgraphs = JSON.stringify(
    Object.fromEntries(services.map((name, place) => [name, `http://127.0.0.1:${ports[place]}/graphql`])),
  );
  if (apart) {
    const keys = Object.fromEntries(services.map((name) => [name, keyPair()]));
    const trusted = Object.fromEntries(
      Object.entries({ ...keys, gateway: gatewayKeys }).map(([name, { publicKey }]) => [name, publicKey]),
    );
    for (const [place, name] of services.entries()) {
      const environment = {
        ...common,
        GUANJIA_SERVICE: name,
        GUANJIA_PORT: String(ports[place]),
        GUANJIA_SUBGRAPHS: subgraphs,
        GUANJIA_SIGNING_KEY: keys[name]?.privateKey,
        GUANJIA_TRUSTED_KEYS: JSON.stringify(trusted),
      };
      children.push(start('service', environment));
    }
    await Promise.all(ports.map((port) => ready(port)));
  }
  children.push(
    start('platform', {
      ...common,
      GUANJIA_PORT: String(gatewayPort),
      GUANJIA_SUPERGRAPH: SUPERGRAPH,
      GUANJIA_ISSUER: issuer.url,
      GUANJIA_JWKS_URI: issuer.jwksUri,
      ...(apart ? { GUANJIA_SUBGRAPHS: subgraphs, GUANJIA_SIGNING_KEY: gatewayKeys.privateKey } : {}),
    }),
  );
  await ready(gatewayPort);

  return {
    name: apart ? 'gateway over HTTP, four processes' : 'gateway over HTTP, one process',
    roles: services.map((name) => database.roleOf(name)),
    answer: (size) => ask(gatewayPort, issuer.token, size),
    async stop() {
      await Promise.all(children.map(end));
    },
  };
}

async function ask(port: number, token: string, size: ReadSize): Promise<unknown> {
  const response = await request(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: READ, variables: size }),
  });
  const { data, errors } = (await response.body.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function start(program: string, environment: NodeJS.ProcessEnv): ChildProcess {
  return fork(fileURLToPath(new URL(`${program}.js`, PROGRAMS)), {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function ready(port: number): Promise<void> {
  const until = Date.now() + LONGEST_START_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`The process on port ${port} did not become ready.`);
    await pause(50);
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    child.once('exit', () => ended());
    child.kill('SIGTERM');
  });
}

function keyPair(): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
