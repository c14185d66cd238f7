import { Button } from 'antd';
import { Select } from '../forms/select.tsx';
import type { ConnectionResult } from '../graph/use-connection.ts';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import classes from './lists.module.css';
import type { ListState } from './use-list-state.ts';

const SIZES = [20, 50, 100];

/** Forward and back through a connection; no page numbers to jump to, since cursors have none. */
export function ListPager<Row>({ list, result }: { list: ListState; result: ConnectionResult<Row> }) {
  const { t } = useUiText();
  const { pageInfo, rows } = result;
  if (!pageInfo || (rows.length === 0 && list.number === 1)) return null;
  const backwards = pageInfo.hasPreviousPage || list.number > 1;
  if (!backwards && !pageInfo.hasNextPage && rows.length <= (SIZES[0] ?? 20) && list.size === SIZES[0])
    return null;
  return (
    <nav className={`${classes['pager']} gj-no-print`} aria-label={t('lists.pages')}>
      <Select
        size="small"
        value={list.size}
        aria-label={t('lists.size')}
        options={SIZES.map((size) => ({ value: size, label: t('lists.perPage', { count: size }) }))}
        onChange={(size: number) => list.setSize(size)}
      />
      <Button
        size="small"
        disabled={!backwards}
        icon={<Icon name="left" />}
        onClick={() =>
          list.number > 2 && pageInfo.startCursor ? list.previous(pageInfo.startCursor) : list.first()
        }
      >
        {t('lists.previous')}
      </Button>
      <span>{t('lists.page', { number: list.number })}</span>
      <Button
        size="small"
        disabled={!pageInfo.hasNextPage}
        icon={<Icon name="right" />}
        iconPlacement="end"
        onClick={() => pageInfo.endCursor && list.next(pageInfo.endCursor)}
      >
        {t('lists.next')}
      </Button>
    </nav>
  );
}
