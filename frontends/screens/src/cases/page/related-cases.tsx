import { useQuery } from '@apollo/client/react';
import { CountLink } from '@guanjia/domain';
import { Link, listPath, Section } from '@guanjia/ui';
import { CasesOfCompanyDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { CaseLine } from './case-line.tsx';
import type { ShownCase } from './use-case-page.ts';
import styles from './related-cases.module.css';

const MOST_SHOWN = 5;

/** Other cases of the same estate, and those still open with the company that runs it. */
export function RelatedCases({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const { related, estate } = shown;
  const company = estate?.company;
  const open = { companyId: { eq: company?.id ?? '' }, open: { eq: true } };
  const { data } = useQuery(CasesOfCompanyDocument, {
    variables: {
      filter: { ...open, ...(estate ? { not: { estateId: { eq: estate.id } } } : {}) },
      first: MOST_SHOWN,
    },
    skip: !company,
    fetchPolicy: 'cache-and-network',
  });
  const elsewhere = data?.cases.nodes ?? [];
  if (related.length === 0 && elsewhere.length === 0) return null;
  return (
    <Section title={t('case.related')}>
      {related.length > 0 && estate ? (
        <>
          <h3 className={styles['heading']}>
            {t('case.relatedEstate', { name: estate.name })}{' '}
            <Link to={listPath('cases', { estateId: { eq: estate.id } }) ?? '/'}>{t('case.allOfThem')}</Link>
          </h3>
          <ul className={styles['list']}>
            {related.map((one) => (
              <CaseLine key={one.id} case={one} />
            ))}
          </ul>
        </>
      ) : null}
      {elsewhere.length > 0 && company ? (
        <>
          <h3 className={styles['heading']}>
            {t('case.relatedCompany', { name: company.name })}{' '}
            <CountLink count={data?.cases.totalCount ?? 0} rows={{ field: 'cases', filter: open }}>
              {t('case.allOfThem')}
            </CountLink>
          </h3>
          <ul className={styles['list']}>
            {elsewhere.map((one) => (
              <CaseLine key={one.id} case={one} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
