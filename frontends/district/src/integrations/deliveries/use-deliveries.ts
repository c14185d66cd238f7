import { useQuery } from '@apollo/client/react';
import { useEnumOptions, WEBHOOK_DELIVERY_STATES } from '@guanjia/domain';
import { useConnection, useListState, useText } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { useEffect } from 'react';
import { DeliveryEndpointsDocument, WebhookDeliveriesDocument } from '../../generated/graphql.ts';
import type { WebhookDeliveriesQuery } from '../../generated/graphql.ts';
import { useEventName } from '../event-name.ts';
import { momentsOf } from './moments-of.ts';

export type DeliveryRow = WebhookDeliveriesQuery['webhookDeliveries']['nodes'][number];

/** How often a log that is looked at is asked for again: sooner while a message is on its way. */
const UNDER_WAY_MS = 3_000;
const QUIET_MS = 10_000;

/** The messages to integrators: the list's state in the address, its page, and the endpoints that they went to. */
export function useDeliveries() {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const eventName = useEventName();
  const { data } = useQuery(DeliveryEndpointsDocument, { fetchPolicy: 'cache-and-network' });
  const endpoints = data?.webhookEndpoints.nodes ?? [];
  const filters: FilterDefinition[] = [
    {
      key: 'state',
      label: t('integrations.delivery.state'),
      kind: 'choice',
      multiple: true,
      pinned: true,
      options: enumOptions('WebhookDeliveryState', WEBHOOK_DELIVERY_STATES),
    },
    {
      key: 'endpoint',
      field: 'endpointId',
      label: t('integrations.delivery.endpoint'),
      kind: 'choice',
      pinned: true,
      options: endpoints.map(({ id, clientId, url }) => ({ value: id, label: `${clientId} · ${url}` })),
    },
    {
      key: 'event',
      field: 'eventType',
      label: t('integrations.delivery.event'),
      kind: 'choice',
      pinned: true,
      options: ['webhook.ping', ...(data?.webhookEventTypes ?? [])].map((value) => ({
        value,
        label: eventName(value),
      })),
    },
    {
      key: 'created',
      label: t('integrations.delivery.createdAt'),
      kind: 'dates',
      toFilter: (value) => ({ createdAt: momentsOf(value) }),
      rule: false,
    },
  ];
  const list = useListState({ id: 'webhook-deliveries', filters });
  const result = useConnection(WebhookDeliveriesDocument, { list, select: (page) => page.webhookDeliveries });
  const { refetch } = result;
  const underWay = result.rows.some(({ state }) => state === 'PENDING');
  useEffect(() => {
    const askAgain = () => {
      if (document.visibilityState === 'visible') refetch();
    };
    const asking = setInterval(askAgain, underWay ? UNDER_WAY_MS : QUIET_MS);
    return () => clearInterval(asking);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the query's own function is another one in every render
  }, [underWay]);
  return { list, result, endpoints };
}
