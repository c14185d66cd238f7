import { createHash } from 'node:crypto';
import { integrityOf } from '@guanjia/releases/manifest';
import { browser, deploy, onPlatform, platform, SHARED, SHELL } from '../testing/deployed.ts';

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

  test('loads early the texts of what it needs, in its language alone', async () => {
    await deploy({ ...SHARED, languages: ['zh-CN', 'en'] });
    const early = async (language: string) => {
      const answer = await browser.request('/', { headers: { 'accept-language': language } });
      return [...(await answer.text()).matchAll(/<link rel="modulepreload" href="[^"]+\/([^"/]+)"/g)].map(
        ([, file]) => file,
      );
    };
    await browser.signIn('/');
    expect(await early('zh')).toEqual(['shell.js', 'shared.js', 'shared-zh-CN.js']);
    expect(await early('en')).toEqual(['shell.js', 'shared.js', 'shared-en.js']);
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
