import { openOpen311 } from '../testing/open311-client.ts';

const open311 = openOpen311();

describe('an update by the sender', () => {
  const update = (form: Record<string, string>) => open311.call('/servicerequestupdates.json', { form });
  const ADDED =
    'query ($n: String) { cases(filter: { number: { eq: $n } }) { nodes { state sourceReports { supplements } } } }';

  test('supplements its request, once for each update_id', async () => {
    const number = await open311.submitted();
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
    expect(await open311.nodes('cases', ADDED, { n: number })).toEqual([
      { state: 'REGISTERED', sourceReports: { supplements: 1 } },
    ]);
    expect((await update({ ...form, description: '另一段话' })).status).toBe(400);
  });

  test('takes it back with the status closed', async () => {
    const number = await open311.submitted();
    const answer = await update({ service_request_id: number, status: 'closed', description: '已自行解决' });
    expect(JSON.parse(answer.body)).toMatchObject([{ service_request_id: number, status_notes: '已撤回' }]);
    expect(await open311.nodes('cases', ADDED, { n: number })).toMatchObject([{ state: 'WITHDRAWN' }]);
  });

  test.each([
    [{ description: '补充' }, 400],
    [{ service_request_id: '1999-000001', description: '补充' }, 404],
    [{ service_request_id: 'NUMBER' }, 400],
    [{ service_request_id: 'NUMBER', description: '补充', status: 'fixed' }, 400],
  ])('%j is refused', async (form, status) => {
    const number = await open311.submitted();
    const named = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, value === 'NUMBER' ? number : value]),
    );
    expect((await update(named)).status).toBe(status);
  });
});
