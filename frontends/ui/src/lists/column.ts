import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** The graph's order field; makes the column sortable. */
  sortField?: string;
  width?: number;
  align?: 'left' | 'right' | 'center';
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Stays in sight while the others are moved sideways. */
  pinned?: boolean;
  /** Never the link to the row's page, also where it stands first. */
  plain?: boolean;
  /** Left out of the cards on a phone. */
  minor?: boolean;
}
