import { z } from 'zod';
import {
  chooseLanguage,
  ConfigError,
  createHttpServer,
  createRateLimit,
  escapeHtml,
  readConfig,
  trustedProxies,
} from './index.ts';

describe('the language of a page', () => {
  test.each([
    [undefined, undefined, 'zh-CN'],
    [undefined, 'en-GB,en;q=0.9', 'en'],
    [undefined, 'fr,en;q=0.8,zh-CN;q=0.9', 'zh-CN'],
    [undefined, 'de', 'zh-CN'],
    [undefined, 'en;q=0,zh', 'zh-CN'],
    ['en', 'zh-CN', 'en'],
    ['klingon', 'en', 'en'],
  ] as const)('chosen %s, accepted %s: %s', (chosen, accepted, expected) => {
    expect(chooseLanguage(chosen, accepted)).toBe(expected);
  });
});

describe('a rate limit', () => {
  test('refuses the event after the last allowed one and says how long to wait', () => {
    let now = 0;
    const limit = createRateLimit({ max: 2, windowSeconds: 60, now: () => now });
    limit.count('a');
    expect(limit.waitSeconds('a')).toBe(0);
    limit.count('a');
    expect(limit.waitSeconds('a')).toBe(60);
    expect(limit.waitSeconds('b')).toBe(0);
    now = 30_500;
    expect(limit.waitSeconds('a')).toBe(30);
    now = 60_000;
    expect(limit.waitSeconds('a')).toBe(0);
  });

  test('forgets the oldest key when there are too many', () => {
    const limit = createRateLimit({ max: 1, windowSeconds: 60, maxKeys: 2, now: () => 0 });
    for (const key of ['a', 'b', 'c']) limit.count(key);
    expect(['a', 'b', 'c'].map((key) => limit.waitSeconds(key) > 0)).toEqual([false, true, true]);
  });
});

test('configuration errors name the variable', () => {
  const schema = z.object({ origin: z.url(), port: z.coerce.number().default(1) });
  const variables = { origin: 'GUANJIA_ORIGIN', port: 'PORT' };
  expect(() => readConfig(schema, variables, { PORT: '2' })).toThrow(ConfigError);
  expect(() => readConfig(schema, variables, {})).toThrow(/GUANJIA_ORIGIN: /);
  expect(readConfig(schema, variables, { GUANJIA_ORIGIN: 'http://a', PORT: '' })).toEqual({
    origin: 'http://a',
    port: 1,
  });
});

test('text cannot break out of an attribute', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

describe('a server', () => {
  test('says whether it is ready and why not', async () => {
    let missing: string | undefined = 'no keys';
    const app = createHttpServer({
      service: 't',
      logLevel: 'silent',
      behindShell: true,
      notReady: () => missing,
    });
    expect((await app.inject('/health')).json()).toEqual({ status: 'up' });
    const before = await app.inject('/ready');
    expect([before.statusCode, before.json().reason]).toEqual([503, 'no keys']);
    missing = undefined;
    expect((await app.inject('/ready')).statusCode).toBe(200);
    await app.close();
  });

  test('keeps a request id only from the platform itself', async () => {
    for (const behindShell of [true, false]) {
      const app = createHttpServer({ service: 't', logLevel: 'silent', behindShell });
      const answer = await app.inject({ url: '/health', headers: { 'x-request-id': 'from-the-caller' } });
      expect(answer.headers['x-request-id'] === 'from-the-caller').toBe(behindShell);
      await app.close();
    }
  });

  test('believes a forwarded address only from the proxies that it is configured with', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    for (const [networks, expected] of [
      ['', '127.0.0.1'],
      ['10.0.0.0/8', '127.0.0.1'],
      // What stands before the last proxy was sent by its caller: anybody can write there.
      ['127.0.0.1/32', '198.51.100.7'],
      ['127.0.0.1/32, 198.51.100.0/24', '203.0.113.9'],
    ] as const) {
      const app = createHttpServer({
        service: 't',
        logLevel: 'silent',
        behindShell: true,
        trustedProxies: trustedProxies.parse(networks),
      });
      app.get('/address', (request) => request.ip);
      expect((await app.inject({ url: '/address', headers })).body).toBe(expected);
      await app.close();
    }
    expect(() => trustedProxies.parse('10.0.0.7')).toThrow(/CIDR/);
  });
});
