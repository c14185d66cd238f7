import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, Section } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** What was done and how the complainant found it; nothing while neither is known. */
export function CaseOutcome({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { resolutions, followUp, refusalReason, transferredTo } = shown;
  if (resolutions.length === 0 && !followUp && !refusalReason && !transferredTo) return null;
  const repeated = shown.reopenedCount > 0;
  return (
    <Section title={t('case.outcome')}>
      <DescriptionList
        columns={1}
        items={[
          ...(refusalReason
            ? [{ label: t('case.refusalReason'), value: enumLabel('RefusalReason', refusalReason) }]
            : []),
          ...(transferredTo ? [{ label: t('case.transferredTo'), value: transferredTo }] : []),
          ...resolutions.map(({ text, level, recordedAt, onTime, reopenedAt }, index) => ({
            key: `resolution ${index}`,
            label: repeated ? t('case.resolutionOf', { number: index + 1 }) : t('case.resolution'),
            value: text,
            hint: [
              t(`case.settledAt.${level}`, { at: format.dateTime(recordedAt) }),
              t(onTime ? 'case.inTime' : 'case.late'),
              ...(reopenedAt ? [t('case.reopenedAt', { at: format.dateTime(reopenedAt) })] : []),
            ].join(' · '),
          })),
          ...(followUp
            ? [
                {
                  label: t('case.followUp'),
                  value: (
                    <>
                      <EnumTag type="Satisfaction" value={followUp.satisfaction} /> {followUp.note}
                    </>
                  ),
                  hint: format.dateTime(followUp.recordedAt),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
