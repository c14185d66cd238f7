import '../../add-texts.ts';
import { DataTable, EmptyState, FilterBar, Page, recordPath } from '@guanjia/ui';
import { Scope, useText } from '../../../scope.ts';
import { EstateCard } from './estate-card.tsx';
import { useEstateColumns } from './use-estate-columns.tsx';
import { useEstateList } from './use-estate-list.ts';

/** Every estate of the viewer's division, filtered, ordered and paged by the address bar. */
export function EstateListPage() {
  return (
    <Scope>
      <EstateList />
    </Scope>
  );
}

function EstateList() {
  const { t } = useText();
  const { list, result } = useEstateList();
  const columns = useEstateColumns();
  return (
    <Page title={t('estates.title')} subtitle={t('estates.subtitle')}>
      <FilterBar list={list} />
      <DataTable
        label={t('estates.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('Estate', row.id)}
        card={(row) => <EstateCard estate={row} />}
        empty={<EmptyState title={t('estates.none')} hint={t('estates.noneHint')} />}
      />
    </Page>
  );
}
