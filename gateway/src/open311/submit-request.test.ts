import { openOpen311, REPORT } from '../testing/open311-client.ts';

const open311 = openOpen311();

test('the published example of a report, in our codes, becomes a case of the client’s channel', async () => {
  const number = await open311.submitted({
    jurisdiction_id: '150271000000',
    lat: '40.65',
    long: '109.84',
    device_id: 'tt222111',
    account_id: '123456',
  });
  const found = await open311.nodes(
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
  const answer = await open311.call(`/requests/${number}.json`);
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

test('a report about an estate is told with the estate', async () => {
  const [estate] = await open311.nodes<{ id: string; name: string }>(
    'estates',
    '{ estates(first: 1) { nodes { id name } } }',
  );
  const { id, name } = estate!;
  const [row] = await open311.json<{ service_request_id: string }>('/requests.json', {
    form: { service_code: 'LIFT', address_id: id },
  });
  const [request] = await open311.json(`/requests/${row?.service_request_id}.json`);
  expect(request).toMatchObject({
    address_id: id,
    address: expect.stringContaining(name),
    description: '电梯',
  });
});

test('the same report with its own number is registered once, another under that number is refused', async () => {
  const once = await open311.submitted({ 'attribute[SOURCE_NUMBER]': 'A-1' });
  expect(await open311.submitted({ 'attribute[SOURCE_NUMBER]': 'A-1' })).toBe(once);
  const other = await open311.call('/requests.json', {
    form: { ...REPORT, description: '别的', 'attribute[SOURCE_NUMBER]': 'A-1' },
  });
  expect(other.status).toBe(400);
  expect(JSON.parse(other.body)).toEqual([{ code: 409, description: expect.any(String) }]);
});

test('an urgency is given by its key or by the word of the screens', async () => {
  for (const [given, key] of [
    ['EMERGENCY', 'EMERGENCY'],
    ['较急', 'URGENT'],
    ['complex', 'COMPLEX'],
  ] as const) {
    const number = await open311.submitted({ 'attribute[URGENCY]': given });
    expect(
      await open311.nodes(
        'cases',
        'query ($n: String) { cases(filter: { number: { eq: $n } }) { nodes { urgency } } }',
        {
          n: number,
        },
      ),
    ).toEqual([{ urgency: key }]);
  }
  const wrong = await open311.call('/requests.json', {
    form: { ...REPORT, 'attribute[URGENCY]': '十万火急' },
  });
  expect(wrong.status).toBe(400);
});
