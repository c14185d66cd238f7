import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postWebhook, webhookAgent } from './post-webhook.ts';
import { useWebhookSettings, type WebhookSettings } from './webhook-settings.ts';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

let receiver: Server;
/** Connections that reached the receiver. */
let connections = 0;
let answers = true;

beforeAll(async () => {
  receiver = createServer((_request, response) => {
    if (answers) response.writeHead(204).end();
  });
  receiver.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  receiver.closeAllConnections();
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
});
beforeEach(() => {
  connections = 0;
  answers = true;
});

function post(host: string, settings: WebhookSettings) {
  useWebhookSettings({ timeoutMs: 600_000, ...settings });
  const { port } = receiver.address() as AddressInfo;
  const secrets = [`whsec_${Buffer.alloc(32, 1).toString('base64')}`];
  const url = `http://${host}:${port}/hook`;
  return postWebhook({ id: 'WebhookDelivery_1', url, body: '{}', secrets }, webhookAgent());
}

test('a name that resolves to an address of this machine is not called', async () => {
  expect(await post('localhost', {})).toEqual({ status: null, failure: 'ADDRESS_FORBIDDEN' });
  expect(connections).toBe(0);
});

test('the same name is called when the operator allows its network', async () => {
  expect(await post('localhost', { privateNetworks: LOOPBACK })).toEqual({ status: 204, failure: null });
});

test('no answer in time is a failure', async () => {
  answers = false;
  const slow = { privateNetworks: LOOPBACK, timeoutMs: 50 };
  expect(await post('127.0.0.1', slow)).toEqual({ status: null, failure: 'TIMEOUT' });
});
