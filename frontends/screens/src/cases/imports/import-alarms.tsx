import { useFormat, useToday } from '@guanjia/domain';
import { Alert, Button, DateText, ErrorPanel, Radio, Section, Table } from '@guanjia/ui';
import { useState } from 'react';
import type { ImportFindingsQuery, ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { useNotes } from './import-notes.tsx';
import styles from './imports.module.css';
import { settingsOf, useCheckAgain } from './use-check-again.ts';
import { useProblemText } from './use-problem-text.ts';

type Choice = 'NONE' | 'ALL' | 'BEFORE' | 'ROWS';

const CHOICES: readonly Choice[] = ['NONE', 'BEFORE', 'ROWS', 'ALL'];
const ALARMS = ['overdueAtOnce', 'escalatesAtOnce', 'orderAtOnce'] as const;

export interface ImportAlarmsProps {
  job: ImportWorkFragment;
  counts: ImportFindingsQuery['importJob']['noteCounts'];
}

/** What the import would set off at once, and which rows are taken as archive records instead. */
export function ImportAlarms({ job, counts }: ImportAlarmsProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const settings = settingsOf(job);
  const [choice, setChoice] = useState<Choice>(choiceOf(settings));
  const [before, setBefore] = useState<string>(settings['archiveBefore'] ?? `${today.slice(0, 4)}-01-01`);
  const [rows, setRows] = useState<readonly number[]>(rowsOf(settings));
  const [again, { busy, error }] = useCheckAgain(job);
  const number = (reason: string) => counts.find((one) => one.reason === reason)?.rows ?? 0;
  const alarms = ALARMS.filter((reason) => number(reason) > 0);
  if (alarms.length === 0 && number('archiveRecord') === 0) return null;
  const asked = {
    archive: choice === 'ALL' ? 'ALL' : '',
    archiveBefore: choice === 'BEFORE' ? before : '',
    archiveRows: choice === 'ROWS' ? [...rows].toSorted((one, other) => one - other).join(',') : '',
  };
  const changed = Object.entries(asked).some(([key, value]) => value !== (settings[key] ?? ''));
  const incomplete =
    (choice === 'ROWS' && rows.length === 0) || (choice === 'BEFORE' && !WHOLE_DATE.test(before));
  return (
    <Section title={t('imports.alarms')} description={t('imports.alarmsHint')}>
      <Alert
        type={alarms.length > 0 ? 'warning' : 'success'}
        showIcon
        title={
          alarms.length > 0
            ? alarms
                .map((reason) =>
                  t(`imports.alarm.${reason}`, {
                    count: number(reason),
                    number: format.number(number(reason)),
                  }),
                )
                .join(t('listSeparator'))
            : t('imports.noAlarms')
        }
      />
      <Radio.Group
        className={styles['archive'] ?? ''}
        aria-label={t('imports.archive')}
        value={choice}
        onChange={(event) => setChoice(event.target.value as Choice)}
        options={CHOICES.map((value) => ({ value, label: t(`imports.archiveChoice.${value}`) }))}
      />
      {choice === 'BEFORE' ? (
        <DateText
          label={t('imports.archiveChoice.BEFORE')}
          max={today}
          value={before}
          allowClear={false}
          onChange={(date) => setBefore(date ?? '')}
        />
      ) : null}
      {choice === 'ROWS' ? <AlarmRows job={job} rows={rows} onChange={setRows} /> : null}
      {error ? <ErrorPanel error={error} compact /> : null}
      <div className={styles['verdict']}>
        <Button
          disabled={!changed || incomplete}
          loading={busy}
          onClick={() => void again({ settings: asked })}
        >
          {t('imports.tryAgain')}
        </Button>
        <span className={styles['hint']}>
          {t('imports.archived', {
            count: number('archiveRecord'),
            number: format.number(number('archiveRecord')),
          })}
        </span>
      </div>
    </Section>
  );
}

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

function choiceOf(settings: Readonly<Record<string, string>>): Choice {
  if (settings['archive']) return 'ALL';
  if (settings['archiveBefore']) return 'BEFORE';
  return settings['archiveRows'] ? 'ROWS' : 'NONE';
}

function rowsOf({ archiveRows }: Readonly<Record<string, string>>): number[] {
  return archiveRows ? archiveRows.split(',').map(Number) : [];
}

interface AlarmRowsProps {
  job: ImportWorkFragment;
  rows: readonly number[];
  onChange: (rows: number[]) => void;
}

interface AlarmRow {
  row: number;
  /** A sentence for each deadline that has passed. */
  passed: string[];
}

/** The rows that would be overdue, to be chosen; those that were chosen before stand on top. */
function AlarmRows({ job, rows, onChange }: AlarmRowsProps) {
  const { t } = useText();
  const textOf = useProblemText();
  const { notes, loading, error, more, retry } = useNotes(job.id, 'overdueAtOnce');
  const passed = Map.groupBy(notes, ({ row }) => row);
  const chosen = rowsOf(settingsOf(job)).filter((row) => !passed.has(row));
  const shown: AlarmRow[] = [
    ...chosen.map((row) => ({ row, passed: [t('imports.problem.archiveRecord')] })),
    ...[...passed].map(([row, told]) => ({ row, passed: told.map(textOf) })),
  ];
  return (
    <>
      {error ? <ErrorPanel error={error} compact onRetry={retry} /> : null}
      <Table<AlarmRow>
        aria-label={t('imports.note.overdueAtOnce')}
        rowKey="row"
        size="small"
        loading={loading && notes.length === 0}
        pagination={false}
        rowSelection={{
          selectedRowKeys: [...rows],
          onChange: (keys) => onChange(keys.map(Number)),
          getCheckboxProps: ({ row }) => ({ 'aria-label': t('imports.rowNumber', { row }) }),
        }}
        columns={[
          { key: 'row', title: t('imports.row'), width: 64, dataIndex: 'row' },
          {
            key: 'passed',
            title: t('imports.why'),
            render: (_, { passed: told }) => told.map((sentence) => <div key={sentence}>{sentence}</div>),
          },
        ]}
        dataSource={shown}
      />
      {more ? (
        <Button className={styles['more'] ?? ''} loading={loading} onClick={more}>
          {t('imports.more')}
        </Button>
      ) : null}
    </>
  );
}
