import { DataTable, EmptyState, FilterBar, Page, recordPath } from '@guanjia/ui';
import { Scope, useText } from '../../scope.ts';
import { CaseCard } from './case-card.tsx';
import { useCaseColumns } from './use-case-columns.tsx';
import { useCaseList } from './use-case-list.ts';

/** Every case that the viewer's department may see, filtered, ordered and paged by the address bar. */
export function CaseListPage() {
  return (
    <Scope>
      <CaseList />
    </Scope>
  );
}

function CaseList() {
  const { t } = useText();
  const { list, result } = useCaseList();
  const columns = useCaseColumns();
  return (
    <Page title={t('cases.title')} subtitle={t('cases.subtitle')}>
      <FilterBar list={list} />
      <DataTable
        label={t('cases.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('Case', row.id)}
        card={(row) => <CaseCard case={row} />}
        empty={<EmptyState title={t('cases.none')} hint={t('cases.noneHint')} />}
      />
    </Page>
  );
}
