import { Table, useText } from '@guanjia/ui';
import { useColumnLabel } from '../schema/field-labels.ts';
import styles from './answer-panel.module.css';
import { numberColumns } from './chart-choice.ts';
import type { Cell, ResultTable } from './table-of.ts';

/** Above this many rows only those in view are drawn. */
const VIRTUAL_ABOVE = 50;
const COLUMN_WIDTH = 160;

interface NumberedRow {
  number: number;
  cells: Record<string, Cell>;
}

/** The answer's rows; a click on a column's head sorts, a second one turns the order. */
export function AnswerTable({ table }: { table: ResultTable }) {
  const { t } = useText();
  const label = useColumnLabel();
  const numbers = new Set(numberColumns(table));
  const rows: NumberedRow[] = table.rows.map((cells, number) => ({ number, cells }));
  const virtual = rows.length > VIRTUAL_ABOVE;
  return (
    <Table<NumberedRow>
      aria-label={t('answer')}
      size="small"
      rowKey="number"
      dataSource={rows}
      pagination={false}
      virtual={virtual}
      scroll={{ x: table.columns.length * COLUMN_WIDTH, ...(virtual ? { y: 480 } : {}) }}
      locale={{ emptyText: t('emptyAnswer') }}
      columns={table.columns.map((column, index) => ({
        key: column,
        title: <ColumnTitle column={column} label={label(column)} />,
        width: COLUMN_WIDTH,
        align: numbers.has(column) ? ('right' as const) : ('left' as const),
        ...(index === 0 && !virtual ? { fixed: 'left' as const } : {}),
        sorter: (a: NumberedRow, b: NumberedRow) =>
          compareCells(a.cells[column] ?? null, b.cells[column] ?? null),
        render: (_: unknown, row: NumberedRow) => shown(row.cells[column] ?? null),
      }))}
    />
  );
}

function ColumnTitle({ column, label }: { column: string; label: string }) {
  if (!label) return column;
  return (
    <>
      {label}
      <span className={styles['path']}>{column}</span>
    </>
  );
}

function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

function shown(cell: Cell): string {
  if (cell === null) return '—';
  return typeof cell === 'boolean' ? (cell ? '✓' : '✗') : String(cell);
}
