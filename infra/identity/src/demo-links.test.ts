import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@guanjia/http';
import { demoLinkPath } from './demo-links.ts';
import { startIdentity } from './server.ts';

const SECRET = 'a-secret-of-this-very-start-for-tests';
const stateDir = mkdtempSync(join(tmpdir(), 'demo-links-'));
const running: RunningServer[] = [];

async function start(settings: { origin?: string; demoLinkSecret?: string } = {}): Promise<string> {
  const server = await startIdentity({
    origin: 'http://localhost:8080',
    stateDir,
    shellSecret: 'a-secret-of-the-shell-for-tests',
    logLevel: 'silent',
    trustedProxies: '127.0.0.1/32',
    directory: {
      accounts: [
        {
          account: 'community',
          name: '王秀兰',
          division: '150271010027',
          tier: 'COMMUNITY',
          roles: ['HANDLER'],
          password: 'right-password',
        },
      ],
    },
    ...settings,
  });
  running.push(server);
  return server.url;
}

const open = (url: string, path: string, from = '127.0.0.1') =>
  fetch(url + path, {
    redirect: 'manual',
    headers: { 'x-forwarded-host': 'localhost:8080', 'x-forwarded-for': from },
  });

const path = demoLinkPath(SECRET, 'community');

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(stateDir, { recursive: true });
});

test('a link leads to the sign-in with what signs its account in there, for a minute', async () => {
  const response = await open(await start({ demoLinkSecret: SECRET }), path);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in?prompt=login']);
  expect(response.headers.getSetCookie().join()).toMatch(
    /^guanjia-demo-link=community\..+Path=\/identity\/sign-in; Max-Age=60; HttpOnly; SameSite=Lax$/,
  );
});

test.each([
  ['from another machine', SECRET, path, '10.0.0.7', 'http://localhost:8080'],
  ['of another start', 'a-secret-of-an-earlier-start-for-tests', path, '127.0.0.1', 'http://localhost:8080'],
  [
    'for another account',
    SECRET,
    path.replace('community', 'district'),
    '127.0.0.1',
    'http://localhost:8080',
  ],
  ['of a platform that others reach', SECRET, path, '127.0.0.1', 'https://guanjia.example'],
])('a link %s leads nowhere', async (_what, demoLinkSecret, address, from, origin) => {
  const response = await open(await start({ origin, demoLinkSecret }), address, from);
  expect([response.status, response.headers.getSetCookie()]).toEqual([404, []]);
});

test('without a secret there are no links', async () => {
  expect((await open(await start(), path)).status).toBe(404);
});
