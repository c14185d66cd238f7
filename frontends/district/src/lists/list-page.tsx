import { DataTable, EmptyState, FilterBar, Page } from '@guanjia/ui';
import type { DataTableProps } from '@guanjia/ui';
import type { ReactNode } from 'react';

interface ListPageProps<Row> extends Pick<DataTableProps<Row>, 'list' | 'result' | 'columns' | 'rowPath'> {
  title: string;
  subtitle: string;
  /** What it says when there are no rows at all. */
  none: string;
  /** Beside the filters. */
  extra?: ReactNode;
}

/** A page that is one list: its filters and its table. */
export function ListPage<Row extends { id: string }>(props: ListPageProps<Row>) {
  const { title, subtitle, none, extra, ...table } = props;
  return (
    <Page title={title} subtitle={subtitle}>
      <FilterBar list={table.list} extra={extra} />
      <DataTable {...table} label={title} empty={<EmptyState title={none} />} />
    </Page>
  );
}
