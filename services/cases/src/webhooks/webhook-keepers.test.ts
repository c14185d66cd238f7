import { personOf, Role } from '@guanjia/kit';
import {
  casesHarness,
  DISTRICT,
  OTHER_COMMUNITY,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { keeper, REGISTER_WEBHOOK, webhookCalls } from '../testing/webhook-calls.ts';

// Nothing is sent here.
const url = 'http://127.0.0.1:1/hook';

let harness: CasesHarness;

const { endpoint, pastTheService, register, deliveries } = webhookCalls(() => ({ harness, url }));

beforeAll(async () => {
  harness = await casesHarness({ webhooks: { privateNetworks: ['127.0.0.0/8'] } });
  await pastTheService(
    `insert into integrator_channel (client_id, channel) values ('hotline-12345', 'HOTLINE')`,
  );
}, 60_000);
afterAll(() => harness?.stop());

test('administrators and heads keep endpoints, of channels that the client has', async () => {
  const input = { clientId: 'hotline-12345', url };
  for (const caller of [people.district, people.hotline]) {
    const { errors } = await harness.ask(caller, REGISTER_WEBHOOK, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  await harness.data(personOf(DISTRICT, [Role.HEAD]), REGISTER_WEBHOOK, { input });
  const foreign = await harness.ask(keeper, REGISTER_WEBHOOK, { input: { ...input, channels: ['VISIT'] } });
  expect(foreign.errors?.[0]?.extensions).toMatchObject({
    reason: 'channelNotOfClient',
    field: 'channels',
  });
  const unknown = await harness.ask(keeper, REGISTER_WEBHOOK, { input: { ...input, clientId: 'nobody' } });
  expect(unknown.errors?.[0]?.extensions).toMatchObject({
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
  const UPDATE =
    'mutation($input: UpdateWebhookInput!) { updateWebhook(input: $input) { endpoint { active version } } }';
  const { updateWebhook } = await harness.data<Answer>(keeper, UPDATE, {
    input: { id, version: 1, active: false },
  });
  expect(updateWebhook.endpoint).toEqual({ active: false, version: 2 });
  const { errors } = await harness.ask(keeper, UPDATE, { input: { id, version: 1, active: true } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT' });
});
