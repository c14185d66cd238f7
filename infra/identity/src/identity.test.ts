import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@guanjia/http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startIdentity } from './server.ts';
import { authorizationRequest, ORIGIN, TestBrowser } from './testing/browser.ts';

const SHELL_SECRET = 'a-secret-of-the-shell-for-tests';
const HOTLINE_SECRET = 'a-secret-of-the-hotline-for-tests';
const PASSWORD = 'right-password';

let stateDir: string;
let identity: RunningServer;

function start(): Promise<RunningServer> {
  return startIdentity({
    origin: ORIGIN,
    stateDir,
    shellSecret: SHELL_SECRET,
    logLevel: 'silent',
    trustedProxies: '127.0.0.1/32',
    listAccounts: true,
    directory: {
      accounts: ['community', 'district'].map((account) => ({
        account,
        name: account === 'community' ? '王秀兰' : '李建国',
        division: account === 'community' ? '150271010027' : '150271000000',
        tier: account === 'community' ? 'COMMUNITY' : 'DISTRICT',
        roles: ['HANDLER'],
        staffId: `StaffMember_${account}`,
        password: PASSWORD,
      })),
      clients: [
        {
          clientId: 'hotline-12345',
          secret: HOTLINE_SECRET,
          name: '12345 热线',
          scopes: ['cases:read', 'cases:write'],
          division: '150271000000',
          tier: 'DISTRICT',
        },
      ],
    },
  });
}

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'identity-'));
  identity = await start();
});

afterAll(async () => {
  await identity.stop();
  rmSync(stateDir, { recursive: true });
});

function basic(client: string, secret: string) {
  return { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` };
}

async function token(form: Record<string, string>, client = basic('guanjia-shell', SHELL_SECRET)) {
  const browser = new TestBrowser(identity.url, client);
  const response = await browser.request('/identity/token', {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function claimsOf(accessToken: string | undefined) {
  const keys = createRemoteJWKSet(new URL(`${identity.url}/identity/jwks`));
  const { payload, protectedHeader } = await jwtVerify(accessToken ?? '', keys, {
    issuer: `${ORIGIN}/identity`,
    audience: 'guanjia',
  });
  return { ...payload, alg: protectedHeader.alg } as Record<string, unknown>;
}

async function openSignIn(browser: TestBrowser) {
  const { address, verifier } = authorizationRequest();
  const form = (await browser.request(address)).headers.get('location') ?? '';
  return { form, verifier };
}

/** Signs in and returns the tokens that the shell's server gets. */
async function signIn(browser: TestBrowser, account = 'community') {
  const { form, verifier } = await openSignIn(browser);
  const resumed = await browser.submit(form, { account, password: PASSWORD });
  const back = await browser.request(resumed.headers.get('location') ?? '');
  const callback = new URL(back.headers.get('location') ?? '');
  const tokens = await token({
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: `${ORIGIN}/callback`,
    code_verifier: verifier,
  });
  return { callback, tokens };
}

describe('signing in', () => {
  test('gives a code, then a token that says who asks and for which division', async () => {
    const { callback, tokens } = await signIn(new TestBrowser(identity.url));
    expect(`${callback.origin}${callback.pathname}`).toBe(`${ORIGIN}/callback`);
    expect(callback.searchParams.get('state')).toBe('the-state');
    expect(callback.searchParams.get('iss')).toBe(`${ORIGIN}/identity`);
    const claims = await claimsOf(tokens.body['access_token']);
    expect(claims).toMatchObject({
      alg: 'ES256',
      sub: 'community',
      name: '王秀兰',
      division: '150271010027',
      tier: 'COMMUNITY',
      roles: ['HANDLER'],
      staff_id: 'StaffMember_community',
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(600);
  });

  test('needs the code verifier', async () => {
    const browser = new TestBrowser(identity.url);
    const { form } = await openSignIn(browser);
    const resumed = await browser.submit(form, { account: 'community', password: PASSWORD });
    const back = await browser.request(resumed.headers.get('location') ?? '');
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const answer = await token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${ORIGIN}/callback`,
    });
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant']);
  });

  test('is refused without PKCE', async () => {
    const parameters = 'client_id=guanjia-shell&response_type=code&scope=openid';
    const answer = await new TestBrowser(identity.url).request(`/identity/auth?${parameters}`);
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  test('takes the account name in any case and with spaces around it', async () => {
    const browser = new TestBrowser(identity.url);
    const { form } = await openSignIn(browser);
    const resumed = await browser.submit(form, { account: ' Community ', password: PASSWORD });
    expect(resumed.status).toBe(303);
  });

  test('refuses a form that another site sends', async () => {
    const browser = new TestBrowser(identity.url);
    const { form } = await openSignIn(browser);
    const fields = { account: 'community', password: PASSWORD };
    expect((await browser.submit(form, fields, { origin: 'https://elsewhere.example' })).status).toBe(400);
  });

  test('without its cookie shows that the sign-in is over', async () => {
    const { form } = await openSignIn(new TestBrowser(identity.url));
    const answer = await new TestBrowser(identity.url).request(form);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('本次登录已失效');
  });
});

