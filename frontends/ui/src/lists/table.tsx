import { Table as AntTable } from 'antd';
import type { TableProps as AntTableProps } from 'antd';
import { useRef } from 'react';
import { useScrollRegions } from '../page/scroll-regions.ts';

export interface TableProps<Row> extends AntTableProps<Row> {
  /** Spoken name of the table, and of the region in which it scrolls. */
  'aria-label': string;
}

/** The parts of the kit's table that scroll: one with a fixed head, the other without. */
const SCROLLING = '.ant-table-body, .ant-table-content';

/** The kit's table, which the keyboard scrolls too: rows without links, or no rows at all, would not let it in. */
export function Table<Row extends object>(props: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  useScrollRegions(frame, SCROLLING, props['aria-label']);
  return (
    <div ref={frame}>
      <AntTable<Row> {...props} />
    </div>
  );
}
