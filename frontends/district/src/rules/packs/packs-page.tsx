import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useFormat, useHasRole, useToday } from '@guanjia/domain';
import { ActionButton, Alert, EmptyState, Icon, lazyPart, Loaded, Page, Stack, useText } from '@guanjia/ui';
import { useState } from 'react';
import { DeadlinePacksDocument } from '../../generated/graphql.ts';
import type { DeadlinePacksQuery, PackPartsFragment } from '../../generated/graphql.ts';
import { useRulesTabs } from '../rules-tabs.tsx';
import { PackCard } from './pack-card.tsx';
import { inOrder } from './pack-standing.ts';

const AddPackDrawer = lazyPart(() => import('./add-pack-drawer.tsx').then((part) => part.AddPackDrawer));
const EndPackDrawer = lazyPart(() => import('./end-pack-drawer.tsx').then((part) => part.EndPackDrawer));

/** The dated time limits by channel, category and urgency, with where each comes from. */
export function PacksPage() {
  const { t } = useText();
  const tabs = useRulesTabs();
  const today = useToday();
  const mayChange = useHasRole('HEAD');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<PackPartsFragment | null>(null);
  const result = useQuery(DeadlinePacksDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('timing.title')}
      subtitle={t('timing.packs.subtitle')}
      tabs={tabs}
      actions={
        <ActionButton
          type="primary"
          icon={<Icon name="plus" />}
          allowed={mayChange}
          reason={t('timing.packs.headsOnly')}
          onClick={() => setAdding(true)}
        >
          {t('timing.packs.add')}
        </ActionButton>
      }
    >
      <Loaded result={result}>
        {({ deadlinePacks, uncoveredPackTimes, caseCategories }) => (
          <Stack gap={4}>
            <Gaps times={uncoveredPackTimes} />
            {deadlinePacks.length === 0 ? <EmptyState title={t('timing.packs.none')} /> : null}
            {inOrder(deadlinePacks, today).map((pack) => (
              <PackCard
                key={pack.key}
                pack={pack}
                categories={caseCategories}
                mayChange={mayChange}
                onEnd={() => setEnding(pack)}
              />
            ))}
            {adding ? (
              <AddPackDrawer
                packs={deadlinePacks}
                categories={caseCategories}
                onClose={() => setAdding(false)}
              />
            ) : null}
          </Stack>
        )}
      </Loaded>
      {ending ? <EndPackDrawer key={ending.key} pack={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

/** The times in which no pack times a channel: its cases get the most that the law allows, and no stages. */
function Gaps({ times }: { times: DeadlinePacksQuery['uncoveredPackTimes'] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  if (times.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('timing.packs.gaps')}
      description={
        <ul>
          {times.map(({ channel, from, to }) => (
            <li key={`${channel} ${from}`}>
              {t(to ? 'timing.packs.gap' : 'timing.packs.openGap', {
                channel: enumLabel('Channel', channel),
                from: format.date(from),
                to: to ? format.date(to) : '',
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
