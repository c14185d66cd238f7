import { PageTabs, useText } from '@guanjia/ui';
import type { ReactNode } from 'react';

/** The three pages about systems that the platform works with, as tabs. */
export function useIntegrationTabs(): ReactNode {
  const { t } = useText();
  return (
    <PageTabs
      label={t('nav.integrations')}
      tabs={[
        { to: '/district/integrations', label: t('integrations.tabs.endpoints') },
        { to: '/district/integrations/deliveries', label: t('integrations.tabs.deliveries') },
        { to: '/district/integrations/clients', label: t('integrations.tabs.clients') },
      ]}
    />
  );
}
