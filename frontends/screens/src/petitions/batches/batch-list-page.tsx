import '../add-texts.ts';
import { useHasRole } from '@guanjia/domain';
import {
  ActionButton,
  DataTable,
  EmptyState,
  FilterBar,
  Icon,
  navigate,
  Page,
  recordPath,
  useCommands,
  useLocation,
} from '@guanjia/ui';
import { HandedOverRows } from '../../handed-over/index.ts';
import { Scope, useText } from '../../scope.ts';
import { BatchCard } from './batch-card.tsx';
import { useBatchColumns } from './use-batch-columns.tsx';
import { useBatchList } from './use-batch-list.ts';

/** Collective petitions, counted in batches and persons. */
export function BatchListPage() {
  return (
    <Scope>
      <BatchList />
    </Scope>
  );
}

function BatchList() {
  const { t } = useText();
  const { list, result } = useBatchList();
  const columns = useBatchColumns();
  const { pathname } = useLocation();
  const mayRegister = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const register = () => void navigate(`${pathname}/new`);
  useCommands(
    mayRegister
      ? [
          {
            id: 'batch-new',
            title: t('batches.new'),
            section: t('batches.title'),
            shortcut: 'n',
            run: register,
          },
        ]
      : [],
  );
  return (
    <Page
      title={t('batches.title')}
      subtitle={t('batches.subtitle')}
      actions={
        <ActionButton
          type="primary"
          allowed={mayRegister}
          reason={t('errors.roleMissing')}
          icon={<Icon name="add" />}
          onClick={register}
          aria-keyshortcuts="n"
        >
          {t('batches.new')}
        </ActionButton>
      }
    >
      <FilterBar list={list} />
      <DataTable
        label={t('batches.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={(row) => recordPath('CollectivePetition', row.id)}
        card={(row) => <BatchCard batch={row} />}
        empty={<EmptyState title={t('batches.none')} hint={t('batches.noneHint')} />}
      />
      {list.where ? <HandedOverRows list={list} of="collectivePetitions" /> : null}
    </Page>
  );
}
