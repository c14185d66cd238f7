import { personOf, Role, signIdentity } from '@guanjia/kit';
import { serverAudits } from 'graphql-http';
import { startPlatform, type Platform } from '../testing/platform.ts';
import type { GraphResult } from '../server/graph-operation.ts';

/** The platform's own three services, in one process and over HTTP. */
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const SUBGRAPHS = ['estates', 'cases', 'ratings'];
const district = personOf('150271000000', [Role.HANDLER, Role.SUPERVISOR, Role.REGISTRAR]);

/** Asks one service over HTTP as the gateway does. */
async function ask(
  service: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const body = JSON.stringify({ query, variables });
  const token = await signIdentity({
    issuer: 'gateway',
    audience: service,
    caller: district,
    body,
    key: platform.signingKey,
  });
  const response = await fetch(platform.served[service]?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body,
  });
  return (await response.json()) as GraphResult & { data: Record<string, never> };
}

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ';

describe('files', () => {
  test.each(['inProcess', 'overHttp'] as const)('go up and come down %s', async (way) => {
    const running = platform[way];
    const origin = new URL(running.gateway.url).origin;
    const authorization = `Bearer ${await running.issuer.token()}`;
    const up = await fetch(`${origin}/files/cases/documents?name=${encodeURIComponent('说明.txt')}`, {
      method: 'POST',
      body: '情况说明',
      headers: { authorization, 'content-type': 'application/octet-stream' },
    });
    expect(up.status).toBe(201);
    const { url } = (await up.json()) as { url: string };
    const down = await fetch(`${origin}${url}`, { headers: { authorization } });
    expect(await down.text()).toBe('情况说明');
    expect(down.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(down.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${origin}${url}`)).status).toBe(401);
    expect((await fetch(`${origin}/files/nobody/documents/1`, { headers: { authorization } })).status).toBe(
      404,
    );
    const empty = await fetch(`${origin}/files/cases/documents?name=a.txt`, {
      method: 'POST',
      body: '',
      headers: { authorization, 'content-type': 'application/octet-stream' },
    });
    expect(empty.status).toBe(422);
  });

  test('a token that was signed for one address opens no other', async () => {
    const sign = (target: string) =>
      signIdentity({
        issuer: 'gateway',
        audience: 'cases',
        caller: district,
        body: `GET ${target}`,
        key: platform.signingKey,
      });
    const origin = new URL(platform.served['cases']?.url ?? '').origin;
    const ask = (token: string) =>
      fetch(`${origin}/files/documents/Document_1`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask(await sign('/documents/Document_2'))).status).toBe(401);
    expect((await ask(await sign('/documents/Document_1'))).status).toBe(404);
  });
});

describe('one graph', () => {
  const analyst = `query ($code: DivisionCode!) {
    division(code: $code) {
      name
      estates(first: 5) {
        nodes { name company { name credit { grade score } } star { level } openCases openCasesByAge { bucket count } cases(first: 2) { nodes { number state } } }
      }
    }
  }`;

  test('the analyst’s query crosses all three services, in one process and over HTTP alike', async () => {
    const { data, errors } = await platform.inProcess.query(analyst, { code: '150271010000' });
    expect(errors).toBeUndefined();
    const division = data?.['division'] as {
      estates: { nodes: { name: string; openCases: number; company: unknown }[] };
    };
    expect(division.estates.nodes).not.toHaveLength(0);
    expect(division.estates.nodes.every(({ openCases }) => typeof openCases === 'number')).toBe(true);
    const overHttp = await platform.overHttp.query(analyst, { code: '150271010000' });
    expect(overHttp.errors).toBeUndefined();
    expect(overHttp.data).toEqual(data);
  });

  test('every type with an id is found by it, with fields of the other services', async () => {
    const { data } = await platform.inProcess.query(
      '{ estates(first: 1) { nodes { id } } cases(first: 1) { nodes { id } } propertyCompanies(first: 1) { nodes { id } } }',
    );
    const ids = Object.values(data ?? {}).map((list) => (list as { nodes: { id: string }[] }).nodes[0]?.id);
    const found = await platform.inProcess.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Estate { openCases } ... on Case { number estate { name } } ... on PropertyCompany { credit { grade } } } }',
      { ids },
    );
    expect(found.errors).toBeUndefined();
    expect(found.data?.['nodes']).toMatchObject([
      { __typename: 'Estate', id: ids[0], openCases: expect.any(Number) },
      { __typename: 'Case', id: ids[1], number: expect.any(String) },
      { __typename: 'PropertyCompany', id: ids[2] },
    ]);
  });

  test('node finds nothing outside the caller’s division', async () => {
    const { data } = await platform.inProcess.query(
      '{ cases(first: 1, filter: { divisionCode: { startsWith: "150271010" } }) { nodes { id } } }',
    );
    const [{ id }] = (data as { cases: { nodes: [{ id: string }] } }).cases.nodes;
    const elsewhere = await platform.inProcess.issuer.token({
      division: '150271020000',
      tier: 'SUBDISTRICT',
    });
    const response = await platform.inProcess.post(
      { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id } },
      { authorization: `Bearer ${elsewhere}` },
    );
    expect(await response.json()).toMatchObject({ data: { node: null } });
  });

  test('both gateways are ready', async () => {
    for (const { gateway } of [platform.inProcess, platform.overHttp]) {
      const ready = await fetch(new URL('/ready', gateway.url));
      expect(await ready.json()).toEqual({
        status: 'ok',
        subgraphs: { estates: 'ok', cases: 'ok', ratings: 'ok' },
      });
    }
  });
});

describe('federation, as Apollo’s compatibility suite asks', () => {
  test.each(SUBGRAPHS)('%s tells its schema with @link and @key', async (service) => {
    const { data } = await ask(service, '{ _service { sdl } }');
    expect(data['_service']).toMatchObject({ sdl: expect.stringMatching(/@link\(.*federation\/v2/s) });
    expect(data['_service']).toMatchObject({ sdl: expect.stringContaining('@key(fields: "id")') });
    expect(data['_service']).toMatchObject({ sdl: expect.stringContaining('@shareable') });
  });

  test('an entity with two keys is found by either', async () => {
    const { data } = await ask('estates', '{ division(code: "150271000000") { id code name } }');
    const { id, code, name } = data['division'] as unknown as { id: string; code: string; name: string };
    const found = await ask('estates', `${ENTITIES} ... on Division { id name } } }`, {
      representations: [
        { __typename: 'Division', id },
        { __typename: 'Division', code },
      ],
    });
    expect(found.data['_entities']).toEqual([
      { __typename: 'Division', id, name },
      { __typename: 'Division', id, name },
    ]);
  });

  test('an entity that does not exist is null, the others are there', async () => {
    const { data } = await ask('estates', '{ estates(first: 1) { nodes { id } } }');
    const [{ id }] = (data as unknown as { estates: { nodes: [{ id: string }] } }).estates.nodes;
    const found = await ask('estates', `${ENTITIES} ... on Estate { id } } }`, {
      representations: [
        { __typename: 'Estate', id: `Estate_${'0'.repeat(32)}` },
        { __typename: 'Estate', id },
      ],
    });
    expect(found.data['_entities']).toEqual([null, { __typename: 'Estate', id }]);
  });

  test('a stub adds its fields to another’s type', async () => {
    const { data, errors } = await ask(
      'cases',
      `${ENTITIES} ... on Division { caseSummary(period: { from: "2018-01-01", to: "2018-10-29" }) { accepted } } } }`,
      {
        representations: [{ __typename: 'Division', code: '150271000000' }],
      },
    );
    expect(errors).toBeUndefined();
    expect(data['_entities']).toMatchObject([{ caseSummary: { accepted: expect.any(Number) } }]);
  });

  test('@external fields that a field @requires come from their owner', async () => {
    const { sdl } = (await ask('cases', '{ _service { sdl } }')).data['_service'] as unknown as {
      sdl: string;
    };
    expect(sdl).toMatch(/@requires\(fields: "metric/);
    expect(sdl).toContain('@external');
    const { data, errors } = await platform.inProcess.query(
      '{ publishedClaims(first: 5) { nodes { metric caseReconciliation { answer } ratingReconciliation { answer } registryReconciliation { answer } } } }',
    );
    expect(errors).toBeUndefined();
    const claims = (data as { publishedClaims: { nodes: Record<string, unknown>[] } }).publishedClaims.nodes;
    expect(claims.some(({ caseReconciliation }) => caseReconciliation !== null)).toBe(true);
  });

  test.each(SUBGRAPHS)(
    '%s sends no trace even when asked: it would tell how a query is answered',
    async (service) => {
      const { extensions } = await ask(
        service,
        '{ __typename }',
        {},
        { 'apollo-federation-include-trace': 'ftv1' },
      );
      expect(extensions).toBeUndefined();
    },
  );

  test.each(SUBGRAPHS)('%s answers nobody without the gateway’s identity', async (service) => {
    const response = await fetch(platform.served[service]?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
  });
});

describe.each(SUBGRAPHS)('GraphQL over HTTP: %s', (service) => {
  const audits = serverAudits({
    url: () => platform.served[service]?.url ?? '',
    fetchFn: async (url: string, init: RequestInit = {}) => {
      const body = typeof init.body === 'string' ? init.body : '';
      const token = await signIdentity({
        issuer: 'gateway',
        audience: service,
        caller: district,
        body,
        key: platform.signingKey,
      });
      return fetch(url, {
        ...init,
        headers: {
          ...(init.headers as Record<string, string>),
          authorization: `Bearer ${token}`,
          'apollo-require-preflight': 'yes',
        },
      });
    },
  });
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'error' ? result.reason : 'no error').toBe('no error');
    },
  );
});
