import { Button, Checkbox, Popover, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import type { ConnectionResult } from '../graph/use-connection.ts';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import type { Column } from './column.ts';
import type { ListPreferences } from './list-preferences.ts';
import classes from './lists.module.css';

export interface ListToolbarProps<Row> {
  columns: Column<Row>[];
  preferences: ListPreferences;
  onChange: (changes: Partial<ListPreferences>) => void;
  result: ConnectionResult<Row>;
  narrow: boolean;
  actions?: ReactNode;
  selected: number;
}

/** How many rows there are, and how the table looks. */
export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const { columns, preferences, onChange, result, narrow, actions, selected } = props;
  const { t } = useUiText();
  const format = useFormat();
  const count = result.totalCount;
  const total =
    count === null
      ? ''
      : t(result.totalCountIsExact ? 'lists.total' : 'lists.totalAtLeast', {
          count,
          number: format.number(count),
        });
  const chooser = columns.map(({ key, title, hidden }) => (
    <Checkbox
      key={key}
      checked={preferences.columns[key] ?? !hidden}
      onChange={(event) => onChange({ columns: { ...preferences.columns, [key]: event.target.checked } })}
    >
      {title}
    </Checkbox>
  ));
  return (
    <div className={classes['toolbar']}>
      <span className={classes['total']} role="status">
        {selected > 0 ? t('lists.selected', { count: selected }) : total}
      </span>
      <div className={`${classes['tools']} gj-no-print`}>
        {actions}
        <Tooltip title={t('common.refresh')}>
          <Button
            type="text"
            aria-label={t('common.refresh')}
            icon={<Icon name="refresh" />}
            onClick={result.refetch}
          />
        </Tooltip>
        {!narrow && (
          <>
            <Tooltip title={t('lists.density')}>
              <Button
                type="text"
                aria-label={t('lists.density')}
                aria-pressed={preferences.density === 'small'}
                icon={<Icon name="density" />}
                onClick={() => onChange({ density: preferences.density === 'small' ? 'middle' : 'small' })}
              />
            </Tooltip>
            <Popover
              trigger="click"
              placement="bottomRight"
              content={<div className={classes['chooser']}>{chooser}</div>}
            >
              <Button type="text" aria-label={t('lists.columns')} icon={<Icon name="columns" />} />
            </Popover>
          </>
        )}
      </div>
    </div>
  );
}
