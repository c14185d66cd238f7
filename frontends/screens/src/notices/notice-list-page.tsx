import { Alert, Button, DataTable, EmptyState, FilterBar, Icon, Page, useErrorText } from '@guanjia/ui';
import { Scope, useText } from '../scope.ts';
import { NoticeLine } from './notice-line.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useNoticeList } from './use-notice-list.ts';
import type { NoticeRow } from './use-notice-list.ts';

/** Everything that the reader, or the reader's desk, was told, newest first. */
export function NoticeListPage() {
  return (
    <Scope>
      <NoticeList />
    </Scope>
  );
}

function NoticeList() {
  const { t } = useText();
  const errorText = useErrorText();
  const { list, result } = useNoticeList();
  const { markRead, markAllRead, busy, error } = useMarkRead();
  const line = (row: NoticeRow) => <NoticeLine notice={row} onRead={(notice) => void markRead(notice)} />;
  return (
    <Page
      title={t('notices.title')}
      subtitle={t('notices.subtitle')}
      actions={
        <Button icon={<Icon name="check" />} loading={busy} onClick={() => void markAllRead()}>
          {t('notices.markAllRead')}
        </Button>
      }
    >
      <FilterBar list={list} />
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      <DataTable
        label={t('notices.title')}
        list={list}
        result={result}
        columns={[{ key: 'notice', title: t('notices.notice'), sortField: 'OCCURRED_AT', render: line }]}
        card={line}
        empty={<EmptyState title={t('notices.empty')} hint={t('notices.emptyHint')} />}
      />
    </Page>
  );
}
