import type { TableColumnType, TableProps } from 'antd';
import type { Key, ReactNode } from 'react';
import { graphErrors } from '../graph/errors.ts';
import type { ConnectionResult } from '../graph/use-connection.ts';
import { useUiText } from '../i18n/text.tsx';
import { Link } from '../routing/link.tsx';
import { navigate } from '../routing/location.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorPanel } from '../states/error-panel.tsx';
import { ForbiddenPage } from '../states/forbidden-page.tsx';
import { PartialBanner } from '../states/partial-banner.tsx';
import { useNarrow } from '../theme/media.ts';
import { CardList } from './card-list.tsx';
import type { Column } from './column.ts';
import { chosenColumns, readColumns, writeColumns } from './columns/column-choice.ts';
import type { ColumnChoice } from './columns/column-choice.ts';
import { useListPreferences } from './list-preferences.ts';
import { ListPager } from './list-pager.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import classes from './lists.module.css';
import { Table } from './lazy-table.tsx';
import type { ListState } from './use-list-state.ts';

export interface DataTableProps<Row> {
  list: ListState;
  result: ConnectionResult<Row>;
  columns: Column<Row>[];
  /** Spoken name of the table. */
  label: string;
  /** The page of a row; its first column that is not `plain` becomes the link. */
  rowPath?: (row: Row) => string | null;
  /** A row on a phone, instead of the columns one below the other. */
  card?: (row: Row) => ReactNode;
  /** Instead of the usual words when there are no rows at all. */
  empty?: ReactNode;
  /** Buttons above the table. */
  actions?: ReactNode;
  selection?: { ids: string[]; onChange: (ids: string[]) => void; actions?: ReactNode };
}

/** Up, down, up again: the third state, unsorted, would only be the default order once more. */
const SORT_DIRECTIONS: NonNullable<TableProps['sortDirections']> = ['ascend', 'descend', 'ascend'];
/** Rows beyond which only those in view are drawn. */
const VIRTUAL_ABOVE = 50;

/** One page of a connection as a table; as cards on a phone. Sorting and paging stand in the address. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { list, result, columns, label, rowPath, card, empty, actions, selection } = props;
  const { t } = useUiText();
  const narrow = useNarrow();
  const [preferences, changePreferences] = useListPreferences(list.id);
  // What a saved view says goes before what this device remembers, also where it says nothing.
  const choices = readColumns(columns, list.columns ?? (list.view ? null : preferences.columns));
  const shown = chosenColumns(columns, choices);
  const linking = shown.find(({ plain }) => !plain);
  const choose = (chosen: ColumnChoice[] | null) => {
    const text = chosen && writeColumns(columns, chosen);
    changePreferences({ columns: text });
    list.setColumns(text);
  };
  const errors = graphErrors(result.error);
  const failed = errors.length > 0 && result.rows.length === 0 && result.totalCount === null;

  if (failed && errors.every(({ code }) => code === 'FORBIDDEN')) return <ForbiddenPage />;
  if (failed) return <ErrorPanel error={result.error} onRetry={result.refetch} />;

  const nothing = result.loading ? <span /> : (emptyState() ?? null);
  return (
    <div className={classes['list']} aria-busy={result.loading}>
      {errors.length > 0 && <PartialBanner error={result.error} onRetry={result.refetch} />}
      <ListToolbar
        columns={columns}
        choices={choices}
        onChoose={choose}
        preferences={preferences}
        onChange={changePreferences}
        result={result}
        narrow={narrow}
        actions={selection && selection.ids.length > 0 ? selection.actions : actions}
        selected={selection?.ids.length ?? 0}
      />
      {narrow ? (
        <CardList
          rows={result.rows}
          columns={shown}
          loading={result.loading}
          label={label}
          empty={nothing}
          {...(rowPath ? { rowPath } : {})}
          {...(card ? { card } : {})}
        />
      ) : (
        <Table<Row>
          aria-label={label}
          rowKey="id"
          size={preferences.density}
          columns={shown.map((column) => toColumn(column, column === linking ? rowPath : undefined, list))}
          dataSource={[...result.rows]}
          loading={result.loading && { delay: 200 }}
          pagination={false}
          sticky={{ offsetHeader: 0 }}
          scroll={scrollOf(shown, result.rows.length)}
          virtual={result.rows.length > VIRTUAL_ABOVE}
          showSorterTooltip={false}
          sortDirections={SORT_DIRECTIONS}
          locale={{ emptyText: nothing }}
          onChange={(_page, _filters, sorter) =>
            changeSort(sorter as { columnKey?: Key; order?: string | null })
          }
          {...(selection ? { rowSelection: selectionOf(selection) } : {})}
          {...(rowPath ? { onRow: (row: Row) => openRow(rowPath(row)) } : {})}
        />
      )}
      <ListPager list={list} result={result} />
    </div>
  );

  function emptyState(): ReactNode {
    const narrowed = Object.keys(list.values).length > 0 || list.where || list.rules;
    if (!narrowed && empty) return empty;
    return (
      <EmptyState
        title={t(narrowed ? 'lists.noMatch' : 'lists.empty')}
        hint={
          narrowed ? (
            <a onClick={list.clear} href={location.pathname}>
              {t('lists.clearFilters')}
            </a>
          ) : undefined
        }
      />
    );
  }

  function changeSort({ columnKey, order }: { columnKey?: Key; order?: string | null }): void {
    const field = columns.find(({ key }) => key === columnKey)?.sortField;
    if (field) list.setSort({ field, direction: order === 'descend' ? 'DESC' : 'ASC' });
  }
}

function toColumn<Row extends { id: string }>(
  { key, title, render, sortField, width, align, pinned }: Column<Row>,
  rowPath: ((row: Row) => string | null) | undefined,
  list: ListState,
): TableColumnType<Row> {
  const sorted = sortField !== undefined && list.sort?.field === sortField ? list.sort.direction : null;
  return {
    key,
    title,
    ...(width === undefined ? {} : { width }),
    ...(align ? { align } : {}),
    ...(pinned ? { fixed: 'start' as const } : {}),
    render: (_: unknown, row: Row) => linked(rowPath?.(row), render(row)),
    ...(sortField
      ? { sorter: true, sortOrder: sorted === null ? null : sorted === 'DESC' ? 'descend' : 'ascend' }
      : {}),
  };
}

function scrollOf<Row>(columns: Column<Row>[], rows: number): NonNullable<TableProps<Row>['scroll']> {
  const width = columns.reduce((sum, column) => sum + (column.width ?? 140), 0);
  return rows > VIRTUAL_ABOVE ? { x: width, y: 640 } : { x: width };
}

function linked(path: string | null | undefined, content: ReactNode): ReactNode {
  return path ? <Link to={path}>{content}</Link> : content;
}

/** A click anywhere in the row opens it, unless it was meant for something inside. */
function openRow(path: string | null) {
  if (!path) return {};
  return {
    className: classes['open'] ?? '',
    onClick: (event: React.MouseEvent<HTMLElement>) => {
      if ((event.target as HTMLElement).closest('a, button, input, label')) return;
      if (globalThis.getSelection()?.toString()) return;
      if (event.metaKey || event.ctrlKey) window.open(path, '_blank', 'noopener');
      else void navigate(path);
    },
  };
}

function selectionOf<Row>({ ids, onChange }: { ids: string[]; onChange: (ids: string[]) => void }) {
  return {
    selectedRowKeys: ids,
    preserveSelectedRowKeys: true,
    onChange: (keys: Key[]) => onChange(keys.map(String)),
  } satisfies TableProps<Row>['rowSelection'];
}
