import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployBuilt } from '@guanjia/releases';
import { integrityOf, versionOf } from '@guanjia/releases/manifest';
import {
  type GatewayRequest,
  startTestPlatform,
  stopGateway,
  TestBrowser,
  type TestPlatform,
} from './testing/platform.ts';

let platform: TestPlatform;
let browser: TestBrowser;

/** Each group of tests has a platform of its own, with these modules live. */
function onPlatform(...modules: Parameters<typeof deploy>): void {
  beforeAll(async () => {
    platform = await startTestPlatform();
    if (modules.length > 0) await deploy(...modules);
  });
  beforeEach(() => {
    browser = new TestBrowser(platform.origin);
    platform.asked.length = 0;
  });
  afterAll(() => platform.stop());
}

/** Deploys modules, each a file of a few bytes, as a start of the platform does. */
async function deploy(
  ...modules: {
    name: string;
    code?: string;
    imports?: string[];
    shared?: Record<string, string>;
    path?: string;
  }[]
) {
  const folders = modules.map(({ name, code = name, imports = [`@guanjia/${name}`], shared = {}, path }) => {
    const dist = join(platform.stateDir, 'builds', name, 'dist');
    mkdirSync(dist, { recursive: true });
    const files: Record<string, string> = {
      [`${name}.js`]: `export const code = ${JSON.stringify(code)}`,
      [`${name}.css`]: `.${name}{color:red}`,
    };
    for (const [file, content] of Object.entries(files)) writeFileSync(join(dist, file), content);
    const parts = {
      name,
      imports: Object.fromEntries(imports.map((specifier) => [specifier, `${name}.js`])),
      css: [`${name}.css`],
      integrity: Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file, integrityOf(Buffer.from(text))]),
      ),
      shared,
      operations: [],
      ...(path ? { module: { path, title: { 'zh-CN': '</script>社区' } } } : {}),
    };
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ ...parts, version: versionOf(parts) }));
    return join(platform.stateDir, 'builds', name);
  });
  await deployBuilt({ stateDir: platform.releasesState, folders });
}

const NOTHING_ASKED: GatewayRequest = { method: '', headers: {}, body: '' };
const SHELL = { name: 'shell', shared: { react: '19.0.0' } };
const SHARED = { name: 'shared', imports: ['react'], shared: { react: '19.0.0' } };
const COMMUNITY = { name: 'community', path: '/community', shared: { react: '19.0.0' } };

