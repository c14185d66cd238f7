import { safeReturn } from './routes.ts';
import { browser, onPlatform, platform, SHARED, SHELL } from '../testing/deployed.ts';

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
    '/..//evil.example',
    '/a/../..//evil.example/path',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/..\\\\evil.example',
    '/%73ign-out',
    '\u0000//evil.example',
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

  test('in a window of its own ends on a page that tells the others and closes', async () => {
    const response = await browser.signIn('/sign-in?return=/signed-in');
    const html = await response.text();
    expect(html).toContain('已登录');
    const [, script = ''] = /<script src="([^"]+)" defer>/.exec(html) ?? [];
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self'`);
    const code = await browser.request(script);
    expect(code.headers.get('content-type')).toContain('text/javascript');
    expect(await code.text()).toContain('window.close()');
  });

  test('asks for the password even of whom the issuer knows, where the page wants that', async () => {
    await browser.signIn();
    const response = await browser.visit('/sign-in?prompt=login');
    expect(await response.text()).toContain('autocomplete="current-password"');
  });

  test('says when the issuer does not answer', async () => {
    await platform.identity.stop();
    const response = await browser.visit('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('暂时无法登录');
  });
});

describe('a place to return to', () => {
  const ORIGIN = 'https://guanjia.test';
  // Pieces of which attackers build addresses; every order of up to four is read as a browser would read it.
  const PIECES = [
    '/',
    '\\',
    '..',
    '.',
    '%2e%2e',
    '%2F',
    '\t',
    '\n',
    'evil.example',
    '@',
    ':',
    '?',
    '#',
    'cases',
  ];

  test('is on this origin, whatever it is put together from', () => {
    const wanted = [''];
    for (let begin = 0, length = 0; length < 4; length += 1) {
      const end = wanted.length;
      for (; begin < end; begin += 1) for (const piece of PIECES) wanted.push(wanted[begin] + piece);
    }
    const astray = wanted.filter((text) => {
      const path = safeReturn(text, ORIGIN);
      return !path.startsWith('/') || URL.parse(path, `${ORIGIN}/callback`)?.origin !== ORIGIN;
    });
    expect(astray).toEqual([]);
  });
});
