import { serverAudits } from 'graphql-http';
import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

let graph: RunningGateway;
let authorization = '';
beforeAll(async () => {
  graph = await startLibraryGateway();
  authorization = `Bearer ${await graph.issuer.token()}`;
});
afterAll(() => graph.stop());

const audits = serverAudits({
  url: () => graph.gateway.url,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      // A GET needs a header that no foreign page can send: that is the protection against forged requests.
      headers: {
        ...(init.headers as Record<string, string>),
        authorization,
        'apollo-require-preflight': 'yes',
      },
    }),
});

describe('GraphQL over HTTP', () => {
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'error' ? result.reason : 'no error').toBe('no error');
    },
  );
});
