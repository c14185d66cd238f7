import { PageTabs, useText } from '@guanjia/ui';
import type { ReactNode } from 'react';

/** The three pages about when things are due, as tabs; in words of this module wherever they are put. */
export function useRulesTabs(): ReactNode {
  const { t } = useText();
  return (
    <PageTabs
      label={t('nav.rules')}
      tabs={[
        { to: '/district/rules', label: t('timing.tabs.calendar') },
        { to: '/district/rules/packs', label: t('timing.tabs.packs') },
        { to: '/district/rules/simulator', label: t('timing.tabs.simulator') },
      ]}
    />
  );
}
