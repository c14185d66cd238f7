import { DateField, recordPath, useText } from '@guanjia/ui';
import { ListPage } from '../lists/list-page.tsx';
import { useCompanyColumns } from './use-company-columns.tsx';
import { useCompanyList } from './use-company-list.ts';
import styles from './company-list-page.module.css';

/** The property companies that work in the district, with their credit as of a day. */
export function CompanyListPage() {
  const { t } = useText();
  const { list, result, asOf, setAsOf } = useCompanyList();
  const columns = useCompanyColumns();
  return (
    <ListPage
      title={t('companies.title')}
      subtitle={t('companies.subtitle')}
      none={t('companies.none')}
      list={list}
      result={result}
      columns={columns}
      rowPath={(row) => recordPath('PropertyCompany', row.id)}
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
  );
}
