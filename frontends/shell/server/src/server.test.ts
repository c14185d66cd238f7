import { browser, onPlatform } from './testing/deployed.ts';

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
