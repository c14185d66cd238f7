import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@guanjia/http';
import { run } from './cli/run.ts';
import { deployBuilt } from './cli/deploy-built.ts';
import { startReleases } from './server.ts';
import { makeRelease, writeBuild } from './testing/release.ts';

let root: string;
let stateDir: string;
let host: RunningServer;

const start = () => startReleases({ stateDir, graph: join(root, 'graph.graphql'), logLevel: 'silent' });

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'host-'));
  stateDir = join(root, '.state', 'releases');
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(join(root, 'graph.graphql'), 'type Query { today: String! }');
  host = await start();
});
afterEach(async () => {
  await host.stop();
  rmSync(root, { recursive: true });
});

/** Writes a build of the module, as `npm run build` would. */
function build(name: string, parts: Partial<Parameters<typeof makeRelease>[0]> = {}) {
  const release = makeRelease({ name, ...parts });
  writeBuild(join(root, 'frontends', name), release);
  return release;
}

/** Runs the command in the module's folder and answers its exit code and words. */
async function command(name: string, ...args: string[]) {
  const lines: string[] = [];
  const code = await run(args, join(root, 'frontends', name), (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

async function liveVersion(name: string): Promise<string | undefined> {
  const response = await fetch(`${host.url}/releases/current`);
  const { releases } = (await response.json()) as { releases: Record<string, { version: string }> };
  return releases[name]?.version;
}

/** Asks for a path exactly as it is written; `fetch` would tidy it up first. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(host.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the commands', () => {
  test('deploy makes a build live and rollback returns to the one before', async () => {
    const first = build('community');
    expect((await command('community', 'deploy')).said).toMatch(
      /^community [0-9a-f]{16} is live \(generation 1, \d+ ms\)/,
    );
    const second = build('community', { code: 'changed' });
    expect((await command('community', 'deploy')).code).toBe(0);
    expect(await liveVersion('community')).toBe(second.manifest.version);
    expect((await command('community', 'rollback')).said).toContain(
      `${first.manifest.version} is live again`,
    );
    expect(await liveVersion('community')).toBe(first.manifest.version);
  });

  test('say what is wrong with a build and leave things as they are', async () => {
    build('community', { operations: [{ name: 'Desk', document: 'query Desk { tomorrow }' }] });
    const { code, said } = await command('community', 'deploy');
    expect(code).toBe(1);
    expect(said).toContain(
      'community: the operation Desk does not fit the graph: Cannot query field "tomorrow"',
    );
    expect(await liveVersion('community')).toBeUndefined();
  });

  test('say when nothing runs, and when nothing is built', async () => {
    expect((await command('community', 'deploy')).said).toMatch(/has not been built/);
    await host.stop();
    expect((await command('community', 'deploy')).said).toMatch(/Start it with `npm start`/);
    host = await start();
  });

  test('upload a canary that only those see who pin it', async () => {
    const first = build('community');
    await command('community', 'deploy');
    const second = build('community', { code: 'canary' });
    const { said } = await command('community', 'deploy', '--canary');
    expect(said).toContain(`guanjia-canary=community@${second.manifest.version}`);
    expect(await liveVersion('community')).toBe(first.manifest.version);
    const manifest = await fetch(`${host.url}/releases/community/${second.manifest.version}/manifest.json`);
    expect(((await manifest.json()) as { version: string }).version).toBe(second.manifest.version);
  });
});

describe('the start of the platform', () => {
  const atStart = (...names: string[]) =>
    deployBuilt({ stateDir, folders: names.map((name) => join(root, 'frontends', name)) });

  test('deploys all modules once, in one generation, and nothing when nothing was built anew', async () => {
    build('community');
    build('district');
    expect((await atStart('community', 'district')).deployed).toEqual(['community', 'district']);
    expect((await atStart('community', 'district')).deployed).toEqual([]);
    const current = (await (await fetch(`${host.url}/releases/current`)).json()) as { generation: number };
    expect(current.generation).toBe(1);
  });

  test('deploys what was built anew since', async () => {
    build('community');
    await atStart('community');
    const second = build('community', { code: 'changed' });
    expect((await atStart('community')).deployed).toEqual(['community']);
    expect(await liveVersion('community')).toBe(second.manifest.version);
  });

  test('does not undo a rollback by hand', async () => {
    const first = build('community');
    await atStart('community');
    build('community', { code: 'bad' });
    await command('community', 'deploy');
    await command('community', 'rollback');
    expect((await atStart('community')).deployed).toEqual([]);
    expect(await liveVersion('community')).toBe(first.manifest.version);
  });

  test('does not replace what was deployed by hand from elsewhere', async () => {
    const here = build('community');
    await atStart('community');
    const elsewhere = build('community', { code: 'newer' });
    await command('community', 'deploy');
    writeBuild(join(root, 'frontends', 'community'), here);
    expect((await atStart('community')).deployed).toEqual([]);
    expect(await liveVersion('community')).toBe(elsewhere.manifest.version);
  });

  test('deploys the others when one does not fit', async () => {
    build('community', { operations: [{ name: 'Desk', document: '{ tomorrow }' }] });
    build('district');
    const outcome = await atStart('community', 'district');
    expect(outcome.deployed).toEqual(['district']);
    expect(outcome.refused).toMatchObject([{ release: 'community', code: 'OPERATION' }]);
  });
});

describe('files', () => {
  test('are immutable, compressed for those who take it, and of the right type', async () => {
    const { manifest } = build('community', { code: 'x'.repeat(5000) });
    await command('community', 'deploy');
    const url = `${host.url}/releases/community/${manifest.version}/community-entry.js`;
    for (const [coding, expected] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
      ['br;q=0', null],
    ] as const) {
      const response = await fetch(url, { headers: { 'accept-encoding': coding } });
      expect(response.headers.get('content-encoding')).toBe(expected);
      expect(await response.text()).toContain('export const code');
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('outside of a release cannot be reached', async () => {
    const { manifest } = build('community');
    await command('community', 'deploy');
    const base = `/releases/community/${manifest.version}`;
    const paths = [
      `${base}/../../../deploy-token`,
      `${base}/..%2f..%2f..%2fdeploy-token`,
      `${base}/%2e%2e/%2e%2e/deploy-token`,
      `${base}/community-entry.js.br/../../x`,
      '/releases/../deploy-token',
      '/releases/..%2f..%2fdeploy-token/x/y',
      `/releases/community/${manifest.version.replace(/./g, '.')}/x`,
      `${base}/toString`,
      `${base}/%00`,
      '/releases/community/constructor/x',
      `${base}//etc/passwd`,
    ];
    for (const path of paths) expect([path, await rawStatus(path)]).toEqual([path, 404]);
  });
});

describe('the deploy token', () => {
  test('is needed to change or read the history, and only its owner can read it', async () => {
    expect(statSync(join(stateDir, 'deploy-token')).mode & 0o077).toBe(0);
    for (const authorization of ['', 'Bearer wrong', `Bearer ${'x'.repeat(43)}`]) {
      for (const [path, method] of [
        ['deploy', 'POST'],
        ['rollback', 'POST'],
        ['history', 'GET'],
      ] as const) {
        const response = await fetch(`${host.url}/releases/${path}`, { method, headers: { authorization } });
        expect(response.status).toBe(401);
      }
    }
  });

  test('stays the same over a restart', async () => {
    const before = readFileSync(join(stateDir, 'deploy-token'), 'utf8');
    await host.stop();
    host = await start();
    expect(readFileSync(join(stateDir, 'deploy-token'), 'utf8')).toBe(before);
  });
});

test('whoever knows the live generation is told that nothing is new', async () => {
  build('community');
  await command('community', 'deploy');
  const first = await fetch(`${host.url}/releases/current`);
  const again = await fetch(`${host.url}/releases/current`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});
