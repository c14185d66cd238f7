import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { DISTRICT, estateId, people, type Answer, type CasesHarness } from './cases-harness.ts';

/** Who keeps the endpoints of integrators. */
export const keeper = personOf(DISTRICT, [Role.ADMINISTRATOR]);

export const REGISTER_WEBHOOK = `mutation($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) { secret endpoint { id version active url eventTypes channels divisionCode } } }`;

/** What tests of webhooks do with a service, whose endpoints are at `url` unless told. */
export function webhookCalls(bench: () => { harness: CasesHarness; url: string }) {
  async function endpoint(more: Record<string, unknown> = {}) {
    const { registerWebhook } = await bench().harness.data<Answer>(keeper, REGISTER_WEBHOOK, {
      input: { clientId: 'hotline-12345', url: bench().url, ...more },
    });
    return { id: registerWebhook.endpoint.id as string, secret: registerWebhook.secret as string };
  }

  /** What no client can bring about. */
  async function pastTheService(statement: string): Promise<void> {
    await withClient(bench().harness.database.adminUrl, (client) => client.query(statement));
  }

  /** Everything that an earlier test registered hears no more. */
  async function silence(): Promise<void> {
    await pastTheService(`update webhook_endpoint set active = false`);
  }

  async function register(channel = 'HOTLINE', estate = '松石雅居'): Promise<string> {
    const caller = channel === 'HOTLINE' ? people.hotline : people.district;
    const { registerCase } = await bench().harness.data<Answer>(
      caller,
      'mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case { id } } }',
      {
        input: {
          channel,
          estateId: estateId(estate),
          categoryId: categoryId('RUBBISH'),
          text: '垃圾没有清运，请给王小明回电',
          complainantName: '王小明',
          complainantPhone: '13800001234',
        },
      },
    );
    return registerCase.case.id as string;
  }

  async function accept(id: string): Promise<void> {
    await bench().harness.data(
      people.subdistrict,
      'mutation($input: CaseStepInput!) { acceptCase(input: $input) { case { id } } }',
      { input: { id, version: 1 } },
    );
  }

  /** Follows the feed, and sends all that waits. */
  async function deliver(): Promise<void> {
    await bench().harness.subgraph.catchUp();
    await bench().harness.subgraph.drainJobs();
  }

  async function deliveries(endpointId: string, caller = keeper): Promise<Answer[]> {
    const { webhookDeliveries } = await bench().harness.data<Answer>(
      caller,
      `query($filter: WebhookDeliveryFilter) { webhookDeliveries(filter: $filter, first: 100) { totalCount nodes {
        id eventType state attempts lastStatus lastFailure sequence payload nextAttemptAt deliveredAt } } }`,
      { filter: { endpointId: { eq: endpointId } } },
    );
    return webhookDeliveries.nodes as Answer[];
  }

  return { endpoint, pastTheService, silence, register, accept, deliver, deliveries };
}
