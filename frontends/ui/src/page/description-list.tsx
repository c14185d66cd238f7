import type { ReactNode } from 'react';
import { useUiText } from '../i18n/text.tsx';
import classes from './description-list.module.css';

export interface DescriptionItem {
  /** Needed when the label is not plain text. */
  key?: string;
  label: ReactNode;
  value: ReactNode;
  /** Columns that the value takes. */
  span?: number;
  hint?: ReactNode;
}

/** Facts of one record: label above value, an em dash where there is nothing. */
export function DescriptionList({ items, columns = 3 }: { items: DescriptionItem[]; columns?: number }) {
  const { t } = useUiText();
  return (
    <dl className={classes['list']} style={{ '--columns': columns } as React.CSSProperties}>
      {items.map(({ label, value, span = 1, hint, key }) => (
        <div
          key={key ?? String(label)}
          className={classes['item']}
          style={{ gridColumn: span > 1 ? `span ${span}` : undefined }}
        >
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? t('common.none') : value}
            {hint && <div className={classes['hint']}>{hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
