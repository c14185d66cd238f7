import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { DISTRICT, estateId, people, type Answer, type CasesHarness } from './cases-harness.ts';

/** Who keeps the endpoints of integrators. */
export const keeper = personOf(DISTRICT, [Role.ADMINISTRATOR]);

/** What whoever registers an endpoint is told of it. */
export const REGISTERED = '{ secret endpoint { id version active url eventTypes channels divisionCode } }';

/** What tests of webhooks do with a service, whose endpoints are at `url` unless told. */
export function webhookCalls(bench: () => { harness: CasesHarness; url: string }) {
  async function endpoint(more: Record<string, unknown> = {}) {
    const input = { clientId: 'hotline-12345', url: bench().url, ...more };
    const made = await bench().harness.mutate(keeper, 'registerWebhook', input, REGISTERED);
    return { id: made.endpoint.id as string, secret: made.secret as string };
  }

  /** What no client can bring about. */
  async function pastTheService(statement: string): Promise<void> {
    await withClient(bench().harness.database.adminUrl, (client) => client.query(statement));
  }

  const rows = (query: string): Promise<Answer[]> =>
    withClient(
      bench().harness.database.adminUrl,
      async (client) => (await client.query(query)).rows as Answer[],
    );

  /** Everything that an earlier test registered hears no more. */
  async function silence(): Promise<void> {
    await pastTheService(`update webhook_endpoint set active = false`);
  }

  async function register(channel = 'HOTLINE', estate = '松石雅居'): Promise<string> {
    const caller = channel === 'HOTLINE' ? people.hotline : people.district;
    const input = {
      channel,
      estateId: estateId(estate),
      categoryId: categoryId('RUBBISH'),
      text: '垃圾没有清运，请给王小明回电',
      complainantName: '王小明',
      complainantPhone: '13800001234',
    };
    const made = await bench().harness.mutate(caller, 'registerCase', input, '{ case { id } }');
    return made.case.id as string;
  }

  async function accept(id: string): Promise<void> {
    const input = { id, version: 1 };
    await bench().harness.mutate(people.subdistrict, 'acceptCase', input, '{ case { id } }');
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

  return { endpoint, pastTheService, rows, silence, register, accept, deliver, deliveries };
}
