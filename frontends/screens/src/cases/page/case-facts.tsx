import { useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, RecordLink, Stack } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { EstateThen } from './estate-then.tsx';
import type { ShownCase } from './use-case-page.ts';

/** The facts of a case as a list of terms. */
export function CaseFacts({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const holder = shown.assigneeName ?? shown.waitingFor?.name;
  const items = [
    { label: t('case.number'), value: shown.number },
    { label: t('case.channel'), value: enumLabel('Channel', shown.channel) },
    {
      label: t('case.estate'),
      value: shown.estate ? (
        <RecordLink type="Estate" id={shown.estate.id} name={shown.estate.name} />
      ) : (
        t('case.noEstate')
      ),
      ...(shown.estate?.address ? { hint: shown.estate.address } : {}),
    },
    { label: t('case.division'), value: shown.division?.name },
    { label: t('case.location'), value: shown.location },
    { label: t('case.sourceNumber'), value: shown.sourceNumber },
    {
      label: t('case.batch'),
      value: shown.collectivePetition ? (
        <RecordLink
          type="CollectivePetition"
          id={shown.collectivePetition.id}
          name={`${shown.collectivePetition.number} · ${shown.collectivePetition.subject}`}
        />
      ) : null,
    },
    { label: t('case.receivedAt'), value: format.dateTime(shown.receivedAt) },
    { label: t('case.registeredAt'), value: format.dateTime(shown.registeredAt) },
    {
      label: t('case.importedBy'),
      value: shown.importedWith
        ? t('case.importedByText', {
            name: shown.importedWith.importedBy,
            at: format.dateTime(shown.importedWith.importedAt),
          })
        : null,
    },
    { label: t('case.acceptedAt'), value: shown.acceptedAt ? format.dateTime(shown.acceptedAt) : null },
    { label: t('case.tier'), value: enumLabel('Tier', shown.tier) },
    { label: t('case.holder'), value: holder ?? t('case.unassigned') },
    { label: t('case.age'), value: format.days(shown.ageInDays) },
  ];
  return (
    <Stack>
      <DescriptionList
        columns={3}
        items={items.filter(({ value }) => value !== null && value !== undefined)}
      />
      {shown.estateThen ? <EstateThen caseId={shown.id} /> : null}
    </Stack>
  );
}
