import { useFormat } from '@guanjia/domain';
import { DataTable, EmptyState, FilterBar, Page, recordPath } from '@guanjia/ui';
import { HandedOverRows } from '../../handed-over/index.ts';
import { Scope, useText } from '../../scope.ts';
import { CaseCard } from './case-card.tsx';
import { LedgerActions } from './ledger-actions.tsx';
import { MarkedText } from './marked-text.tsx';
import { useCaseColumns } from './use-case-columns.tsx';
import { useCaseList } from './use-case-list.ts';

/** The ledger (台账): every case that the viewer's department may see, filtered, ordered and paged by the address bar. */
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
  const format = useFormat();
  const { totalCount, totalCountIsExact } = result;
  const count =
    totalCount === null
      ? null
      : t(totalCountIsExact ? 'ledger.count' : 'ledger.countAtLeast', {
          count: totalCount,
          number: format.number(totalCount),
        });
  return (
    <Page
      title={t('cases.title')}
      subtitle={t('cases.subtitle')}
      actions={<LedgerActions list={list} count={count} />}
    >
      <FilterBar list={list} />
      <DataTable
        label={t('cases.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('Case', row.id)}
        card={(row) => (
          <CaseCard
            case={row}
            excerpt={row.matches?.length ? <MarkedText row={row} field="text" short /> : null}
          />
        )}
        empty={<EmptyState title={t('cases.none')} hint={t('cases.noneHint')} />}
      />
      {list.where ? <HandedOverRows list={list} of="cases" /> : null}
    </Page>
  );
}
