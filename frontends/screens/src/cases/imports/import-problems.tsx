import { useQuery } from '@apollo/client/react';
import { Button, ErrorPanel, Icon, Section, Table, useNarrow } from '@guanjia/ui';
import type { TableColumnType } from '@guanjia/ui';
import { useState } from 'react';
import { ImportProblemsDocument } from '../../generated/graphql.ts';
import type { ImportProblemsQuery, ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './imports.module.css';
import { useProblemText } from './use-problem-text.ts';

type Problem = ImportProblemsQuery['importJob']['problems'][number];

/** Every row that is left out, with the column, what stands there and why; a conflict shows both texts. */
export function ImportProblems({ job }: { job: ImportWorkFragment }) {
  const { t } = useText();
  const { data, error, loading, fetchMore, refetch } = useQuery(ImportProblemsDocument, {
    variables: { id: job.id, afterRow: 0 },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const problems = data?.importJob.problems ?? [];
  const seen = new Set(problems.map(({ row }) => row)).size;
  const left = job.refused + job.conflicts;
  const more = () => {
    setFailure(null);
    fetchMore({
      variables: { afterRow: problems.at(-1)?.row ?? 0 },
      updateQuery: (known, { fetchMoreResult: { importJob } }) => ({
        importJob: { ...importJob, problems: [...known.importJob.problems, ...importJob.problems] },
      }),
    }).then(({ error: refused }) => setFailure(refused ?? null), setFailure);
  };
  return (
    <Section
      title={t(job.startedAt ? 'imports.problems' : 'imports.problemsDry')}
      description={t('imports.problemsHint')}
      extra={
        job.errorFile ? (
          <Button href={job.errorFile.url} icon={<Icon name="download" />} download={job.errorFile.name}>
            {t('imports.errorFile')}
          </Button>
        ) : undefined
      }
    >
      {error ? <ErrorPanel error={error} compact onRetry={() => void refetch()} /> : null}
      <ProblemTable label={t('imports.problems')} problems={problems} loading={loading} />
      {failure ? <ErrorPanel error={failure} compact onRetry={more} /> : null}
      {seen < left && problems.length > 0 && !failure && (
        <Button className={styles['more'] ?? ''} loading={loading} onClick={more}>
          {t('imports.more')}
        </Button>
      )}
    </Section>
  );
}

type Row = Problem & { place: number };

/** More rows than these are drawn only as far as they are in sight. */
const DRAWN = 100;

interface ProblemTableProps {
  label: string;
  problems: readonly Problem[];
  loading: boolean;
}

/** What is told of rows, one line each. */
export function ProblemTable({ label, problems, loading }: ProblemTableProps) {
  const narrow = useNarrow();
  const [columns, width] = useProblemColumns(narrow);
  const rows = problems.map((problem, place) => ({ ...problem, place }));
  const many = rows.length > DRAWN;
  return (
    <Table
      aria-label={label}
      rowKey="place"
      size="small"
      columns={columns}
      dataSource={rows}
      loading={loading && rows.length === 0}
      pagination={false}
      virtual={many}
      scroll={many ? { x: width, y: 520 } : { x: width }}
    />
  );
}

/** With their least width in pixels. On a phone the reason stands below what it is about, not out of sight beside it. */
function useProblemColumns(narrow: boolean): [TableColumnType<Row>[], number] {
  const { t } = useText();
  const columnOf = ({ column }: Row) => (column ? t(`imports.columns.${column}`) : null);
  const valueOf = ({ value }: Row) => <span className={styles['value']}>{value}</span>;
  const row: TableColumnType<Row> = {
    key: 'row',
    title: t('imports.row'),
    width: narrow ? 56 : 72,
    render: (_, { row: number }) => number,
  };
  if (narrow) {
    const why: TableColumnType<Row> = {
      key: 'why',
      title: t('imports.why'),
      render: (_, problem) => (
        <>
          <div>
            <strong>{columnOf(problem)}</strong> {valueOf(problem)}
          </div>
          <Why problem={problem} />
        </>
      ),
    };
    return [[row, why], 280];
  }
  return [
    [
      row,
      { key: 'column', title: t('imports.column'), width: 120, render: (_, problem) => columnOf(problem) },
      { key: 'value', title: t('imports.value'), width: 200, render: (_, problem) => valueOf(problem) },
      { key: 'why', title: t('imports.why'), render: (_, problem) => <Why problem={problem} /> },
    ],
    680,
  ];
}

function Why({ problem }: { problem: Problem }) {
  const { t } = useText();
  const textOf = useProblemText();
  const { stored, given } = problem.params as Record<string, unknown>;
  return (
    <>
      {textOf(problem)}
      {stored ? (
        <dl className={styles['texts']}>
          <div>
            <dt>{t('imports.old')}</dt>
            <dd>{String(stored)}</dd>
          </div>
          <div>
            <dt>{t('imports.new')}</dt>
            <dd>{String(given)}</dd>
          </div>
        </dl>
      ) : null}
    </>
  );
}
