import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { lazyPart } from '../app/lazy-part.tsx';
import { useCommands } from '../commands/registry.ts';
import { useUiText } from '../i18n/text.tsx';
import { ListViews } from '../extensions/extensions.tsx';
import { Icon } from '../icons/icon.tsx';
import { useNarrow } from '../theme/media.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterControl } from './filter-control.tsx';
import type { FilterDefinition } from './list-url.ts';
import classes from './lists.module.css';
import type { ListState } from './use-list-state.ts';

const RuleDrawer = lazyPart(() => import('./rules/rule-drawer.tsx').then((part) => part.RuleDrawer));

export interface FilterBarProps {
  list: ListState;
  /** Further controls at the end. */
  extra?: ReactNode;
}

/**
 * What a list shows: its saved views, the search and the pinned filters in sight, the others and the filter builder one
 * click away, everything in use to be taken off one by one.
 */
export function FilterBar({ list, extra }: FilterBarProps) {
  const { t } = useUiText();
  const narrow = useNarrow();
  const inSight = (filter: FilterDefinition) =>
    filter.kind === 'search' || (!narrow && filter.pinned === true);
  const hidden = list.filters.filter((filter) => !inSight(filter));
  const used = hidden.filter(({ key }) => list.values[key] !== undefined);
  const [open, setOpen] = useState(false);
  const [building, setBuilding] = useState<'never' | 'open' | 'closed'>('never');
  const any = Object.keys(list.values).length > 0 || list.where !== null || list.rules !== null;
  const build = () => setBuilding('open');
  useCommands(
    list.fields.length > 0
      ? [
          {
            id: `filter ${list.id}`,
            title: t('filter.title'),
            section: t('lists.title'),
            shortcut: 'f',
            run: build,
          },
        ]
      : [],
  );
  return (
    <search className={`${classes['filters']} gj-no-print`}>
      <div className={classes['filterLine']}>
        <ListViews list={list} />
        {list.filters.filter(inSight).map((filter) => (
          <FilterControl key={filter.key} filter={filter} list={list} />
        ))}
        {hidden.length > 0 && (
          <Button aria-expanded={open} icon={<Icon name="filter" />} onClick={() => setOpen(!open)}>
            {t('lists.more')}
            {used.length > 0 && ` (${used.length})`}
          </Button>
        )}
        {list.fields.length > 0 && (
          <Button
            aria-haspopup="dialog"
            aria-keyshortcuts="f"
            icon={<Icon name="settings" />}
            onClick={build}
          >
            {t('filter.title')}
          </Button>
        )}
        {any && (
          <Button type="link" onClick={list.clear}>
            {t('lists.clearFilters')}
          </Button>
        )}
        {extra}
      </div>
      {open && hidden.length > 0 && (
        <div className={classes['filterLine']}>
          {hidden.map((filter) => (
            <FilterControl key={filter.key} filter={filter} list={list} />
          ))}
        </div>
      )}
      <FilterChips list={list} hidden={open ? [] : hidden} onEdit={build} />
      {building !== 'never' && (
        <RuleDrawer list={list} open={building === 'open'} onClose={() => setBuilding('closed')} />
      )}
    </search>
  );
}
