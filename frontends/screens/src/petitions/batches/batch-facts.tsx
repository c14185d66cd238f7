import { useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, RecordLink, Section, StatusTag } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** The facts of a batch as a list of terms. */
export function BatchFacts({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const items = [
    { label: t('batches.number'), value: batch.number },
    { label: t('batches.persons'), value: format.number(batch.persons) },
    {
      label: t('batches.place'),
      value: batch.estate ? (
        <RecordLink type="Estate" id={batch.estate.id} name={batch.estate.name} />
      ) : (
        batch.division?.name
      ),
    },
    { label: t('batches.tier'), value: enumLabel('Tier', batch.tier) },
    { label: t('batches.receivedOn'), value: format.date(batch.receivedOn) },
    {
      label: t('batches.acceptedOn'),
      value: batch.acceptedOn ? (
        <>
          {format.date(batch.acceptedOn)}{' '}
          <StatusTag tone={batch.acceptedInTime ? 'good' : 'bad'}>
            {t(batch.acceptedInTime ? 'ledger.inTime' : 'ledger.late')}
          </StatusTag>
        </>
      ) : null,
    },
    { label: t('batches.resolvedOn'), value: batch.resolvedOn ? format.date(batch.resolvedOn) : null },
    { label: t('batches.endedOn'), value: batch.endedOn ? format.date(batch.endedOn) : null },
  ];
  return (
    <Section title={t('case.facts')}>
      <DescriptionList columns={3} items={items.filter(({ value }) => value !== null)} />
    </Section>
  );
}
