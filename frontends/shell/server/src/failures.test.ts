import { browser, onPlatform, platform } from './testing/deployed.ts';

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
