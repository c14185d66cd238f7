import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import { EmptyState, lazyPart, Loaded, Page, Section, Stack, useText } from '@guanjia/ui';
import { useState } from 'react';
import { DivisionsBelowDocument } from '../generated/graphql.ts';
import type { DivisionPartsFragment } from '../generated/graphql.ts';
import { DivisionTable } from './division-table.tsx';

const RenameDrawer = lazyPart(() => import('./rename-drawer.tsx').then((part) => part.RenameDrawer));
const SucceedDrawer = lazyPart(() => import('./succeed-drawer.tsx').then((part) => part.SucceedDrawer));

/** Subdistricts of a district, and communities of a subdistrict; the largest of the demo district has sixteen. */
const MAX_CHILDREN = 60;

/** What is to be changed of a division. */
export interface DivisionChange {
  division: DivisionPartsFragment;
  kind: 'rename' | 'succeed';
}

/** The district's subdistricts and communities: their names of now and before, and what became of those that ended. */
export function DivisionsPage() {
  const { t } = useText();
  const { division } = useViewer();
  const [change, setChange] = useState<DivisionChange | null>(null);
  const result = useDivisionsBelow(division.code);
  const close = () => setChange(null);
  return (
    <Page title={t('divisions.title')} subtitle={t('divisions.subtitle')}>
      <Loaded result={result} needs={(data) => data.division}>
        {(data) => {
          const subdistricts = data.division?.children.nodes ?? [];
          if (subdistricts.length === 0) return <EmptyState title={t('divisions.none')} />;
          return (
            <Stack>
              <Section title={t('divisions.subdistricts')}>
                <DivisionTable divisions={subdistricts} onChange={setChange} />
              </Section>
              {subdistricts.map((one) => (
                <Communities key={one.id} of={one} onChange={setChange} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
      {change?.kind === 'rename' ? <RenameDrawer division={change.division} onClose={close} /> : null}
      {change?.kind === 'succeed' ? <SucceedDrawer division={change.division} onClose={close} /> : null}
    </Page>
  );
}

interface CommunitiesProps {
  of: DivisionPartsFragment;
  onChange: (change: DivisionChange) => void;
}

function Communities({ of, onChange }: CommunitiesProps) {
  const { t } = useText();
  const result = useDivisionsBelow(of.code);
  return (
    <Section title={t('divisions.communitiesOf', { name: of.name })}>
      <Loaded result={result} needs={(data) => data.division}>
        {(data) => <DivisionTable divisions={data.division?.children.nodes ?? []} onChange={onChange} />}
      </Loaded>
    </Section>
  );
}

function useDivisionsBelow(code: string) {
  return useQuery(DivisionsBelowDocument, {
    variables: { code, first: MAX_CHILDREN },
    fetchPolicy: 'cache-and-network',
  });
}
