import { useEnumLabel } from '@guanjia/domain';
import { Section, useText } from '@guanjia/ui';
import { Distribution } from '../distribution/distribution.tsx';
import type { OverviewDivision } from '../use-overview.ts';

/** How long the open cases have been waiting. */
export function OpenByAge({ division }: { division: OverviewDivision }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const { caseSummary } = division;
  return (
    <Section title={t('distribution.ages')}>
      {caseSummary ? (
        <Distribution
          shares={caseSummary.openByAge.map(({ bucket, count, rows }) => ({
            key: bucket,
            label: enumLabel('CaseAgeBucket', bucket),
            count,
            rows,
          }))}
        />
      ) : (
        t('overview.unavailable')
      )}
    </Section>
  );
}
