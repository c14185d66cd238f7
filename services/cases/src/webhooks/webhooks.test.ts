import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import {
  casesHarness,
  OTHER_COMMUNITY,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { keeper, webhookCalls } from '../testing/webhook-calls.ts';
import { sendWebhooks } from './send-webhooks.ts';

interface Heard {
  headers: Record<string, string>;
  body: string;
}

type React = (request: IncomingMessage, response: ServerResponse) => void;
const take: React = (_request, response) => void response.writeHead(204).end();

let harness: CasesHarness;
let receiver: Server;
let url: string;
let heard: Heard[] = [];
let react: React = take;
let now = new Date('2026-01-05T08:00:00Z');

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      react(request, response);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  harness = await casesHarness({
    webhooks: {
      privateNetworks: ['127.0.0.0/8'],
      // However slow the machine is, the receiver here answers in time.
      timeoutMs: 600_000,
      pauses: [0, 0, 0],
      now: () => now,
      random: () => 0.5,
    },
  });
  await pastTheService(
    `insert into integrator_channel (client_id, channel) values ('hotline-12345', 'HOTLINE')`,
  );
});

afterAll(async () => {
  await harness?.stop();
  receiver?.closeAllConnections();
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
});

beforeEach(() => {
  heard = [];
  react = take;
});

const { endpoint, pastTheService, rows, silence, register, accept, deliver, deliveries } = webhookCalls(
  () => ({
    harness,
    url,
  }),
);