describe('the page', () => {
  onPlatform(SHELL, SHARED, COMMUNITY);

  test('begins with the root module and has one import map that its policy allows by hash', async () => {
    const response = await browser.signIn('/community/cases?open=1');
    const html = await response.text();
    const [, text = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(html) ?? [];
    const map = JSON.parse(text) as { imports: Record<string, string>; integrity: Record<string, string> };
    expect(Object.keys(map.imports)).toEqual(['@guanjia/community', '@guanjia/shell', 'react']);
    for (const address of Object.values(map.imports)) {
      const file = await browser.request(address);
      expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect(integrityOf(Buffer.from(await file.arrayBuffer()))).toBe(map.integrity[address]);
    }
    expect(html).toContain(`<script type="module" src="${map.imports['@guanjia/shell']}" integrity="sha384-`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'; base-uri 'none'$/);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html.match(/<script(?! type="(importmap|application\/json|module)")/g)).toBeNull();
    expect(html).not.toMatch(/ (style|on\w+)=/);
  });

  test('loads early what its path needs, each file with its hash, and no other module', async () => {
    const html = await (await browser.signIn('/community/cases')).text();
    const links = [
      ...html.matchAll(/<link rel="(modulepreload|stylesheet)" href="([^"]+)" integrity="(sha384-[^"]+)">/g),
    ];
    const files = links.map(([, , href = '']) => href.split('/').at(-1));
    expect(files.sort()).toEqual([
      'community.css',
      'community.js',
      'shared.css',
      'shared.js',
      'shell.css',
      'shell.js',
    ]);
    const elsewhere = await (await browser.request('/')).text();
    expect(elsewhere).not.toMatch(/<link[^>]+community/);
  });

  test('tells the root application which modules there are, safely inside the markup', async () => {
    const response = await browser.signIn('/');
    const html = await response.text();
    const [, text = ''] = /id="guanjia-boot">(.*?)<\/script>/s.exec(html) ?? [];
    const boot = JSON.parse(text) as Record<string, unknown>;
    expect(boot).toMatchObject({
      generation: expect.any(Number),
      csrf: { header: 'x-guanjia-request', value: '1' },
      modules: [
        {
          name: 'community',
          specifier: '@guanjia/community',
          module: { title: { 'zh-CN': '</script>社区' } },
        },
      ],
    });
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`'nonce-${boot['nonce']}'`);
    expect(((await (await browser.request('/')).text()).match(/"nonce":"([^"]+)"/) ?? [])[1]).not.toBe(
      boot['nonce'],
    );
  });

  test('is in the language that was chosen, else the browser’s, else Chinese', async () => {
    expect(await (await browser.signIn('/')).text()).toContain('<html lang="zh-CN">');
    const asked = await browser.request('/', { headers: { 'accept-language': 'en-GB' } });
    expect(await asked.text()).toContain('<html lang="en">');
    browser.cookies.set('guanjia-language', { value: 'en', path: '/', line: '' });
    expect(await (await browser.request('/')).text()).toContain('<html lang="en">');
  });

  test('has the new version after a deploy, and an open tab can learn of it', async () => {
    await browser.signIn('/');
    const before = (await (await browser.request('/shell/release-generation')).json()) as {
      generation: number;
    };
    await deploy({ ...COMMUNITY, code: 'new' });
    const after = (await (await browser.request('/shell/release-generation')).json()) as typeof before & {
      releases: Record<string, string>;
    };
    expect(after.generation).toBe(before.generation + 1);
    expect(await (await browser.request('/')).text()).toContain(
      `/releases/community/${after.releases['community']}/`,
    );
  });

  test('has a pinned version for those with the canary cookie, and ignores nonsense', async () => {
    const first = (await (await browser.request('/shell/release-generation')).json()) as {
      releases: Record<string, string>;
    };
    await deploy({ ...COMMUNITY, code: 'new' });
    await browser.signIn('/');
    const old = `community@${first.releases['community']}`;
    browser.cookies.set('guanjia-canary', { value: old, path: '/', line: '' });
    expect(await (await browser.request('/')).text()).toContain(
      `/releases/community/${first.releases['community']}/`,
    );
    for (const value of ['community@ffffffffffffffff', '../../x', 'community@'.repeat(500)]) {
      browser.cookies.set('guanjia-canary', { value, path: '/', line: '' });
      expect((await browser.request('/')).status).toBe(200);
    }
  });

  test('goes on from the last known releases when the release host is down', async () => {
    await browser.signIn('/');
    await platform.releases.stop();
    expect((await browser.request('/')).status).toBe(200);
  });

  test('sends people to the one name that cookies and the issuer know', async () => {
    const answer = await browser.request(
      platform.origin.replace('127.0.0.1', 'localhost') + '/community?x=1',
    );
    expect(answer.headers.get('location')).toBe(`${platform.origin}/community?x=1`);
  });
});

describe('without releases', () => {
  onPlatform();

  test('people see a page that says so, in their language', async () => {
    const response = await browser.signIn('/');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).toContain('平台正在准备中');
    const english = await browser.request('/', { headers: { 'accept-language': 'en' } });
    expect(await english.text()).toContain('The platform is being prepared');
  });
});

