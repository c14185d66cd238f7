import '../../add-texts.ts';
import { useFormat } from '@guanjia/domain';
import { Columns, DescriptionList, Loaded, Page, Section, Stack, listPath, useParams } from '@guanjia/ui';
import { Scope, useText } from '../../../scope.ts';
import { GradeTag } from '../grade-tag.tsx';
import { CompanyEstates } from './company-estates.tsx';
import { Contracts } from './contracts.tsx';
import { CreditSheet } from './credit-sheet.tsx';
import { useCompanyPage } from './use-company-page.ts';
import type { ShownCompany } from './use-company-page.ts';

/** One property company: its credit item by item as of a day, its estates and contracts. */
export function CompanyPage() {
  const { id = '' } = useParams();
  const { result, asOf, setAsOf } = useCompanyPage(id);
  return (
    <Scope>
      <Loaded result={result} needs={(data) => data.propertyCompany}>
        {(data) =>
          data.propertyCompany && <OneCompany company={data.propertyCompany} asOf={asOf} onAsOf={setAsOf} />
        }
      </Loaded>
    </Scope>
  );
}

interface OneCompanyProps {
  company: ShownCompany;
  asOf: string;
  onAsOf: (day: string) => void;
}

function OneCompany({ company, asOf, onAsOf }: OneCompanyProps) {
  const { t } = useText();
  const format = useFormat();
  const list = listPath('propertyCompanies');
  return (
    <Page
      title={company.name}
      {...(list ? { back: { to: list, label: t('company.list') } } : {})}
      subtitle={t('company.subtitle', { code: company.creditCode })}
      tags={company.credit ? <GradeTag grade={company.credit.grade} score={company.credit.score} /> : null}
    >
      <Columns
        aside={
          <Stack>
            <Section title={t('company.facts')}>
              <DescriptionList
                columns={1}
                items={[
                  {
                    label: t('company.creditCode'),
                    value: <span className="gj-code">{company.creditCode}</span>,
                  },
                  { label: t('company.phone'), value: company.phone ?? '—' },
                  { label: t('company.estateCount'), value: format.number(company.estateCount) },
                ]}
              />
            </Section>
            <Contracts
              contracts={company.contracts.nodes}
              partner={({ estate }) => ({ type: 'Estate', id: estate.id, name: estate.name })}
            />
          </Stack>
        }
      >
        <Stack>
          <CreditSheet credit={company.credit} asOf={asOf} onAsOf={onAsOf} />
          <CompanyEstates estates={company.estates.nodes} />
        </Stack>
      </Columns>
    </Page>
  );
}