/** Messages that wait for an endpoint, past the feed. */
function queue(endpointId: string, count: number): Promise<void> {
  const at = now.toISOString();
  return pastTheService(`
    insert into webhook_delivery (id, endpoint_id, client_id, division_code, event_type, sequence, payload, status,
      next_attempt_at, created_at)
    select 'WebhookDelivery_' || id || place, id, client_id, division_code, 'case.registered', 1000000 + place,
      '{"type":"case.registered"}', 'PENDING', '${at}', '${at}'
    from webhook_endpoint, generate_series(1, ${count}) as place where id = '${endpointId}'`);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

test('what happens to a case of the client’s channel arrives signed, without anybody’s words or name', async () => {
  await silence();
  const { id, secret } = await endpoint();
  const caseId = await register();
  await register('VISIT');
  await accept(caseId);
  await deliver();
  expect(heard).toHaveLength(2);
  const verifier = new Webhook(secret);
  const bodies = heard.map(({ body, headers }) => {
    // The signature's moment is the sender's; the verifier compares with real time.
    expect(verifier.sign(headers['webhook-id']!, now, body)).toBe(headers['webhook-signature']);
    expect(headers['webhook-timestamp']).toBe(String(now.getTime() / 1000));
    return JSON.parse(body) as Answer;
  });
  const inOrder = bodies.toSorted((a: Answer, b: Answer) => a.data.sequence - b.data.sequence);
  expect(inOrder).toMatchObject([
    {
      type: 'case.registered',
      timestamp: '2018-10-29T00:30:00.000Z',
      data: { id: caseId, state: 'REGISTERED', channel: 'HOTLINE' },
    },
    { type: 'case.accepted', data: { id: caseId, state: 'ACCEPTED', version: 2 } },
  ]);
  expect(JSON.stringify(bodies)).not.toMatch(/王|1380000|清运/);
  expect(await deliveries(id)).toMatchObject([
    { state: 'DELIVERED', attempts: 1, lastStatus: 204 },
    { state: 'DELIVERED', attempts: 1, lastStatus: 204 },
  ]);
});

test('an endpoint hears of its event types, its division and what comes after it', async () => {
  await silence();
  const early = await register();
  const accepted = await endpoint({ eventTypes: ['case.accepted'] });
  const elsewhere = await endpoint({ divisionCode: OTHER_COMMUNITY });
  const late = await register();
  await accept(early);
  await accept(late);
  await register('HOTLINE', '友谊小区');
  await deliver();
  expect((await deliveries(accepted.id)).map((one) => one.payload.data.id).toSorted()).toEqual(
    [early, late].toSorted(),
  );
  expect(await deliveries(elsewhere.id)).toMatchObject([
    { payload: { data: { divisionCode: OTHER_COMMUNITY } } },
  ]);
});

test.each<[string, React, number | null, string]>([
  ['an error', (_request, response) => void response.writeHead(500).end(), 500, 'HTTP_STATUS'],
  [
    'a redirect, which is not followed',
    (_request, response) => void response.writeHead(302, { location: '/other' }).end(),
    302,
    'REDIRECT',
  ],
  ['a broken connection', (request) => void request.socket.destroy(), null, 'UNREACHABLE'],
])(
  '%s is tried again, then a dead letter that can be replayed under its old id',
  async (_name, answer, status, failure) => {
    await silence();
    const { id } = await endpoint();
    await register();
    react = answer;
    await deliver();
    expect(heard).toHaveLength(4);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [dead] = await deliveries(id);
    expect(dead).toMatchObject({
      state: 'DEAD',
      attempts: 4,
      lastStatus: status,
      lastFailure: failure,
      nextAttemptAt: null,
    });
    react = take;
    const { replayWebhookDelivery } = await harness.data<Answer>(
      keeper,
      'mutation($id: ID!) { replayWebhookDelivery(input: { id: $id }) { delivery { id state } } }',
      { id: dead.id },
    );
    expect(replayWebhookDelivery.delivery).toEqual({ id: dead.id, state: 'PENDING' });
    await deliver();
    expect(await deliveries(id)).toMatchObject([
      { id: dead.id, state: 'DELIVERED', attempts: 5, lastFailure: null },
    ]);
  },
);

test('an endpoint that never answers takes its own lanes and no others', async () => {
  await silence();
  const silent = await endpoint({ url: `${url}/silent` });
  const quick = await endpoint();
  // More than all lanes together.
  await queue(silent.id, 300);
  await queue(quick.id, 300);
  const unanswered: ServerResponse[] = [];
  let isOpen = false;
  react = (request, response) => {
    if (request.url?.endsWith('/silent') && !isOpen) unanswered.push(response);
    else response.writeHead(204).end();
  };
  const sent = harness.subgraph.runJob(sendWebhooks, {});
  await until(() => heard.length - unanswered.length === 300);
  expect(unanswered).toHaveLength(8);
  isOpen = true;
  for (const response of unanswered) response.writeHead(204).end();
  await sent;
  for (const { id } of [silent, quick]) {
    expect(
      await rows(`select status, count(*)::int from webhook_delivery where endpoint_id = '${id}' group by 1`),
    ).toEqual([{ status: 'DELIVERED', count: 300 }]);
  }
});

test('an endpoint that fails has one message under way until it answers', async () => {
  await silence();
  const { id } = await endpoint();
  let atOnce = 0;
  let most = 0;
  await queue(id, 40);
  let answered = 0;
  react = (_request, response) => {
    atOnce += 1;
    // The first ones went out before anything was known of it.
    if (answered >= 8) most = Math.max(most, atOnce);
    setImmediate(() => {
      atOnce -= 1;
      answered += 1;
      response.writeHead(503).end();
    });
  };
  await harness.subgraph.runJob(sendWebhooks, {});
  expect(answered).toBe(160);
  expect(most).toBe(1);
});

test('all dead letters of an endpoint are sent again at once', async () => {
  await silence();
  const { id } = await endpoint();
  await register();
  await register();
  react = (_request, response) => void response.writeHead(503).end();
  await deliver();
  react = take;
  const { replayDeadWebhookDeliveries } = await harness.data<Answer>(
    keeper,
    'mutation($id: ID!) { replayDeadWebhookDeliveries(input: { endpointId: $id }) { replayed } }',
    { id },
  );
  expect(replayDeadWebhookDeliveries).toEqual({ replayed: 2 });
  await deliver();
  expect((await deliveries(id)).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);
});

test('a receiver that is gone gets no more', async () => {
  await silence();
  const { id } = await endpoint();
  await register();
  react = (_request, response) => void response.writeHead(410).end();
  await deliver();
  await register();
  await deliver();
  expect(heard).toHaveLength(1);
  expect(await deliveries(id)).toMatchObject([{ state: 'DEAD', lastFailure: 'GONE', attempts: 1 }]);
  const LOG = 'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { action } } }';
  const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id });
  expect(casesAuditLog.nodes).toEqual([{ action: 'endWebhook' }]);
});

