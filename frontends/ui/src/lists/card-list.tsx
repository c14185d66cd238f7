import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from '../routing/link.tsx';
import type { Column } from './column.ts';
import classes from './lists.module.css';

export interface CardListProps<Row> {
  rows: readonly Row[];
  columns: Column<Row>[];
  loading: boolean;
  label: string;
  empty: ReactNode;
  rowPath?: (row: Row) => string | null;
  card?: (row: Row) => ReactNode;
}

/** A list on a phone: one card a row, the whole of it to be tapped. */
export function CardList<Row extends { id: string }>(props: CardListProps<Row>) {
  const { rows, columns, loading, label, empty, rowPath, card } = props;
  if (rows.length === 0) {
    return (
      <div className={classes['cardsEmpty']}>
        {loading ? <Skeleton active paragraph={{ rows: 6 }} /> : empty}
      </div>
    );
  }
  return (
    <ul className={classes['cards']} aria-label={label}>
      {rows.map((row) => {
        const content = card ? card(row) : <Facts row={row} columns={columns} />;
        const path = rowPath?.(row);
        return (
          <li key={row.id} className={classes['card']}>
            {path ? (
              <Link to={path} className={classes['cardLink']}>
                {content}
              </Link>
            ) : (
              content
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Facts<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  const shown = columns.filter(({ minor }) => !minor);
  // What names the row: a place in an order or a date may stand before it.
  const first = shown.find(({ plain }) => !plain) ?? shown[0];
  const others = shown.filter((column) => column !== first);
  return (
    <>
      {first && <div className={classes['cardTitle']}>{first.render(row)}</div>}
      <dl className={classes['facts']}>
        {others.map(({ key, title, render }) => {
          const content = render(row);
          if (content === null) return null;
          return (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{content}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
