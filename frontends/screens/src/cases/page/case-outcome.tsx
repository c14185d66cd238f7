import { DescriptionList, EnumTag, Section, useEnumLabel, useFormat } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** What was done and how the complainant found it; nothing while neither is known. */
export function CaseOutcome({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { resolution, followUp, refusalReason, transferredTo } = shown;
  if (!resolution && !followUp && !refusalReason && !transferredTo) return null;
  return (
    <Section title={t('case.outcome')}>
      <DescriptionList
        columns={1}
        items={[
          ...(refusalReason
            ? [{ label: t('case.refusalReason'), value: enumLabel('RefusalReason', refusalReason) }]
            : []),
          ...(transferredTo ? [{ label: t('case.transferredTo'), value: transferredTo }] : []),
          ...(resolution
            ? [
                {
                  label: t('case.resolution'),
                  value: resolution.text,
                  hint: t(`case.settledAt.${resolution.level}`, {
                    at: format.dateTime(resolution.recordedAt),
                  }),
                },
              ]
            : []),
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