describe('the sign-in page', () => {
  test('is Chinese first, lists the demonstration accounts and never their passwords', async () => {
    const browser = new TestBrowser(identity.url);
    const answer = await browser.request((await openSignIn(browser)).form);
    const html = await answer.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('王秀兰');
    expect(html).not.toContain(PASSWORD);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('follows the browser, and the person when they choose', async () => {
    const browser = new TestBrowser(identity.url, { 'accept-language': 'en' });
    const { form } = await openSignIn(browser);
    expect(await (await browser.request(form)).text()).toContain('<html lang="en">');
    const chosen = await browser.request(`${form}?language=zh-CN`);
    expect(chosen.headers.get('set-cookie')).toMatch(/^guanjia-language=zh-CN; Path=\/;/);
    expect(await (await browser.request(form)).text()).toContain('<html lang="zh-CN">');
  });

  test('fills in the chosen account', async () => {
    const browser = new TestBrowser(identity.url);
    const { form } = await openSignIn(browser);
    expect(await (await browser.request(`${form}?account=district`)).text()).toContain('value="district"');
  });
});

describe('a wrong password', () => {
  test('is said in the language of the person, and after five nothing is tried for a while', async () => {
    const browser = new TestBrowser(identity.url, { 'accept-language': 'en' });
    const { form } = await openSignIn(browser);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await browser.submit(form, { account: 'district', password: 'wrong-password' });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('The account or the password is not right.');
    }
    const answer = await browser.submit(form, { account: 'district', password: PASSWORD });
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await answer.text()).toContain('Too many wrong passwords. Try again in 15 minutes.');
  });

  const signInFrom = async (browser: TestBrowser, address: string, account: string, password: string) => {
    const { form } = await openSignIn(browser);
    return browser.submit(form, { account, password }, { 'x-forwarded-for': address });
  };

  test('given by strangers elsewhere locks neither the account nor others behind one address', async () => {
    const stranger = new TestBrowser(identity.url);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { status } = await signInFrom(stranger, '203.0.113.5', 'community', 'wrong-password');
      expect(status).toBe(attempt < 5 ? 401 : 429);
    }
    const owner = await signInFrom(new TestBrowser(identity.url), '203.0.113.6', 'community', PASSWORD);
    expect(owner.status).toBe(303);
    for (let attempt = 0; attempt < 17; attempt += 1)
      await signInFrom(stranger, '198.51.100.1', `nobody-${attempt}`, 'wrong-password');
    for (let attempt = 0; attempt < 5; attempt += 1)
      await signInFrom(stranger, '198.51.100.1', 'community', 'wrong-password');
    const colleague = await signInFrom(new TestBrowser(identity.url), '198.51.100.1', 'district', PASSWORD);
    expect(colleague.status).toBe(303);
  });

  test('given by others behind the same address leaves a device on which the account signed in before', async () => {
    const own = new TestBrowser(identity.url);
    const first = await signInFrom(own, '192.0.2.8', 'community', PASSWORD);
    expect(first.headers.getSetCookie().join()).toMatch(
      /guanjia-device=[^;]+; Path=\/identity\/sign-in; Max-Age=\d+; HttpOnly; SameSite=Lax/,
    );
    for (let attempt = 0; attempt < 5; attempt += 1)
      await signInFrom(new TestBrowser(identity.url), '192.0.2.8', 'community', 'wrong-password');
    const unknown = await signInFrom(new TestBrowser(identity.url), '192.0.2.8', 'community', PASSWORD);
    expect(unknown.status).toBe(429);
    // The provider's session of the first time is left out: the device alone counts.
    own.forget('guanjia-identity');
    expect((await signInFrom(own, '192.0.2.8', 'community', PASSWORD)).status).toBe(303);
  });

  test('of an account that does not exist looks the same', async () => {
    const browser = new TestBrowser(identity.url);
    const { form } = await openSignIn(browser);
    const answer = await browser.submit(form, { account: 'nobody<b>', password: 'wrong-password' });
    expect(answer.status).toBe(401);
    const html = await answer.text();
    expect(html).toContain('账号或密码不正确');
    expect(html).not.toContain('nobody<b>');
  });
});

