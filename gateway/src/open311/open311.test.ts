import { readFile } from 'node:fs/promises';
import { startPlatform, type Platform } from '../testing/platform.ts';
import { en, zh } from './texts.ts';
import { problemsInJson, problemsInXml, type Answer, type Resource } from '../testing/georeport-v2.ts';

let platform: Platform;
let hotline: string;
let officer: string;
let address: string;

beforeAll(async () => {
  platform = await startPlatform();
  const { issuer, gateway } = platform.inProcess;
  address = gateway.url.replace('/graphql', '/open311/v2');
  hotline = await issuer.token({
    sub: 'hotline-12345',
    client_id: 'hotline-12345',
    name: '12345 政府热线',
    roles: [],
    scope: 'cases:read cases:write',
  });
  officer = await issuer.token();
});
afterAll(() => platform.stop());

interface Given {
  key?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

async function call(path: string, { key = hotline, headers = {}, form }: Given = {}) {
  const response = await fetch(`${address}${path}`, {
    headers: { ...(key === '' ? {} : { authorization: `Bearer ${key}` }), ...headers },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    body: await response.text(),
  };
}

async function json<Row = Record<string, unknown>>(path: string, given?: Given): Promise<Row[]> {
  return JSON.parse((await call(path, given)).body) as Row[];
}

/** The nodes of a list of the graph, as the district's officer sees them. */
async function nodes<Row>(list: string, query: string, variables?: Record<string, unknown>): Promise<Row[]> {
  const { data } = await platform.inProcess.query(query, variables);
  return (data as Record<string, { nodes: Row[] }>)[list]?.nodes ?? [];
}

function problems(resource: Resource, answer: Answer, format: 'xml' | 'json'): string[] {
  return format === 'xml' ? problemsInXml(resource, answer) : problemsInJson(resource, answer);
}

const REPORT = {
  service_code: 'RUBBISH',
  address_string: '友谊大街 8 号 <东门> & 车棚',
  description: '垃圾三天没有清运。\n气味很大 <b>&',
  first_name: '小明',
  last_name: '王',
  phone: '13800001234',
  email: 'xm@example.org',
  media_url: 'https://photos.example.org/1.jpg',
};

async function submitted(more: Record<string, string> = {}): Promise<string> {
  const [row] = await json<{ service_request_id: string }>('/requests.json', {
    form: { ...REPORT, ...more },
  });
  return row?.service_request_id ?? '';
}

describe.each(['xml', 'json'] as const)('every answer in %s is one of GeoReport v2:', (format) => {
  test('services', async () => {
    const answer = await call(`/services.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('services', answer, format)).toEqual([]);
  });

  test('service definition', async () => {
    const answer = await call(`/services/RUBBISH.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('service_definition', answer, format)).toEqual([]);
  });

  test('requests', async () => {
    await submitted();
    const answer = await call(`/requests.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('RUBBISH');
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('no requests at all', async () => {
    const answer = await call(`/requests.${format}?service_request_id=1999-1`);
    expect(answer.status).toBe(200);
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('one request', async () => {
    const answer = await call(`/requests/${await submitted()}.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('what was created', async () => {
    const answer = await call(`/requests.${format}`, { form: REPORT });
    expect(answer.status).toBe(200);
    expect(problems('created', answer, format)).toEqual([]);
  });

  test('token', async () => {
    const number = await submitted();
    const [found] = await nodes<{ id: string }>(
      'cases',
      'query($n: String!) { cases(filter: { number: { eq: $n } }) { nodes { id } } }',
      { n: number },
    );
    const answer = await call(`/tokens/${found?.id}.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(number);
    expect(problems('token', answer, format)).toEqual([]);
  });

  test.each([
    ['no key', '/services', { key: '' }, 403],
    ['a key that is none', '/services', { key: 'xyz' }, 403],
    ['an unknown service', '/services/NOTHING', {}, 404],
    ['an unknown request', '/requests/1999-000001', {}, 404],
    ['an unknown token', '/tokens/12345', {}, 404],
    ['an unknown jurisdiction', '/services', { jurisdiction: 'city.gov' }, 404],
    ['a report without a service', '/requests', { form: { address_string: 'x' } }, 400],
    ['a report without a place', '/requests', { form: { service_code: 'RUBBISH' } }, 400],
    ['a report with half a point', '/requests', { form: { service_code: 'RUBBISH', lat: '40' } }, 400],
    ['a report about an unknown service', '/requests', { form: { ...REPORT, service_code: '001' } }, 404],
    ['a report about an unknown estate', '/requests', { form: { ...REPORT, address_id: 'Estate_1' } }, 404],
    ['a channel of others', '/requests', { form: { ...REPORT, 'attribute[CHANNEL]': 'VISIT' } }, 400],
  ])('refusal of %s', async (_name, path, given: Given & { jurisdiction?: string }, status) => {
    const query = given.jurisdiction ? `?jurisdiction_id=${given.jurisdiction}` : '';
    const answer = await call(`${path}.${format}${query}`, given);
    expect(answer.status).toBe(status);
    expect(problems('errors', answer, format)).toEqual([]);
  });
});

test('the published example of a report, in our codes, becomes a case of the client’s channel', async () => {
  const number = await submitted({
    jurisdiction_id: '150271000000',
    lat: '40.65',
    long: '109.84',
    device_id: 'tt222111',
    account_id: '123456',
  });
  const found = await nodes(
    'cases',
    'query($n: String!) { cases(filter: { number: { eq: $n } }) { nodes { channel text location complainant { name phone } category { key } } } }',
    { n: number },
  );
  expect(found).toEqual([
    {
      channel: 'HOTLINE',
      text: `${REPORT.description}\n${REPORT.media_url}`,
      location: `${REPORT.address_string} (WGS84 40.65,109.84)`,
      complainant: { name: '王**', phone: '138****1234' },
      category: { key: 'RUBBISH' },
    },
  ]);
  const answer = await call(`/requests/${number}.json`);
  const [request] = JSON.parse(answer.body) as Record<string, unknown>[];
  expect(request).toMatchObject({
    status: 'open',
    status_notes: '已登记',
    service_code: 'RUBBISH',
    service_name: '垃圾清运',
    description: REPORT.description,
    media_url: REPORT.media_url,
    address: REPORT.address_string,
    lat: 40.65,
    long: 109.84,
    requested_datetime: '2018-10-29T00:30:00Z',
    updated_datetime: '2018-10-29T00:30:00Z',
    expected_datetime: expect.stringMatching(/^2018-11-/),
    agency_responsible: expect.any(String),
  });
  expect(answer.body).not.toMatch(/王|小明|1380000|example\.org\/?"?,"?email/);
});

test('in XML the same text arrives unharmed', async () => {
  const { body } = await call(`/requests/${await submitted()}.xml`);
  expect(body).toContain('友谊大街 8 号 &lt;东门&gt; &amp; 车棚');
});

test('a report about an estate is told with the estate', async () => {
  const [estate] = await nodes<{ id: string; name: string }>(
    'estates',
    '{ estates(first: 1) { nodes { id name } } }',
  );
  const { id, name } = estate!;
  const [row] = await json<{ service_request_id: string }>('/requests.json', {
    form: { service_code: 'LIFT', address_id: id },
  });
  const [request] = await json(`/requests/${row?.service_request_id}.json`);
  expect(request).toMatchObject({
    address_id: id,
    address: expect.stringContaining(name),
    description: '电梯',
  });
});

test('the same report with its own number is registered once, another under that number is refused', async () => {
  const once = await submitted({ 'attribute[SOURCE_NUMBER]': 'A-1' });
  expect(await submitted({ 'attribute[SOURCE_NUMBER]': 'A-1' })).toBe(once);
  const other = await call('/requests.json', {
    form: { ...REPORT, description: '别的', 'attribute[SOURCE_NUMBER]': 'A-1' },
  });
  expect(other.status).toBe(400);
  expect(JSON.parse(other.body)).toEqual([{ code: 409, description: expect.any(String) }]);
});

test('the key may stand in the call, as GeoReport has it', async () => {
  const byKey = await call(`/services.json?api_key=${hotline}`, { key: '' });
  expect(byKey.status).toBe(200);
  const created = await call('/requests.json', { key: '', form: { ...REPORT, api_key: hotline } });
  expect(created.status).toBe(200);
});

test('names are told in the language that was asked for', async () => {
  const english = await json('/services.json', {
    headers: { 'accept-language': 'en-GB, en;q=0.9, zh;q=0.1' },
  });
  expect(english).toContainEqual(
    expect.objectContaining({
      service_code: 'RUBBISH',
      service_name: 'Rubbish collection',
      group: 'Cleanliness',
    }),
  );
  const chinese = await json('/services.json', { headers: { 'accept-language': 'de' } });
  expect(chinese).toContainEqual(expect.objectContaining({ service_name: '垃圾清运', group: '环境卫生' }));
});

describe('a client reaches what it reaches everywhere else', () => {
  test('requests of its own channel only', async () => {
    const [visit] = await nodes<{ number: string }>(
      'cases',
      '{ cases(first: 1, filter: { channel: { in: [VISIT] } }) { nodes { number } } }',
    );
    const { number } = visit!;
    expect((await call(`/requests/${number}.json`)).status).toBe(404);
    expect((await call(`/requests/${number}.json`, { key: officer })).status).toBe(200);
  });

  test('without the scope nothing', async () => {
    const reader = await platform.inProcess.issuer.token({
      sub: 'hotline-12345',
      client_id: 'hotline-12345',
      roles: [],
      scope: 'cases:read',
    });
    expect((await call('/requests.json', { key: reader })).status).toBe(200);
    expect((await call('/requests.json', { key: reader, form: REPORT })).status).toBe(403);
  });
});

describe('requests are found', () => {
  const ids = async (query: string, key = officer) =>
    (await json<{ service_request_id: string }>(`/requests.json?${query}`, { key })).map(
      (request) => request.service_request_id,
    );

  test('by their ids, whatever else is asked', async () => {
    const [first, second] = [await submitted(), await submitted()];
    expect((await ids(`service_request_id=${first},${second}&status=closed`, hotline)).toSorted()).toEqual(
      [first, second].toSorted(),
    );
  });

  test('by service and status', async () => {
    const open = await json('/requests.json?service_code=RUBBISH,LIFT&status=open', { key: officer });
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ service_code: code }) => code === 'RUBBISH' || code === 'LIFT')).toBe(true);
    expect(open.every(({ status }) => status === 'open')).toBe(true);
    const closed = await json('/requests.json?status=closed', { key: officer });
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.every(({ status }) => status === 'closed')).toBe(true);
    expect(await ids('service_code=NOTHING')).toEqual([]);
  });

  test('in the last ninety days unless told, and in no longer span', async () => {
    const moments = (await json('/requests.json', { key: officer })).map((row) =>
      String(row['requested_datetime']),
    );
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.every((moment) => moment >= '2018-07-31T00:30:00Z')).toBe(true);
    const spring = await json(
      '/requests.json?start_date=2018-03-01T00:00:00%2B08:00&end_date=2018-04-01T00:00:00+08:00',
      { key: officer },
    );
    expect(spring.length).toBeGreaterThan(0);
    expect(spring.every((row) => String(row['requested_datetime']).startsWith('2018-03'))).toBe(true);
    const year = 'start_date=2017-03-01T00:00:00Z&end_date=2018-04-01T00:00:00Z';
    expect((await call(`/requests.json?${year}`)).status).toBe(400);
    expect((await call('/requests.json?start_date=yesterday')).status).toBe(400);
  });

  test('page by page', async () => {
    const all = await ids('');
    const pages = [...(await ids('page_size=7')), ...(await ids('page_size=7&page=2'))];
    expect(pages).toEqual(all.slice(0, 14));
    expect(await ids('page_size=100&page=99')).toEqual([]);
    expect((await call('/requests.json?page=0')).status).toBe(400);
    expect((await call('/requests.json?page_size=1001')).status).toBe(400);
  });

  test('in a part of the district', async () => {
    const part = await json('/requests.json?jurisdiction_id=150271010000', { key: officer });
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan((await ids('')).length);
  });
});

test('an unknown format, an unknown address and a body that is no form are refused in GeoReport’s words', async () => {
  const format = await call('/services.yaml');
  expect(format.status).toBe(400);
  expect(problemsInXml('errors', format)).toEqual([]);
  const nothing = await call('/graffiti.json');
  expect(nothing.status).toBe(404);
  expect(problemsInJson('errors', nothing)).toEqual([]);
  const response = await fetch(`${address}/requests.json`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hotline}`, 'content-type': 'text/csv' },
    body: 'a,b',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual([{ code: 415, description: expect.any(String) }]);
});

test('the discovery file says where everything is, to anybody', async () => {
  const answer = await call('/discovery.json', { key: '' });
  expect(JSON.parse(answer.body)).toMatchObject({
    endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', url: address, type: 'production' }],
  });
});

test.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('urgencies, channels and states are called in %s as on the screens', async (language, texts) => {
  const screens = new URL(`../../../frontends/ui/src/locales/${language}.json`, import.meta.url);
  const { enums } = JSON.parse(await readFile(screens, 'utf8')) as {
    enums: Record<string, Record<string, string>>;
  };
  expect({ Urgency: texts.urgencies, Channel: texts.channels, CaseState: texts.states }).toEqual({
    Urgency: enums['Urgency'],
    Channel: enums['Channel'],
    CaseState: enums['CaseState'],
  });
});

test('an urgency is given by its key or by the word of the screens', async () => {
  for (const [given, key] of [
    ['EMERGENCY', 'EMERGENCY'],
    ['较急', 'URGENT'],
    ['complex', 'COMPLEX'],
  ] as const) {
    const number = await submitted({ 'attribute[URGENCY]': given });
    expect(
      await nodes(
        'cases',
        'query ($n: String) { cases(filter: { number: { eq: $n } }) { nodes { urgency } } }',
        {
          n: number,
        },
      ),
    ).toEqual([{ urgency: key }]);
  }
  const wrong = await call('/requests.json', { form: { ...REPORT, 'attribute[URGENCY]': '十万火急' } });
  expect(wrong.status).toBe(400);
});

describe('an update by the sender', () => {
  const update = (form: Record<string, string>) => call('/servicerequestupdates.json', { form });
  const ADDED =
    'query ($n: String) { cases(filter: { number: { eq: $n } }) { nodes { state sourceReports { supplements } } } }';

  test('supplements its request, once for each update_id', async () => {
    const number = await submitted();
    const form = {
      service_request_id: number,
      update_id: 'u-1',
      description: '还有装修垃圾',
      media_url: 'https://photos.example.org/2.jpg',
    };
    for (let time = 0; time < 2; time += 1) {
      const answer = await update(form);
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toEqual([
        { update_id: 'u-1', service_request_id: number, status_notes: '已登记' },
      ]);
    }
    expect(await nodes('cases', ADDED, { n: number })).toEqual([
      { state: 'REGISTERED', sourceReports: { supplements: 1 } },
    ]);
    expect((await update({ ...form, description: '另一段话' })).status).toBe(400);
  });

  test('takes it back with the status closed', async () => {
    const number = await submitted();
    const answer = await update({ service_request_id: number, status: 'closed', description: '已自行解决' });
    expect(JSON.parse(answer.body)).toMatchObject([{ service_request_id: number, status_notes: '已撤回' }]);
    expect(await nodes('cases', ADDED, { n: number })).toMatchObject([{ state: 'WITHDRAWN' }]);
  });

  test.each([
    [{ description: '补充' }, 400],
    [{ service_request_id: '1999-000001', description: '补充' }, 404],
    [{ service_request_id: 'NUMBER' }, 400],
    [{ service_request_id: 'NUMBER', description: '补充', status: 'fixed' }, 400],
  ])('%j is refused', async (form, status) => {
    const number = await submitted();
    const named = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, value === 'NUMBER' ? number : value]),
    );
    expect((await update(named)).status).toBe(status);
  });
});
