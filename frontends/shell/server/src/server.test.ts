import { browser, onPlatform, platform } from './testing/deployed.ts';

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

describe('a public origin with https', () => {
  onPlatform();

  test('tells browsers to use nothing else, subdomains included', async () => {
    expect((await browser.request('/')).headers.get('strict-transport-security')).toBeNull();
    await platform.restartShell({ origin: 'https://guanjia.test' });
    const { headers } = await browser.request('/robots.txt');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});
