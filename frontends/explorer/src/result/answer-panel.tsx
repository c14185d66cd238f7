import { useFormat } from '@guanjia/domain';
import {
  Alert,
  Button,
  EmptyState,
  Icon,
  Section,
  Segmented,
  Select,
  Space,
  graphErrorOf,
  useReasonText,
  useText,
} from '@guanjia/ui';
import { useMemo, useState } from 'react';
import { costOf, type Answer, type Obstacle } from '../page/use-answer.ts';
import { AnswerChart } from './answer-chart.tsx';
import styles from './answer-panel.module.css';
import { AnswerTable } from './answer-table.tsx';
import type { ChartChoice } from './chart-choice.ts';
import { csvOf } from './csv-of.ts';
import { download } from './download.ts';
import { tablesOf } from './table-of.ts';
import type { ResultTable } from './table-of.ts';

export interface AnswerPanelProps {
  answer: Answer | null;
  obstacle: Obstacle | null;
  busy: boolean;
  chart: ChartChoice | null;
  onChart: (choice: ChartChoice) => void;
}

type Look = 'table' | 'chart' | 'json';

/** The answer as a table, a chart or JSON; with errors beside what did come. */
export function AnswerPanel({ answer, obstacle, busy, chart, onChart }: AnswerPanelProps) {
  const { t } = useText();
  const [look, setLook] = useState<Look>('table');
  const [path, setPath] = useState<string | null>(null);
  const tables = useMemo(() => tablesOf(answer?.result.data ?? null), [answer]);
  const table = tables.find((one) => one.path === path) ?? tables[0];

  const looks = (
    <Space wrap>
      {tables.length > 1 && (
        <Select
          aria-label={t('whichList')}
          value={table?.path}
          onChange={setPath}
          options={tables.map((one) => ({ value: one.path, label: one.path }))}
        />
      )}
      <Segmented<Look>
        value={look}
        onChange={setLook}
        options={[
          { value: 'table', label: t('asTable') },
          { value: 'chart', label: t('asChart') },
          { value: 'json', label: 'JSON' },
        ]}
      />
      <Button
        icon={<Icon name="download" />}
        disabled={!table || table.rows.length === 0}
        onClick={() =>
          table && download(csvOf(table), `${table.path || 'answer'}.csv`, 'text/csv;charset=utf-8')
        }
      >
        CSV
      </Button>
    </Space>
  );

  return (
    <Section
      title={t('answer')}
      description={answer ? <AnswerFacts answer={answer} rows={table?.rows.length ?? 0} /> : undefined}
      extra={answer ? looks : undefined}
    >
      {obstacle && <Alert type="error" showIcon title={t(`obstacles.${obstacle}`)} />}
      <AnswerErrors answer={answer} />
      <MoreRows table={table} />
      {!answer && !obstacle && <EmptyState title={t('noAnswer')} hint={t('noAnswerHint')} />}
      {answer && (
        <div className={styles['answer']} aria-busy={busy}>
          {look === 'json' && <pre className={styles['json']}>{JSON.stringify(answer.result, null, 2)}</pre>}
          {look === 'table' && table && <AnswerTable table={table} />}
          {look === 'chart' && table && <AnswerChart table={table} choice={chart} onChoice={onChart} />}
          {look !== 'json' && !table && !answer.result.errors && <EmptyState title={t('emptyAnswer')} />}
        </div>
      )}
    </Section>
  );
}

/** How much came in what time, what it cost, and what the person may still spend in this minute. */
function AnswerFacts({ answer, rows }: { answer: Answer; rows: number }) {
  const { t } = useText();
  const { number } = useFormat();
  const cost = costOf(answer.result);
  const facts = [t('answerFacts', { rows: number(rows), ms: number(answer.tookMs) })];
  if (cost) facts.push(t('answerCost', { cost: number(cost.requested) }));
  if (cost?.quota) {
    const { remaining, limit } = cost.quota;
    facts.push(t('quotaLeft', { remaining: number(remaining), limit: number(limit) }));
  }
  return facts.join(t('factSeparator'));
}

/** What the gateway's own words add to: where in the text something is wrong, which no catalogue can know. */
const ABOUT_THE_TEXT = new Set(['queryDoesNotParse', 'queryInvalid', 'variablesInvalid']);

/** Every refusal in the reader's language, from the same texts as everywhere; beside what did come. */
function AnswerErrors({ answer }: { answer: Answer | null }) {
  const { t } = useText();
  const reasonText = useReasonText();
  const errors = answer?.result.errors;
  if (!errors?.length) return null;
  return (
    <Alert
      type={answer?.result.data ? 'warning' : 'error'}
      showIcon
      className={styles['errors']}
      title={answer?.result.data ? t('partialAnswer') : t('refusedAnswer')}
      description={
        <ul>
          {errors.map((error) => {
            const { message, path, locations } = error;
            const read = graphErrorOf(error);
            return (
              <li key={`${message}${String(path)}`}>
                {reasonText(read)}
                {ABOUT_THE_TEXT.has(read.reason ?? '') ? (
                  <code lang="en">
                    {' '}
                    {message}
                    {locations?.[0] ? ` (${locations[0].line}:${locations[0].column})` : ''}
                  </code>
                ) : null}
                {path && <code> {path.join('.')}</code>}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}

/** A list that is only the beginning of a longer one says so: what is drawn, sorted or saved from it is not the whole. */
function MoreRows({ table }: { table: ResultTable | undefined }) {
  const { t } = useText();
  const { number } = useFormat();
  if (!table?.more) return null;
  const { total } = table.more;
  const shown = number(table.rows.length);
  return (
    <Alert
      type="warning"
      showIcon
      title={total === null ? t('someRows', { shown }) : t('rowsOf', { shown, total: number(total) })}
    />
  );
}
