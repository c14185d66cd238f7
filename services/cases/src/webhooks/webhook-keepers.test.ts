import { personOf, Role } from '@guanjia/kit';
import {
  casesHarness,
  DISTRICT,
  OTHER_COMMUNITY,
  people,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { keeper, REGISTERED, webhookCalls } from '../testing/webhook-calls.ts';

// Nothing is sent here.
const url = 'http://127.0.0.1:1/hook';

let harness: CasesHarness;

const { endpoint, pastTheService, register, deliveries } = webhookCalls(() => ({ harness, url }));

beforeAll(async () => {
  harness = await casesHarness({ webhooks: { privateNetworks: ['127.0.0.0/8'] } });
  await pastTheService(
    `insert into integrator_channel (client_id, channel) values ('hotline-12345', 'HOTLINE')`,
  );
});
afterAll(() => harness?.stop());

test('administrators and heads keep endpoints, of channels that the client has', async () => {
  const input = { clientId: 'hotline-12345', url };
  for (const caller of [people.district, people.hotline]) {
    expect(await harness.refusal(caller, 'registerWebhook', input)).toMatchObject({ code: 'FORBIDDEN' });
  }
  await harness.mutate(personOf(DISTRICT, [Role.HEAD]), 'registerWebhook', input, REGISTERED);
  const foreign = { ...input, channels: ['VISIT'] };
  expect(await harness.refusal(keeper, 'registerWebhook', foreign)).toMatchObject({
    reason: 'channelNotOfClient',
    field: 'channels',
  });
  const unknown = { ...input, clientId: 'nobody' };
  expect(await harness.refusal(keeper, 'registerWebhook', unknown)).toMatchObject({
    reason: 'channelNotOfClient',
    field: 'clientId',
  });
});

test('a client sees its own messages, another none, and another division none', async () => {
  const { id } = await endpoint();
  await register();
  await harness.subgraph.catchUp();
  expect(await deliveries(id, people.hotline)).toHaveLength(1);
  expect(await deliveries(id, { ...people.hotline, subject: 'mailbox' })).toEqual([]);
  expect(await deliveries(id, personOf(OTHER_COMMUNITY, [Role.HEAD]))).toEqual([]);
});

test('a change needs the version it is based on', async () => {
  const { id } = await endpoint();
  const off = { id, version: 1, active: false };
  const updated = await harness.mutate(keeper, 'updateWebhook', off, '{ endpoint { active version } }');
  expect(updated.endpoint).toEqual({ active: false, version: 2 });
  expect(await harness.refusal(keeper, 'updateWebhook', { ...off, active: true })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
});
