import type { ReactNode } from 'react';
import { useNarrow } from '../theme/media.ts';
import { CardList } from './card-list.tsx';
import type { Column } from './column.ts';
import classes from './lists.module.css';
import { Table } from './lazy-table.tsx';

export interface RecordTableProps<Row> {
  rows: readonly Row[];
  columns: Column<Row>[];
  /** Spoken name of the table. */
  label: string;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
}

/** A short table that is there whole, without sorting or paging; cards on a phone, where it would have to be pushed sideways. */
export function RecordTable<Row extends { id: string }>({
  rows,
  columns,
  label,
  empty = null,
}: RecordTableProps<Row>) {
  const narrow = useNarrow();
  if (narrow)
    return (
      <div className={classes['short']}>
        <CardList rows={rows} columns={columns} loading={false} label={label} empty={empty} />
      </div>
    );
  return (
    <Table<Row>
      aria-label={label}
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      locale={{ emptyText: empty }}
      columns={columns.map(({ key, title, align, render }) => ({
        key,
        title,
        ...(align ? { align } : {}),
        render: (_: unknown, row: Row) => render(row),
      }))}
    />
  );
}
