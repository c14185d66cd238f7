import { browser, onPlatform, platform, SHARED, SHELL } from '../testing/deployed.ts';
import { TestBrowser } from '../testing/platform.ts';

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
