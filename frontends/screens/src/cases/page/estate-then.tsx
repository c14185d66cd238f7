import { useQuery } from '@apollo/client/react';
import { useEnumLabel } from '@guanjia/domain';
import { DescriptionList, Loaded, RecordLink } from '@guanjia/ui';
import { EstateStar, GradeTag } from '../../registry/index.ts';
import { CaseEstateThenDocument } from '../../generated/graphql.ts';
import type { CaseEstateThenQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

type Asked = NonNullable<CaseEstateThenQuery['case']>;
type EstateNow = Asked['estate'];
type EstateThen = NonNullable<Asked['estateThen']>;

/** Who managed the estate of a case on the day that it came in, and how both were rated then; today's where it differs. */
export function EstateThen({ caseId }: { caseId: string }) {
  const result = useQuery(CaseEstateThenDocument, {
    variables: { id: caseId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} skeleton={<WaitingFacts />} needs={(data) => data.case?.estateThen}>
      {(data) => {
        const { estate, estateThen } = data.case ?? {};
        if (!estateThen) return null;
        // What an error left out is not known: nothing is said of it, neither then nor now.
        return <ThenFacts now={estate} then={estateThen} isWhole={!result.error} />;
      }}
    </Loaded>
  );
}

function WaitingFacts() {
  const { t } = useText();
  const labels = ['company', 'star', 'credit'] as const;
  return (
    <DescriptionList
      items={labels.map((name) => ({ label: t(`case.then.${name}`), value: t('case.then.waiting') }))}
    />
  );
}

interface ThenFactsProps {
  /** Not there when the estate has come under another division since. */
  now: EstateNow | undefined;
  then: EstateThen;
  isWhole: boolean;
}

function ThenFacts({ now, then, isWhole }: ThenFactsProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const { managementMode, company, star, credit } = then;
  const isKnown = isWhole && managementMode !== null;
  const today = (differs: boolean, value: string | undefined) =>
    isKnown && now && differs ? { hint: t('case.then.today', { value: value ?? t('case.then.none') }) } : {};
  const withoutCompany = (mode: string) =>
    mode === 'NONE'
      ? t('case.then.unmanaged')
      : t('case.then.noCompany', { mode: enumLabel('ManagementMode', mode) });
  const { company: companyNow, star: starNow } = now ?? {};
  const levelNow = starNow?.level;
  const gradeNow = companyNow?.credit?.grade;
  return (
    <DescriptionList
      items={[
        {
          label: t('case.then.company'),
          value: company ? (
            <RecordLink type="PropertyCompany" id={company.id} name={company.name} />
          ) : (
            managementMode && withoutCompany(managementMode)
          ),
          ...today(companyNow?.id !== company?.id, companyNow?.name),
        },
        {
          label: t('case.then.star'),
          value: star ? <EstateStar star={star} /> : isKnown ? t('case.then.noStar') : null,
          ...today(
            levelNow !== star?.level,
            levelNow === undefined ? undefined : t('case.then.level', { count: levelNow }),
          ),
        },
        {
          label: t('case.then.credit'),
          value: credit ? (
            <GradeTag grade={credit.grade} score={credit.score} />
          ) : isKnown ? (
            t('case.then.noCredit')
          ) : null,
          ...today(gradeNow !== credit?.grade, gradeNow),
        },
      ]}
    />
  );
}