describe('signing in', () => {
  onPlatform(SHELL, SHARED);

  test('returns to where the person wanted to go', async () => {
    await browser.signIn('/community/cases?state=OPEN');
    expect(browser.received.join()).toContain(`"location","/community/cases?state=OPEN"`);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/sign-out',
    'javascript:alert(1)',
  ])('never leads to %s', async (wanted) => {
    await browser.signIn(`/sign-in?return=${encodeURIComponent(wanted)}`);
    expect(browser.received.join()).toContain(`"location","/"`);
    expect(browser.received.join()).not.toContain(`"location","${wanted}"`);
  });

  test('gives a cookie that scripts cannot read and other sites cannot send along', async () => {
    await browser.signIn();
    const { line = '' } = browser.cookies.get('guanjia-session') ?? {};
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('never shows a token to the browser, from the first page to signing out', async () => {
    await browser.signIn();
    await browser.graphql();
    await browser.visit('/sign-out');
    const [bearer = ''] = platform.asked.map(({ headers }) => headers.authorization?.slice('Bearer '.length));
    expect(bearer.split('.')).toHaveLength(3);
    const everything = browser.received.join('\n');
    expect(everything).not.toContain(bearer);
    // A signed token in any place begins like this; the sealed cookie is encrypted and has no payload part to read.
    for (const [token = ''] of everything.matchAll(/eyJ[\w-]+\.[\w-]*\.[\w-]*[\w.-]*/g)) {
      expect(token.split('.')).toHaveLength(5);
    }
  });

  test('that was not begun here, or was answered twice, says so instead of going round in circles', async () => {
    const response = await browser.request('/callback?code=x&state=y');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('本次登录已失效');
  });

  test('with an answer that does not belong to it is refused', async () => {
    const begun = await browser.request('/sign-in');
    const { searchParams } = new URL(begun.headers.get('location') ?? '');
    const state = searchParams.get('state') ?? '';
    const issuer = encodeURIComponent(`${platform.origin}/identity`);
    const response = await browser.request(`/callback?code=stolen&state=${state}&iss=${issuer}`);
    expect(response.status).toBe(403);
    expect(browser.cookies.has('guanjia-session')).toBe(false);
  });

  test('says when the issuer does not answer', async () => {
    await platform.identity.stop();
    const response = await browser.visit('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('暂时无法登录');
  });
});

describe('a session', () => {
  onPlatform(SHELL, SHARED);

  test('goes on after a restart of the shell’s server', async () => {
    await browser.signIn();
    await platform.restartShell();
    expect((await browser.graphql()).status).toBe(200);
  });

  test('ends at its hour', async () => {
    await platform.restartShell({ sessionHours: 0.0001 });
    await browser.signIn();
    expect((await browser.graphql()).status).toBe(401);
    await platform.restartShell();
  });

  test('ends with signing out, for copies of the cookie as well', async () => {
    await browser.signIn();
    const copy = new TestBrowser(platform.origin);
    for (const [name, cookie] of browser.cookies)
      if (name.startsWith('guanjia-session')) copy.cookies.set(name, cookie);
    expect((await copy.graphql()).status).toBe(200);
    const response = await browser.request('/sign-out', {
      method: 'POST',
      headers: { origin: platform.origin },
    });
    expect(response.headers.get('location')).toContain('/identity/session/end');
    expect(browser.cookies.has('guanjia-session')).toBe(false);
    expect((await copy.graphql()).status).toBe(401);
  });

  test('is not ended by another site', async () => {
    await browser.signIn();
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      await browser.request('/sign-out', { headers });
    }
    expect((await browser.graphql()).status).toBe(200);
  });

  test('with a cookie that was changed is none', async () => {
    await browser.signIn();
    const cookie = browser.cookies.get('guanjia-session');
    browser.cookies.set('guanjia-session', {
      path: '/',
      line: '',
      value: `${cookie?.value.slice(0, -4)}AAAA`,
    });
    expect((await browser.graphql()).status).toBe(401);
  });
});

describe('the graph', () => {
  onPlatform(SHELL, SHARED);
  beforeEach(async () => {
    await browser.signIn();
  });

  test('is asked with the session’s token and one request id, and with nothing of the browser’s own', async () => {
    const response = await browser.graphql({
      headers: { authorization: 'Bearer mine', 'x-forwarded-for': '1.2.3.4', 'x-user': 'admin' },
    });
    expect(await response.json()).toEqual({ data: { today: '2018-10-29' } });
    const [{ headers, body } = NOTHING_ASKED] = platform.asked;
    expect(body).toBe('{"query":"{ today }"}');
    expect(headers['authorization']).toMatch(/^Bearer eyJ/);
    expect(headers['x-request-id']).toBe(response.headers.get('x-request-id'));
    for (const name of ['cookie', 'x-user', 'x-forwarded-for', 'x-guanjia-request'])
      expect(headers[name]).toBeUndefined();
    expect(response.headers.get('x-internal')).toBeNull();
    expect(browser.cookies.has('spy')).toBe(false);
  });

  test.each([
    ['without our header', { 'x-guanjia-request': '' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('refuses a request %s', async (_what, headers) => {
    const response = await browser.graphql({ headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'crossSiteRequest' } }],
    });
    expect(platform.asked).toHaveLength(0);
  });

  test('refuses a form', async () => {
    const response = await browser.graphql({ headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(415);
    expect(platform.asked).toHaveLength(0);
  });

  test('asks those who have no session to sign in', async () => {
    const response = await new TestBrowser(platform.origin).graphql();
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('is UNAVAILABLE when the gateway is down', async () => {
    await stopGateway(platform.gateway);
    const response = await browser.graphql();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', reason: 'gatewayUnavailable' } }],
    });
  });
});

describe('files', () => {
  onPlatform();

  beforeEach(async () => {
    await browser.signIn();
    platform.asked.length = 0;
  });

  const upload = (headers: Record<string, string> = {}) =>
    browser.request('/files/cases/documents?name=a.txt', {
      method: 'POST',
      body: 'bytes',
      headers: {
        origin: platform.origin,
        'content-type': 'application/octet-stream',
        'x-guanjia-request': '1',
        ...headers,
      },
    });

  test('go to the gateway with the session’s token', async () => {
    expect((await upload()).status).toBe(200);
    const [{ method, headers, body } = NOTHING_ASKED] = platform.asked;
    expect([method, body]).toEqual(['POST', 'bytes']);
    expect(headers['authorization']).toMatch(/^Bearer eyJ/);
    expect(headers['cookie']).toBeUndefined();
  });

  test('are taken from our own pages only', async () => {
    expect((await upload({ 'x-guanjia-request': '' })).status).toBe(403);
    expect((await upload({ origin: 'https://evil.example' })).status).toBe(403);
    const from = (site: string) =>
      browser.request('/files/cases/documents/Document_1', { headers: { 'sec-fetch-site': site } });
    expect((await from('cross-site')).status).toBe(403);
    expect(platform.asked).toHaveLength(0);
    expect((await from('same-origin')).status).toBe(200);
  });

  test('need a session', async () => {
    const response = await new TestBrowser(platform.origin).request('/files/cases/documents/Document_1', {
      headers: { 'sec-fetch-site': 'none' },
    });
    expect(response.status).toBe(401);
  });
});

describe('reports of failures', () => {
  onPlatform();

  const report = (init: { body?: string; headers?: Record<string, string> } = {}) =>
    browser.request('/shell/failures', {
      method: 'POST',
      body: JSON.stringify({ app: 'community', kind: 'load', message: 'chunk 404' }),
      ...init,
      headers: {
        origin: platform.origin,
        'content-type': 'application/json',
        'x-guanjia-request': '1',
        ...init.headers,
      },
    });

  test('are taken from our pages, in a bounded size and number', async () => {
    expect((await report()).status).toBe(204);
    expect((await report({ body: '{"app":1}' })).status).toBe(400);
    expect((await report({ headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await report({ body: JSON.stringify({ message: 'x'.repeat(20_000) }) })).status).toBe(413);
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await report()).status));
    expect(statuses).toContain(429);
  });
});

describe('the public origin', () => {
  onPlatform();

  test('deploys cannot be made through the public origin', async () => {
    for (const path of ['/releases/deploy', '/releases/rollback']) {
      expect(
        (
          await browser.request(path, {
            method: 'POST',
            body: '{}',
            headers: { 'content-type': 'application/json' },
          })
        ).status,
      ).toBe(404);
    }
  });

  test('what stands at the public origin cannot be framed, sniffed or leaked by referrer', async () => {
    const { headers } = await browser.request('/');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});
