import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Section, Timeline } from '@guanjia/ui';
import type { Tone } from '@guanjia/ui';
import { useActorText } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import type { ShownBatch } from './use-batch-page.ts';
import styles from './batches.module.css';

const TONES: Record<string, Tone> = {
  ACCEPTED: 'info',
  PAUSED: 'warn',
  RESUMED: 'progress',
  RESOLVED: 'good',
  WITHDRAWN: 'warn',
};

/** Everything that happened to the batch, newest first. */
export function BatchHistory({ events }: { events: ShownBatch['events'] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const actorText = useActorText();
  const format = useFormat();
  const items = events.toReversed().map(({ id, type, occurredAt, actorName, actorTier, note }) => ({
    key: id,
    title: enumLabel('CollectivePetitionEventType', type),
    at: format.dateTime(occurredAt),
    by: actorText({ actorName, actorTier }),
    body: note ? <div className={styles['said']}>{note}</div> : undefined,
    tone: TONES[type] ?? ('neutral' as const),
  }));
  if (items.length === 0) return null;
  return (
    <Section title={t('case.events')}>
      <Timeline items={items} />
    </Section>
  );
}
