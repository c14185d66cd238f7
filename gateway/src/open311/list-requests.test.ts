import { openOpen311, REPORT } from '../testing/open311-client.ts';

const open311 = openOpen311();

describe('a client reaches what it reaches everywhere else', () => {
  test('requests of its own channel only', async () => {
    const [visit] = await open311.nodes<{ number: string }>(
      'cases',
      '{ cases(first: 1, filter: { channel: { in: [VISIT] } }) { nodes { number } } }',
    );
    const { number } = visit!;
    expect((await open311.call(`/requests/${number}.json`)).status).toBe(404);
    expect((await open311.call(`/requests/${number}.json`, { key: open311.officer })).status).toBe(200);
  });

  test('without the scope nothing', async () => {
    const reader = await open311.platform.inProcess.issuer.token({
      sub: 'hotline-12345',
      client_id: 'hotline-12345',
      roles: [],
      scope: 'cases:read',
    });
    expect((await open311.call('/requests.json', { key: reader })).status).toBe(200);
    expect((await open311.call('/requests.json', { key: reader, form: REPORT })).status).toBe(403);
  });
});

describe('requests are found', () => {
  const ids = async (query: string, key = open311.officer) =>
    (await open311.json<{ service_request_id: string }>(`/requests.json?${query}`, { key })).map(
      (request) => request.service_request_id,
    );

  test('by their ids, whatever else is asked', async () => {
    const [first, second] = [await open311.submitted(), await open311.submitted()];
    expect(
      (await ids(`service_request_id=${first},${second}&status=closed`, open311.hotline)).toSorted(),
    ).toEqual([first, second].toSorted());
  });

  test('by service and status', async () => {
    const open = await open311.json('/requests.json?service_code=RUBBISH,LIFT&status=open', {
      key: open311.officer,
    });
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ service_code: code }) => code === 'RUBBISH' || code === 'LIFT')).toBe(true);
    expect(open.every(({ status }) => status === 'open')).toBe(true);
    const closed = await open311.json('/requests.json?status=closed', { key: open311.officer });
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.every(({ status }) => status === 'closed')).toBe(true);
    expect(await ids('service_code=NOTHING')).toEqual([]);
  });

  test('in the last ninety days unless told, and in no longer span', async () => {
    const moments = (await open311.json('/requests.json', { key: open311.officer })).map((row) =>
      String(row['requested_datetime']),
    );
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.every((moment) => moment >= '2018-07-31T00:30:00Z')).toBe(true);
    const spring = await open311.json(
      '/requests.json?start_date=2018-03-01T00:00:00%2B08:00&end_date=2018-04-01T00:00:00+08:00',
      { key: open311.officer },
    );
    expect(spring.length).toBeGreaterThan(0);
    expect(spring.every((row) => String(row['requested_datetime']).startsWith('2018-03'))).toBe(true);
    const year = 'start_date=2017-03-01T00:00:00Z&end_date=2018-04-01T00:00:00Z';
    expect((await open311.call(`/requests.json?${year}`)).status).toBe(400);
    expect((await open311.call('/requests.json?start_date=yesterday')).status).toBe(400);
  });

  test('page by page', async () => {
    const all = await ids('');
    const pages = [...(await ids('page_size=7')), ...(await ids('page_size=7&page=2'))];
    expect(pages).toEqual(all.slice(0, 14));
    expect(await ids('page_size=100&page=99')).toEqual([]);
    expect((await open311.call('/requests.json?page=0')).status).toBe(400);
    expect((await open311.call('/requests.json?page_size=1001')).status).toBe(400);
  });

  test('in a part of the district', async () => {
    const part = await open311.json('/requests.json?jurisdiction_id=150271010000', { key: open311.officer });
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan((await ids('')).length);
  });
});
