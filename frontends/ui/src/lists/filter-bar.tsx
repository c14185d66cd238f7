import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import { useNarrow } from '../theme/narrow.ts';
import { FilterControl } from './filter-control.tsx';
import type { FilterDefinition } from './list-url.ts';
import classes from './lists.module.css';
import type { ListState } from './use-list-state.ts';

export interface FilterBarProps {
  list: ListState;
  /** Further controls at the end. */
  extra?: ReactNode;
}

/** The filters of a list: search and pinned ones in sight, the others one click away, all to be taken off one by one. */
export function FilterBar({ list, extra }: FilterBarProps) {
  const { t } = useUiText();
  const narrow = useNarrow();
  const inSight = (filter: FilterDefinition) =>
    filter.kind === 'search' || (!narrow && filter.pinned === true);
  const hidden = list.filters.filter((filter) => !inSight(filter));
  const used = hidden.filter(({ key }) => list.values[key] !== undefined);
  const [open, setOpen] = useState(false);
  const any = Object.keys(list.values).length > 0 || list.where !== null;
  return (
    <search className={`${classes['filters']} gj-no-print`}>
      <div className={classes['filterLine']}>
        {list.filters.filter(inSight).map((filter) => (
          <FilterControl key={filter.key} filter={filter} list={list} />
        ))}
        {hidden.length > 0 && (
          <Button aria-expanded={open} icon={<Icon name="filter" />} onClick={() => setOpen(!open)}>
            {t('lists.more')}
            {used.length > 0 && ` (${used.length})`}
          </Button>
        )}
        {any && (
          <Button type="link" onClick={list.clear}>
            {t('lists.clearFilters')}
          </Button>
        )}
        {extra}
      </div>
      {(open || (used.length > 0 && !narrow)) && hidden.length > 0 && (
        <div className={classes['filterLine']}>
          {hidden.map((filter) => (
            <FilterControl key={filter.key} filter={filter} list={list} />
          ))}
        </div>
      )}
      {list.where !== null && (
        <div>
          <Tag
            closable={{ 'aria-label': t('lists.dropWhere') }}
            onClose={() => list.setWhere(null)}
            className={classes['where'] ?? ''}
          >
            {t('lists.where')}
          </Tag>
        </div>
      )}
    </search>
  );
}
