import { Skeleton } from 'antd';
import { lazyPart } from '../app/lazy-part.tsx';
import type { Table as KitTable, TableProps } from './table.tsx';

/** The kit's table; its code is fetched when the first one is shown: the first page of a department has none. */
export const Table = lazyPart<TableProps<object>>(
  () => import('./table.tsx').then((part) => part.Table<object>),
  <Skeleton active paragraph={{ rows: 6 }} />,
) as typeof KitTable;
