import { useFormat } from '@guanjia/domain';
import { Alert, Button, Icon, Section } from '@guanjia/ui';
import { useState } from 'react';
import { RevealForm } from '../../actions/index.ts';
import { RevealRepresentativesDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** Who speaks for the batch: masked, and readable only after a reason was given, which is logged; or since when nobody can. */
export function Representatives({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<readonly string[] | null>(null);
  if (batch.representativesErasedOn) {
    const date = format.date(batch.representativesErasedOn);
    return <Section title={t('batches.speakers')}>{t('complainant.erased', { date })}</Section>;
  }
  const names = revealed ?? batch.representatives;
  return (
    <Section
      title={t('batches.representatives', { count: names.length })}
      extra={
        batch.mayRevealRepresentatives && !revealed ? (
          <Button size="small" icon={<Icon name="eye" />} onClick={() => setAsking(true)}>
            {t('complainant.reveal')}
          </Button>
        ) : undefined
      }
    >
      <p>{names.join(t('listSeparator'))}</p>
      {revealed ? <Alert type="info" title={t('complainant.logged')} /> : null}
      <RevealForm
        document={RevealRepresentativesDocument}
        input={{ id: batch.id }}
        title={t('batches.revealTitle')}
        refetch={REFRESHED_BY_BATCHES}
        open={asking}
        onClose={() => setAsking(false)}
        onRevealed={({ revealCollectivePetitionRepresentatives: { representatives } }) => {
          setRevealed(representatives);
          setAsking(false);
        }}
      />
    </Section>
  );
}
