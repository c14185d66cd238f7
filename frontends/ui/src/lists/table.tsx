import { Table as AntTable } from 'antd';
import type { TableProps as AntTableProps } from 'antd';
import { useEffect, useRef } from 'react';

interface TableProps<Row> extends AntTableProps<Row> {
  /** Spoken name of the table, and of the region in which it scrolls. */
  'aria-label': string;
}

/** The parts of the kit's table that scroll: one with a fixed head, the other without. */
const SCROLLING = '.ant-table-body, .ant-table-content';

/** The kit's table, which the keyboard scrolls too: rows without links, or no rows at all, would not let it in. */
export function Table<Row extends object>(props: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const label = props['aria-label'];
  // After each render, since the kit may have drawn another element; it never sets these attributes itself.
  useEffect(() => {
    const observer = new ResizeObserver(() => regions.forEach((region) => letKeyboardIn(region, label)));
    const regions = [...(frame.current?.querySelectorAll(SCROLLING) ?? [])];
    for (const region of regions) {
      observer.observe(region);
      // What it holds grows while the region itself keeps its width.
      if (region.firstElementChild) observer.observe(region.firstElementChild);
    }
    return () => observer.disconnect();
  });
  return (
    <div ref={frame}>
      <AntTable<Row> {...props} />
    </div>
  );
}

/** What scrolls takes the focus and has a name; what does not is no stop on the way through the page. */
function letKeyboardIn(region: Element, label: string): void {
  const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
  if (scrolls) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', label);
  } else for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
}