test('a message whose sender was killed before it told the result is sent again, one that was told is not', async () => {
  await silence();
  const { id } = await endpoint();
  await register();
  await harness.subgraph.catchUp();
  // Following again, as another instance or a restart does, makes no second message.
  await harness.subgraph.catchUp();
  const [waiting] = await deliveries(id);
  expect(await deliveries(id)).toHaveLength(1);
  // The queue is gone, e.g. restored from an older copy, and whoever had the message was killed: the next run finds it.
  await pastTheService(`delete from jobs.job where name = 'cases.sendWebhooks'`);
  const lease = new Date(now.getTime() + 660_000).toISOString();
  await pastTheService(`update webhook_delivery set next_attempt_at = '${lease}' where id = '${waiting.id}'`);
  await deliver();
  expect(heard).toHaveLength(0);
  now = new Date(now.getTime() + 11 * 60_000);
  // Two instances run it at once.
  await Promise.all([1, 2].map(() => harness.subgraph.runJob(sendWebhooks, {})));
  await harness.subgraph.runJob(sendWebhooks, {});
  expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([waiting.id]);
  expect(await deliveries(id)).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
});

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  await silence();
  const { id, secret } = await endpoint();
  const { rotateWebhookSecret } = await harness.data<Answer>(
    keeper,
    'mutation($id: ID!) { rotateWebhookSecret(input: { id: $id }) { secret } }',
    { id },
  );
  const ping = () =>
    harness.data<Answer>(
      keeper,
      'mutation($id: ID!) { testWebhook(input: { id: $id }) { delivery { eventType } } }',
      {
        id,
      },
    );
  expect(await ping()).toEqual({ testWebhook: { delivery: { eventType: 'webhook.ping' } } });
  await deliver();
  const signed = (key: string) =>
    new Webhook(key).sign(heard.at(-1)!.headers['webhook-id']!, now, heard.at(-1)!.body);
  expect(heard.at(-1)?.headers['webhook-signature']).toBe(
    `${signed(rotateWebhookSecret.secret)} ${signed(secret)}`,
  );
  now = new Date(now.getTime() + 25 * 3_600_000);
  await ping();
  await deliver();
  expect(heard.at(-1)?.headers['webhook-signature']).toBe(signed(rotateWebhookSecret.secret));
});

test.each([
  ['http://example.org/hook', 'webhookUrlNotHttps'],
  ['ftp://example.org/hook', 'webhookUrlNotHttps'],
  ['https://10.1.2.3/hook', 'webhookAddressForbidden'],
  ['https://169.254.169.254/latest', 'webhookAddressForbidden'],
  ['https://[::1]/hook', 'webhookAddressForbidden'],
  ['https://[::ffff:10.0.0.1]/hook', 'webhookAddressForbidden'],
  ['https://user:pass@example.org/hook', 'webhookUrlInvalid'],
  ['nowhere', 'webhookUrlInvalid'],
])('%s is refused: %s', async (address, reason) => {
  const input = { clientId: 'hotline-12345', url: address };
  expect(await harness.refusal(keeper, 'registerWebhook', input)).toMatchObject({
    code: 'INVALID_INPUT',
    reason,
    field: 'url',
  });
});

test('an address that is forbidden since it was registered is not called', async () => {
  await silence();
  const { id } = await endpoint({ url: 'https://hook.example.org/' });
  await pastTheService(`update webhook_endpoint set url = 'https://[::1]:1/' where id = '${id}'`);
  await register();
  await deliver();
  expect(await deliveries(id)).toMatchObject([{ state: 'DEAD', lastFailure: 'ADDRESS_FORBIDDEN' }]);
});
