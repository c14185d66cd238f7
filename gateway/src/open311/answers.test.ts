import { problemsInJson, problemsInXml, type Answer, type Resource } from '../testing/georeport-v2.ts';
import { openOpen311, REPORT, type Open311Request } from '../testing/open311-client.ts';

/** What every answer looks like, and who may ask. */

const open311 = openOpen311();

function problems(resource: Resource, answer: Answer, format: 'xml' | 'json'): string[] {
  return format === 'xml' ? problemsInXml(resource, answer) : problemsInJson(resource, answer);
}

describe.each(['xml', 'json'] as const)('every answer in %s is one of GeoReport v2:', (format) => {
  test('services', async () => {
    const answer = await open311.call(`/services.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('services', answer, format)).toEqual([]);
  });

  test('service definition', async () => {
    const answer = await open311.call(`/services/RUBBISH.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('service_definition', answer, format)).toEqual([]);
  });

  test('requests', async () => {
    await open311.submitted();
    const answer = await open311.call(`/requests.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('RUBBISH');
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('no requests at all', async () => {
    const answer = await open311.call(`/requests.${format}?service_request_id=1999-1`);
    expect(answer.status).toBe(200);
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('one request', async () => {
    const answer = await open311.call(`/requests/${await open311.submitted()}.${format}`);
    expect(answer.status).toBe(200);
    expect(problems('requests', answer, format)).toEqual([]);
  });

  test('what was created', async () => {
    const answer = await open311.call(`/requests.${format}`, { form: REPORT });
    expect(answer.status).toBe(200);
    expect(problems('created', answer, format)).toEqual([]);
  });

  test('token', async () => {
    const number = await open311.submitted();
    const [found] = await open311.nodes<{ id: string }>(
      'cases',
      'query($n: String!) { cases(filter: { number: { eq: $n } }) { nodes { id } } }',
      { n: number },
    );
    const answer = await open311.call(`/tokens/${found?.id}.${format}`);
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
  ])('refusal of %s', async (_name, path, given: Open311Request & { jurisdiction?: string }, status) => {
    const query = given.jurisdiction ? `?jurisdiction_id=${given.jurisdiction}` : '';
    const answer = await open311.call(`${path}.${format}${query}`, given);
    expect(answer.status).toBe(status);
    expect(problems('errors', answer, format)).toEqual([]);
  });
});

test('in XML the same text arrives unharmed', async () => {
  const { body } = await open311.call(`/requests/${await open311.submitted()}.xml`);
  expect(body).toContain('友谊大街 8 号 &lt;东门&gt; &amp; 车棚');
});

test('the key may stand in the call, as GeoReport has it', async () => {
  const byKey = await open311.call(`/services.json?api_key=${open311.hotline}`, { key: '' });
  expect(byKey.status).toBe(200);
  const created = await open311.call('/requests.json', {
    key: '',
    form: { ...REPORT, api_key: open311.hotline },
  });
  expect(created.status).toBe(200);
});

test('names are told in the language that was asked for', async () => {
  const english = await open311.json('/services.json', {
    headers: { 'accept-language': 'en-GB, en;q=0.9, zh;q=0.1' },
  });
  expect(english).toContainEqual(
    expect.objectContaining({
      service_code: 'RUBBISH',
      service_name: 'Rubbish collection',
      group: 'Cleanliness',
    }),
  );
  const chinese = await open311.json('/services.json', { headers: { 'accept-language': 'de' } });
  expect(chinese).toContainEqual(expect.objectContaining({ service_name: '垃圾清运', group: '环境卫生' }));
});

test('an unknown format, an unknown address and a body that is no form are refused in GeoReport’s words', async () => {
  const format = await open311.call('/services.yaml');
  expect(format.status).toBe(400);
  expect(problemsInXml('errors', format)).toEqual([]);
  const nothing = await open311.call('/graffiti.json');
  expect(nothing.status).toBe(404);
  expect(problemsInJson('errors', nothing)).toEqual([]);
  const response = await fetch(`${open311.address}/requests.json`, {
    method: 'POST',
    headers: { authorization: `Bearer ${open311.hotline}`, 'content-type': 'text/csv' },
    body: 'a,b',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual([{ code: 415, description: expect.any(String) }]);
});

test('the discovery file says where everything is, to anybody', async () => {
  const answer = await open311.call('/discovery.json', { key: '' });
  expect(JSON.parse(answer.body)).toMatchObject({
    endpoints: [
      { specification: 'http://wiki.open311.org/GeoReport_v2', url: open311.address, type: 'production' },
    ],
  });
});
