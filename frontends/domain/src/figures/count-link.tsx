import { Link, listPath } from '@guanjia/ui';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../texts.ts';
import type { ReactNode } from 'react';
import type { FigureRows } from './figure-data.ts';
import classes from './figures.module.css';

export interface CountLinkProps {
  count: number;
  rows?: FigureRows | null | undefined;
  /** What it counts, so that the list says it: the key of a metric and, after a point, the part of it. */
  figure?: string;
  /** Instead of the plain number. */
  children?: ReactNode;
}

/** A number that leads to the rows it counts, where there is a page that lists them. A zero leads nowhere. */
export function CountLink({ count, rows, figure, children }: CountLinkProps) {
  const format = useFormat();
  const { t } = useText();
  const path = rows ? listPath(rows.field, rows.filter, figure) : null;
  const text = children ?? format.number(count);
  if (!path || count === 0) return <span>{text}</span>;
  return (
    <Link to={path} className={classes['count']} title={t('figures.rows')}>
      {text}
    </Link>
  );
}
