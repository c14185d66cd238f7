import { DataTable, DateField, EmptyState, FilterBar, Page, recordPath, useText } from '@guanjia/ui';
import { useCompanyColumns } from './use-company-columns.tsx';
import { useCompanyList } from './use-company-list.ts';
import styles from './company-list-page.module.css';

/** The property companies that work in the district, with their credit as of a day. */
export function CompanyListPage() {
  const { t } = useText();
  const { list, result, asOf, setAsOf } = useCompanyList();
  const columns = useCompanyColumns();
  return (
    <Page title={t('companies.title')} subtitle={t('companies.subtitle')}>
      <FilterBar
        list={list}
        extra={
          <span className={styles['asOf']}>
            {t('companies.asOf')}
            <DateField
              label={t('companies.asOf')}
              value={asOf}
              allowClear={false}
              onChange={(day) => day && setAsOf(day)}
            />
          </span>
        }
      />
      <DataTable
        label={t('companies.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('PropertyCompany', row.id)}
        empty={<EmptyState title={t('companies.none')} />}
      />
    </Page>
  );
}
