import { Button, Popover, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import type { ConnectionResult } from '../graph/use-connection.ts';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import type { Column } from './column.ts';
import type { ColumnChoice } from './columns/column-choice.ts';
import { ColumnChooser } from './columns/column-chooser.tsx';
import type { ListPreferences } from './list-preferences.ts';
import classes from './lists.module.css';

export interface ListToolbarProps<Row> {
  columns: Column<Row>[];
  choices: ColumnChoice[];
  onChoose: (choices: ColumnChoice[] | null) => void;
  preferences: ListPreferences;
  onChange: (changes: Partial<ListPreferences>) => void;
  result: ConnectionResult<Row>;
  narrow: boolean;
  actions?: ReactNode;
  selected: number;
}

/** How many rows there are, and how the table looks. */
export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const { columns, choices, onChoose, preferences, onChange, result, narrow, actions, selected } = props;
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
              destroyOnHidden
              content={
                <ColumnChooser
                  columns={columns}
                  choices={choices}
                  onChange={onChoose}
                  onReset={() => onChoose(null)}
                />
              }
            >
              <Button type="text" aria-label={t('lists.columns')} icon={<Icon name="columns" />} />
            </Popover>
          </>
        )}
      </div>
    </div>
  );
}
