import {
  covers,
  newId,
  scopeRange,
  type DomainEvent,
  type FeedSubscription,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { Channel } from '../deadlines/deadline-pack.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { eventTypeOf, messageBody } from './webhook-message.rules.ts';
import { webhookSettings } from './webhook-settings.ts';
import type { CaseRecordTable, WebhookEndpointTable } from '../generated/tables.ts';

interface Endpoint extends Pick<
  WebhookEndpointTable,
  'id' | 'clientId' | 'divisionCode' | 'eventTypes' | 'channels' | 'afterPosition'
> {
  channels: Channel[];
}

interface NewDelivery {
  id: string;
  endpointId: string;
  clientId: string;
  divisionCode: string;
  caseId: string | null;
  eventType: string;
  sequence: number | null;
  payload: string;
}

/**
 * Follows the service's own feed: every event of a case becomes one message to each endpoint that listens to its
 * channel, in the transaction that moves on in the feed. So none is lost and none is made twice, whatever is killed.
 */
export const webhookFeed: FeedSubscription = {
  from: 'cases',
  async apply(events, session) {
    const endpoints = await listening(session);
    if (endpoints.length === 0) return;
    const channels = await channelsOf(session, events);
    const deliveries = events.flatMap((event) => {
      const type = eventTypeOf(event.type);
      const channel = channels.get(event.subjectId);
      if (type === null || channel === undefined) return [];
      const payload = messageBody({ ...event, type, caseId: event.subjectId, sequence: event.position });
      return endpoints
        .filter((endpoint) => wants(endpoint, event, type, channel))
        .map(({ id: endpointId, clientId, divisionCode }) => ({
          id: newId('WebhookDelivery'),
          endpointId,
          clientId,
          divisionCode,
          caseId: event.subjectId,
          eventType: type,
          sequence: event.position,
          payload,
        }));
    });
    await storeDeliveries(session, deliveries);
  },
};

/** Writes messages and has them sent. */
export async function storeDeliveries(
  session: WriteSession,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const now = webhookSettings().now().toISOString();
  await session.rows(sql`
    insert into webhook_delivery (id, endpoint_id, client_id, division_code, case_id, event_type, sequence, payload,
      status, next_attempt_at, created_at)
    select d->>'id', d->>'endpointId', d->>'clientId', d->>'divisionCode', d->>'caseId', d->>'eventType',
      (d->>'sequence')::bigint, d->>'payload', 'PENDING', ${now}::timestamptz, ${now}::timestamptz
    from jsonb_array_elements(${JSON.stringify(deliveries)}::jsonb) as d`);
  await session.enqueue(sendWebhooks, {});
}

/** Active endpoints, with the channels that are both the endpoint's and, still, the client's. */
function listening(session: WriteSession): Promise<Endpoint[]> {
  return session.rows<Endpoint>(sql`
    select e.id, e.client_id as "clientId", e.division_code as "divisionCode", e.event_types as "eventTypes",
      e.after_position as "afterPosition", array_agg(c.channel) as channels
    from webhook_endpoint e join integrator_channel c on c.client_id = e.client_id
      and (e.channels = '{}' or c.channel = any(e.channels))
    where e.active group by e.id`);
}

async function channelsOf(
  session: WriteSession,
  events: readonly DomainEvent[],
): Promise<Map<string, Channel>> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
  const rows = await session.rows<Pick<CaseRecordTable, 'id' | 'channel'> & { channel: Channel }>(
    sql`select id, channel from case_record where id = any(${ids})`,
  );
  return new Map(rows.map(({ id, channel }) => [id, channel]));
}

function wants(endpoint: Endpoint, event: DomainEvent, type: string, channel: Channel): boolean {
  return (
    event.position > Number(endpoint.afterPosition) &&
    endpoint.channels.includes(channel) &&
    (endpoint.eventTypes.length === 0 || endpoint.eventTypes.includes(type)) &&
    covers(scopeRange(endpoint.divisionCode), event.divisionCode)
  );
}
