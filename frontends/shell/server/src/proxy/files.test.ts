import { browser, onPlatform, platform, SHARED, SHELL } from '../testing/deployed.ts';
import { type GatewayRequest, TestBrowser } from '../testing/platform.ts';

const NOTHING_ASKED: GatewayRequest = { method: '', headers: {}, body: '' };

describe('files', () => {
  onPlatform(SHELL, SHARED);

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
