import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

let graph: RunningGateway;
beforeEach(async () => {
  graph = await startLibraryGateway({ limits: { costPerMinute: 50 } });
});
afterEach(() => graph.stop());

const QUERY = { query: '{ authors(first: 19) { nodes { name } } }' };

async function ask(claims: Record<string, unknown> = {}) {
  const response = await graph.post(QUERY, { authorization: `Bearer ${await graph.issuer.token(claims)}` });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}

describe('what one caller may spend in a minute', () => {
  test('is told with every answer, in the extensions and in headers', async () => {
    const { extensions, headers } = await ask();
    expect(extensions?.['cost']).toEqual({
      requested: 20,
      limit: 20_000,
      quota: { limit: 50, remaining: 30, resetAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect(headers.get('ratelimit-limit')).toBe('50');
    expect(headers.get('ratelimit-remaining')).toBe('30');
    expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
  });

  test('is refused beyond, with when it is there again, and nothing is run', async () => {
    await ask();
    await ask();
    graph.library.asked.length = 0;
    const { status, errors, headers } = await ask();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/may cost 20, and of the 50 .* 10 are left. Wait \d+ seconds/),
      extensions: {
        code: 'LIMIT_EXCEEDED',
        reason: 'quotaExceeded',
        params: { requested: 20, limit: 50, remaining: 10, seconds: expect.any(Number) },
      },
    });
    expect(graph.library.asked).toEqual([]);
  });

  test('is each caller’s own, whoever shares the address', async () => {
    await ask();
    await ask();
    expect((await ask()).status).toBe(429);
    expect((await ask({ sub: 'another' })).status).toBe(200);
    expect((await ask({ sub: 'district', client_id: 'district' })).status).toBe(200);
  });

  test('what costs nothing counts 1, and a dry run nothing', async () => {
    const remaining = async (body: unknown) => {
      const { extensions } = await (await graph.post(body)).json();
      return (extensions as { cost: { quota: { remaining: number } } }).cost.quota.remaining;
    };
    expect(await remaining({ query: '{ __typename }' })).toBe(49);
    expect(await remaining({ ...QUERY, extensions: { dryRun: true } })).toBe(49);
  });
});
