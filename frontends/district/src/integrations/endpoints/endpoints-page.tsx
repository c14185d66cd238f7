import { useQuery } from '@apollo/client/react';
import { Button, EmptyState, Icon, lazyPart, Loaded, Page, Stack, useText } from '@guanjia/ui';
import { useState } from 'react';
import { WebhookEndpointsDocument } from '../../generated/graphql.ts';
import type { EndpointPartsFragment, WebhookEndpointsQuery } from '../../generated/graphql.ts';
import { keepersOnly } from '../keepers-only.tsx';
import { useIntegrationTabs } from '../use-integration-tabs.tsx';
import { EndpointCard } from './endpoint-card.tsx';

export type Integrators = WebhookEndpointsQuery['integrators']['nodes'];

const EndpointDrawer = lazyPart(() => import('./endpoint-drawer.tsx').then((part) => part.EndpointDrawer));

/** Where other systems are told what becomes of their cases. */
export const EndpointsPage = keepersOnly(function Endpoints() {
  const { t } = useText();
  const tabs = useIntegrationTabs();
  /** The one that is being changed; `new` while one is registered. */
  const [open, setOpen] = useState<EndpointPartsFragment | 'new' | null>(null);
  const result = useQuery(WebhookEndpointsDocument, { fetchPolicy: 'cache-and-network' });
  const register = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>
      {t('integrations.endpoint.register')}
    </Button>
  );
  return (
    <Page
      title={t('integrations.title')}
      subtitle={t('integrations.endpointsHint')}
      tabs={tabs}
      actions={register}
    >
      <Loaded result={result}>
        {({ webhookEndpoints, integrators, webhookEventTypes }) => (
          <>
            {webhookEndpoints.nodes.length > 0 ? (
              <Stack gap={4}>
                {webhookEndpoints.nodes.map((endpoint) => (
                  <EndpointCard key={endpoint.id} endpoint={endpoint} onEdit={() => setOpen(endpoint)} />
                ))}
              </Stack>
            ) : (
              <EmptyState
                title={t('integrations.endpoint.none')}
                hint={t('integrations.endpoint.noneHint')}
              />
            )}
            {open ? (
              <EndpointDrawer
                key={open === 'new' ? 'new' : open.id}
                endpoint={open === 'new' ? null : open}
                integrators={integrators.nodes}
                eventTypes={webhookEventTypes}
                onClose={() => setOpen(null)}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
});
