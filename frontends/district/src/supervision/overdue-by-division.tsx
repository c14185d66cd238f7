import { Section, useText } from '@guanjia/ui';
import { Distribution } from '../overview/distribution/distribution.tsx';
import { casesBelow } from '../overview/tiers/cases-below.ts';
import type { SupervisedDivision } from './use-supervision-desk.ts';

/** Overdue cases of each subdistrict, leading to their rows. */
export function OverdueByDivision({ divisions }: { divisions: SupervisedDivision[] }) {
  const { t } = useText();
  return (
    <Section title={t('supervision.byDivision')} description={t('supervision.byDivisionHint')}>
      <Distribution
        shares={divisions.flatMap((division) =>
          division.caseSummary
            ? [
                {
                  key: division.id,
                  label: division.name,
                  count: division.caseSummary.overdue,
                  rows: casesBelow(division, { overdue: { eq: true } }),
                },
              ]
            : [],
        )}
      />
    </Section>
  );
}
