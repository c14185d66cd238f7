import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useFormat } from '@guanjia/domain';
import { EmptyState, Loaded, Section, Skeleton, Timeline, useText } from '@guanjia/ui';
import { RuleChangesDocument } from '../generated/graphql.ts';
import type { RuleChangesQuery } from '../generated/graphql.ts';
import { usePackName } from './packs/use-pack-name.ts';

type RuleChange = RuleChangesQuery['ruleChanges'][number];

/** Who changed the calendar or the time limits last, out of the audit log. */
export function RuleChanges() {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const sentence = useSentence();
  const result = useQuery(RuleChangesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Section title={t('timing.changes.title')} description={t('timing.changes.hint')}>
      <Loaded result={result} skeleton={<Skeleton active />}>
        {({ ruleChanges }) =>
          ruleChanges.length > 0 ? (
            <Timeline
              items={ruleChanges.map((change) => ({
                key: change.id,
                title: enumLabel('RuleChangeKind', change.kind),
                at: format.dateTime(change.occurredAt),
                by: change.by,
                body: sentence(change),
              }))}
            />
          ) : (
            <EmptyState title={t('timing.changes.none')} />
          )
        }
      </Loaded>
    </Section>
  );
}

function useSentence() {
  const { t } = useText();
  const format = useFormat();
  const packName = usePackName();
  return ({ kind, year, days, moved, pack, validFrom, validTo }: RuleChange) => {
    if (kind === 'CALENDAR_LOADED') return t('timing.changes.calendar', { year, days, count: moved ?? 0 });
    return t(kind === 'PACK_ENDED' ? 'timing.changes.ended' : 'timing.changes.added', {
      pack: packName(pack ?? ''),
      on: format.date((kind === 'PACK_ENDED' ? validTo : validFrom) ?? ''),
    });
  };
}
