import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useHasRole } from '@guanjia/domain';
import { ActionButton, EmptyState, Icon, Loaded, Page, Section, useText } from '@guanjia/ui';
import { useState } from 'react';
import { IntegratorsDocument } from '../../generated/graphql.ts';
import type { IntegratorsQuery } from '../../generated/graphql.ts';
import { keepersOnly } from '../keepers-only.tsx';
import { useIntegrationTabs } from '../use-integration-tabs.tsx';
import { ClientDrawer } from './client-drawer.tsx';
import styles from './clients.module.css';

export type Integrator = IntegratorsQuery['integrators']['nodes'][number];

/** Which systems make cases, and through which channels. */
export const ClientsPage = keepersOnly(function Clients() {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const tabs = useIntegrationTabs();
  const mayChange = useHasRole('ADMINISTRATOR');
  const [open, setOpen] = useState<Integrator | 'new' | null>(null);
  const result = useQuery(IntegratorsDocument, { fetchPolicy: 'cache-and-network' });
  const reason = t('integrations.client.administratorsOnly');
  return (
    <Page
      title={t('integrations.title')}
      subtitle={t('integrations.clientsHint')}
      tabs={tabs}
      actions={
        <ActionButton
          type="primary"
          icon={<Icon name="plus" />}
          allowed={mayChange}
          reason={reason}
          onClick={() => setOpen('new')}
        >
          {t('integrations.client.add')}
        </ActionButton>
      }
    >
      <Loaded result={result}>
        {({ integrators: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('integrations.client.none')} hint={t('integrations.client.noneHint')} />
          ) : (
            <Section title={t('integrations.tabs.clients')}>
              <ul className={styles['clients']}>
                {nodes.map((integrator) => (
                  <li key={integrator.id} className={styles['client']}>
                    <div>
                      <strong>{integrator.id}</strong>
                      <div className={styles['channels']}>
                        {integrator.channels
                          .map((channel) => enumLabel('Channel', channel))
                          .join(t('common.listComma'))}
                      </div>
                    </div>
                    <ActionButton allowed={mayChange} reason={reason} onClick={() => setOpen(integrator)}>
                      {t('integrations.client.change')}
                    </ActionButton>
                  </li>
                ))}
              </ul>
            </Section>
          )
        }
      </Loaded>
      {open ? (
        <ClientDrawer
          key={open === 'new' ? 'new' : open.id}
          integrator={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
});