describe('a restart', () => {
  test('signs nobody out: refresh and the provider’s own session go on, with the same keys', async () => {
    const browser = new TestBrowser(identity.url);
    const { tokens } = await signIn(browser);
    await identity.stop();
    identity = await start();
    browser.target = identity.url;
    await claimsOf(tokens.body['access_token']);
    const refreshed = await token({
      grant_type: 'refresh_token',
      refresh_token: tokens.body['refresh_token'] ?? '',
    });
    expect(await claimsOf(refreshed.body['access_token'])).toMatchObject({
      sub: 'community',
      tier: 'COMMUNITY',
    });
    // No second sign-in page: straight back to the shell.
    const again = await browser.request(authorizationRequest().address);
    expect(new URL(again.headers.get('location') ?? '').pathname).toBe('/callback');
  });

  test('finds keys and sessions that only the owner can read', () => {
    for (const file of ['keys.json', 'provider.sqlite']) {
      expect(statSync(join(stateDir, file)).mode & 0o077).toBe(0);
    }
  });
});

test('signing out ends the session and what can be refreshed', async () => {
  const browser = new TestBrowser(identity.url);
  const { tokens } = await signIn(browser);
  const parameters = new URLSearchParams({
    client_id: 'guanjia-shell',
    post_logout_redirect_uri: `${ORIGIN}/`,
  });
  const page = await browser.request(`/identity/session/end?${parameters}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const html = await page.text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const done = await browser.submit('/identity/session/end/confirm', { xsrf, logout: 'yes' });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${ORIGIN}/`]);
  const refreshed = await token({
    grant_type: 'refresh_token',
    refresh_token: tokens.body['refresh_token'] ?? '',
  });
  expect(refreshed.body['error']).toBe('invalid_grant');
  const again = await browser.request(authorizationRequest().address);
  expect(again.headers.get('location')).toContain('/identity/sign-in/');
});

describe('client credentials', () => {
  const form = { grant_type: 'client_credentials', scope: 'cases:read cases:write' };

  test('give a token with the scopes and the division of the client', async () => {
    const { body } = await token(form, basic('hotline-12345', HOTLINE_SECRET));
    expect(await claimsOf(body['access_token'])).toMatchObject({
      sub: 'hotline-12345',
      client_id: 'hotline-12345',
      scope: 'cases:read cases:write',
      division: '150271000000',
      tier: 'DISTRICT',
      roles: ['INTEGRATOR'],
    });
  });

  test('are refused with a wrong secret, and never give a scope that the client does not have', async () => {
    expect((await token(form, basic('hotline-12345', 'not-the-secret'))).body['error']).toBe(
      'invalid_client',
    );
    const wide = { ...form, scope: 'cases:read estates:write' };
    const { body } = await token(wide, basic('hotline-12345', HOTLINE_SECRET));
    expect((await claimsOf(body['access_token']))['scope']).toBe('cases:read');
  });

  test('are not for the shell, and the shell’s flow is not for clients', async () => {
    expect((await token(form)).body['error']).toBe('invalid_request');
    const client = basic('hotline-12345', HOTLINE_SECRET);
    expect((await token({ grant_type: 'refresh_token', refresh_token: 'x' }, client)).status).toBe(400);
  });
});
