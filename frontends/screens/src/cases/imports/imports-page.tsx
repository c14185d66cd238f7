import './add-texts.ts';
import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Link, Loaded, Page, Section, StatusTag, Table, useLocation } from '@guanjia/ui';
import type { TableColumnType, Tone } from '@guanjia/ui';
import { MyImportsDocument } from '../../generated/graphql.ts';
import type { ImportFactsFragment, ImportState } from '../../generated/graphql.ts';
import { Scope, useText } from '../../scope.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './imports.module.css';

const TONES: Partial<Record<ImportState, Tone>> = {
  CHECKING: 'progress',
  RUNNING: 'progress',
  PREPARED: 'info',
  CHECKED: 'info',
  DONE: 'good',
  FAILED: 'bad',
};

/** Where an import begins: a file is chosen; below, the imports that one has made. */
export function ImportsPage() {
  return (
    <Scope>
      <Imports />
    </Scope>
  );
}

function Imports() {
  const { t } = useText();
  const { pathname } = useLocation();
  const result = useQuery(MyImportsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('imports.title')}
      subtitle={t('imports.subtitle')}
      back={{ to: pathname.replace(/\/imports$/, ''), label: t('cases.title') }}
    >
      <Loaded result={result}>
        {({ importKinds, myImports }) => (
          <>
            {importKinds.some(({ key }) => key === 'CASE_LEDGER') ? (
              <FileDrop />
            ) : (
              <p>{t('imports.forbidden')}</p>
            )}
            <Section title={t('imports.past')}>
              <PastImports jobs={myImports} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PastImports({ jobs }: { jobs: readonly ImportFactsFragment[] }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const columns: TableColumnType<ImportFactsFragment>[] = [
    {
      key: 'file',
      title: t('imports.file'),
      render: (_, job) => <Link to={`${pathname}/${job.id}`}>{job.fileName}</Link>,
    },
    {
      key: 'state',
      title: t('imports.state'),
      width: 130,
      render: (_, { state }) => (
        <StatusTag tone={TONES[state] ?? 'neutral'}>{enumLabel('ImportState', state)}</StatusTag>
      ),
    },
    {
      key: 'numbers',
      title: t('imports.numbers'),
      render: (_, job) =>
        job.startedAt
          ? t('imports.numbersText', {
              taken: format.number(job.taken),
              unchanged: format.number(job.unchanged),
              left: format.number(job.refused + job.conflicts),
            })
          : null,
    },
    {
      key: 'at',
      title: t('imports.started'),
      width: 160,
      render: (_, job) => format.dateTime(job.createdAt),
    },
  ];
  if (jobs.length === 0) return <p className={styles['hint']}>{t('imports.nonePast')}</p>;
  return (
    <Table<ImportFactsFragment>
      aria-label={t('imports.past')}
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={[...jobs]}
      pagination={false}
      scroll={{ x: 560 }}
    />
  );
}
