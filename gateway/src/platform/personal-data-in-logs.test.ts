import { createLogger } from '@guanjia/http';
import { personOf, Role, signIdentity } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { startPlatform, type Platform } from '../testing/platform.ts';

/** A caller's number and name, sent through every way that a request can fail; what the processes logged is searched for them. */
const PHONE = '13800138000';
const ID_NUMBER = '11010519491231002X';
const NAME = '欧阳小明';
const LATIN_NAME = 'Zhang Xiaoming';

let platform: Platform;
let lines: string[] = [];
beforeAll(async () => {
  const destination = { write: (line: string) => void lines.push(line) };
  platform = await startPlatform(createLogger({ level: 'debug', base: { service: 'test' }, destination }));
});
afterAll(() => platform.stop());
beforeEach(() => (lines = []));

const ways = ['inProcess', 'overHttp'] as const;
const url = (way: (typeof ways)[number], path: string) => new URL(path, platform[way].gateway.url);

/** Fails unless the ways of a test logged something, and nothing of a person. */
function expectNobodyInLog(): void {
  expect(lines).not.toEqual([]);
  const log = lines.join('');
  const secrets = [PHONE, ID_NUMBER, NAME, LATIN_NAME, 'Xiaoming', '138 0013', encodeURIComponent(NAME)];
  expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  expect(log).not.toContain(JSON.stringify(NAME).slice(1, -1));
}

const complaint = {
  channel: 'CALL',
  text: `${LATIN_NAME} ${NAME} ${PHONE}：电梯停运`,
  complainantName: NAME,
  complainantPhone: PHONE,
  complainantIdNumber: ID_NUMBER,
};
const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { id } } }';

/** Runs `work` while a table of the cases' database refuses every row, saying which it was. */
async function whileRefused(table: string, work: () => Promise<unknown>): Promise<void> {
  const change = (text: string) =>
    withClient(platform.databases.get('cases')?.adminUrl ?? '', (client) =>
      client.query(`alter table ${table} ${text}`),
    );
  await change('add constraint refuses_all check (false) not valid');
  try {
    await work();
  } finally {
    await change('drop constraint refuses_all');
  }
  expect(lines.join('')).toContain('refuses_all');
}

describe.each(ways)('with the services %s', (way) => {
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    platform[way].query(query, variables);

  test('a value of the wrong type or shape', async () => {
    const { errors } = await ask(REGISTER, { input: { ...complaint, channel: PHONE, categoryId: [NAME] } });
    expect(errors?.[0]?.extensions?.['reason']).toBe('variablesInvalid');
    await ask('query ($on: LocalDate!) { deadlinePreview(on: $on) { dueOn } }', {
      on: `${LATIN_NAME} ${PHONE}`,
    });
    await ask(`{ cases(filter: { receivedOn: { eq: "${PHONE}" } }) { totalCount } }`);
    await ask(`{ node(id: "${NAME}") { id } case(id: "${PHONE}") { number } }`);
    expectNobodyInLog();
  });

  test('a query that is none, or holds people in its text', async () => {
    for (const query of [
      `{ cases(search: "${NAME} ${PHONE}" `,
      `{ who(name: "${NAME}") }`,
      `${LATIN_NAME} ${PHONE}`,
    ])
      await ask(query);
    const extensions = { persistedQuery: { version: 1, sha256Hash: PHONE } };
    await platform[way].post({ extensions, variables: { complainantName: NAME } });
    await platform[way].post(`{"query": "${NAME}`);
    await fetch(url(way, `/graphql?query=${encodeURIComponent(`{ who(name: "${NAME}") }`)}&phone=${PHONE}`));
    expectNobodyInLog();
  });

  test('a write that the rules refuse, and one that the database refuses', async () => {
    const { data } = await ask('{ caseCategories { id } estates(first: 1) { nodes { id } } }');
    const { caseCategories, estates } = data as unknown as {
      caseCategories: { id: string }[];
      estates: { nodes: { id: string }[] };
    };
    const input = { ...complaint, categoryId: caseCategories[0]?.id, estateId: estates.nodes[0]?.id };
    await ask(REGISTER, { input: { ...input, complainantPhone: `${PHONE}${PHONE}` } });
    await whileRefused('case_record', async () => {
      const { errors } = await ask(REGISTER, { input });
      expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
    });
    expectNobodyInLog();
  });

  test('a file whose name is somebody’s, an address that leads nowhere', async () => {
    const authorization = `Bearer ${await platform[way].issuer.token()}`;
    const name = encodeURIComponent(`${NAME}${PHONE}`);
    for (const path of [
      `/files/cases/documents?name=${name}.exe`,
      `/files/nobody/documents?name=${name}.csv`,
    ])
      await fetch(url(way, path), { method: 'POST', body: NAME, headers: { authorization } });
    await whileRefused('document', () =>
      fetch(url(way, `/files/cases/documents?name=${name}.csv`), {
        method: 'POST',
        body: `${NAME},${PHONE}`,
        headers: { authorization },
      }),
    );
    await fetch(url(way, `/files/cases/documents/${name}`), { headers: { authorization } });
    await fetch(url(way, `/nothing?phone=${PHONE}&name=${name}`));
    await fetch(url(way, '/graphql'), { headers: { authorization: `Bearer ${LATIN_NAME} ${PHONE}` } });
    expectNobodyInLog();
  });

  test('a report by Open311, refused by the rules and by the database', async () => {
    const token = await platform[way].issuer.token({
      sub: 'hotline-12345',
      client_id: 'hotline-12345',
      name: '12345 政府热线',
      roles: [],
      scope: 'cases:read cases:write',
    });
    const report = (form: Record<string, string>) =>
      fetch(url(way, '/open311/v2/requests.json'), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: new URLSearchParams({ description: complaint.text, last_name: NAME, phone: PHONE, ...form }),
      });
    await report({ service_code: NAME });
    await fetch(
      url(way, `/open311/v2/requests.json?service_code=${PHONE}&status=${encodeURIComponent(NAME)}`),
    );
    await whileRefused('case_record', () =>
      report({ service_code: 'RUBBISH', address_string: '友谊大街 8 号' }),
    );
    expectNobodyInLog();
  });
});

test('what a service is asked over HTTP, with a good identity and without', async () => {
  const served = platform.served['cases']?.url ?? '';
  const body = JSON.stringify({ query: REGISTER, variables: { input: { ...complaint, channel: NAME } } });
  const caller = personOf('150271000000', [Role.HANDLER]);
  const key = platform.signingKey;
  const token = await signIdentity({ issuer: 'gateway', audience: 'cases', caller, body, key });
  const headers = { 'content-type': 'application/json' };
  await fetch(served, { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${token}` } });
  await fetch(served, { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${PHONE}` } });
  await fetch(`${served}?name=${encodeURIComponent(NAME)}&phone=${PHONE}`);
  await fetch(`${new URL(served).origin}/nothing?name=${encodeURIComponent(NAME)}&phone=${PHONE}`);
  expectNobodyInLog();
});
