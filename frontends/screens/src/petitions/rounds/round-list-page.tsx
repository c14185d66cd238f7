import '../add-texts.ts';
import { DataTable, EmptyState, FilterBar, Page, recordPath } from '@guanjia/ui';
import { Scope, useText } from '../../scope.ts';
import { RoundCard } from './round-card.tsx';
import { useRoundColumns } from './use-round-columns.tsx';
import { useRoundList } from './use-round-list.ts';

/** The work list of petitions: opinions to give, to deliver, and what may still be asked for until when. */
export function RoundListPage() {
  return (
    <Scope>
      <RoundList />
    </Scope>
  );
}

function RoundList() {
  const { t } = useText();
  const { list, result } = useRoundList();
  const columns = useRoundColumns();
  return (
    <Page title={t('rounds.title')} subtitle={t('rounds.subtitle')}>
      <FilterBar list={list} />
      <DataTable
        label={t('rounds.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('Case', row.case.id)}
        card={(row) => <RoundCard round={row} />}
        empty={<EmptyState title={t('rounds.none')} hint={t('rounds.noneHint')} />}
      />
    </Page>
  );
}
