import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@guanjia/http';
import { startIdentity } from '@guanjia/identity';
import { startReleases } from '@guanjia/releases';
import { startShell } from '../server.ts';

export const PASSWORD = 'right-password';
const SHELL_SECRET = 'a-secret-of-the-shell-for-tests';

/** What the stand-in for the gateway was asked. */
export interface GatewayRequest {
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The shell's server between a real provider, a real release host and a stand-in for the gateway. */
export interface TestPlatform {
  origin: string;
  stateDir: string;
  releasesState: string;
  /** What the gateway was asked, newest last. */
  asked: GatewayRequest[];
  shell: RunningServer;
  identity: RunningServer;
  releases: RunningServer;
  gateway: Server;
  restartShell(settings?: { sessionHours?: number; origin?: string }): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestPlatform(): Promise<TestPlatform> {
  const stateDir = mkdtempSync(join(tmpdir(), 'shell-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const asked: GatewayRequest[] = [];
  const gateway = await startGateway(asked);
  writeFileSync(join(stateDir, 'graph.graphql'), 'type Query { today: String }');
  const releasesState = join(stateDir, 'releases');
  const releases = await startReleases({
    stateDir: releasesState,
    graph: join(stateDir, 'graph.graphql'),
    logLevel: 'silent',
  });
  const identity = await startIdentity({
    trustedProxies: '127.0.0.1/32',
    origin,
    stateDir: join(stateDir, 'identity'),
    shellSecret: SHELL_SECRET,
    logLevel: 'silent',
    directory: {
      accounts: [
        {
          account: 'community',
          name: '王秀兰',
          division: '150271010027',
          tier: 'COMMUNITY',
          roles: ['HANDLER'],
          password: PASSWORD,
        },
      ],
    },
  });
  const start = (settings: { sessionHours?: number; origin?: string } = {}) =>
    startShell({
      origin,
      port,
      stateDir: join(stateDir, 'shell'),
      gatewayUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/graphql`,
      releasesUrl: releases.url,
      identityUrl: identity.url,
      clientSecret: SHELL_SECRET,
      logLevel: 'silent',
      ...settings,
    });
  const platform: TestPlatform = {
    origin,
    stateDir,
    releasesState,
    asked,
    gateway,
    releases,
    identity,
    shell: await start(),
    async restartShell(settings) {
      await platform.shell.stop();
      platform.shell = await start(settings);
    },
    async stop() {
      await platform.shell.stop();
      await Promise.allSettled([identity.stop(), releases.stop()]);
      await stopGateway(gateway);
      rmSync(stateDir, { recursive: true });
    },
  };
  return platform;
}

export function stopGateway(gateway: Server): Promise<void> {
  gateway.closeAllConnections();
  return new Promise((resolve) => gateway.close(() => resolve()));
}

async function startGateway(asked: GatewayRequest[]): Promise<Server> {
  const gateway = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push({
        method: request.method ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      });
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': 'spy=1',
        'x-internal': 'yes',
      });
      response.end('{"data":{"today":"2018-10-29"}}');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  return gateway;
}

async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** As much of a browser as the flows need: cookies by path, redirects followed by hand. */
export class TestBrowser {
  readonly cookies = new Map<string, { value: string; path: string; line: string }>();
  /** Everything that the browser was ever sent: headers and bodies. */
  readonly received: string[] = [];
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async request(
    address: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const url = new URL(address, this.#origin);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...init.headers };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    this.received.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  }

  /** Follows redirects, as a person who clicks a link. */
  async visit(address: string): Promise<Response> {
    let response = await this.request(address);
    for (let hop = 0; hop < 10 && response.headers.has('location'); hop += 1) {
      response = await this.request(response.headers.get('location') ?? '');
    }
    return response;
  }

  async signIn(address = '/'): Promise<Response> {
    let response = await this.request(address);
    while (!response.headers.get('location')?.includes('/identity/sign-in/')) {
      response = await this.request(response.headers.get('location') ?? '/');
    }
    const form = response.headers.get('location') ?? '';
    const signedIn = await this.request(form, {
      method: 'POST',
      body: new URLSearchParams({ account: 'community', password: PASSWORD }),
      headers: { origin: this.#origin },
    });
    return this.visit(signedIn.headers.get('location') ?? '');
  }

  graphql(
    init: { headers?: Record<string, string>; method?: string; body?: string } = {},
  ): Promise<Response> {
    const headers = { origin: this.#origin, 'content-type': 'application/json', 'x-guanjia-request': '1' };
    return this.request('/graphql', {
      method: 'POST',
      body: '{"query":"{ today }"}',
      ...init,
      headers: { ...headers, ...init.headers },
    });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (attributes.some((attribute) => /^expires=thu, 01 jan 1970/i.test(attribute)))
      this.cookies.delete(name);
    else this.cookies.set(name, { value: value.join('='), path, line });
  }
}
