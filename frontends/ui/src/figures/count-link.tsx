import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useUiText } from '../i18n/text.tsx';
import { Link } from '../routing/link.tsx';
import { listPath } from '../routing/paths.tsx';
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
  const { t } = useUiText();
  const path = rows ? listPath(rows.field, rows.filter, figure) : null;
  const text = children ?? format.number(count);
  if (!path || count === 0) return <span>{text}</span>;
  return (
    <Link to={path} className={classes['count']} title={t('figures.rows')}>
      {text}
    </Link>
  );
}
