import { Chart, EmptyState, Select, Space, useText } from '@guanjia/ui';
import { keptChart, numberColumns, type ChartChoice, type ChartKind } from './chart-choice.ts';
import { chartOption } from './chart-option.ts';
import type { ResultTable } from './table-of.ts';

export interface AnswerChartProps {
  table: ResultTable;
  choice: ChartChoice | null;
  onChoice: (choice: ChartChoice) => void;
}

const KINDS: ChartKind[] = ['bar', 'line', 'pie'];

/** The answer drawn: which kind, which column names the points and which are drawn can be chosen. */
export function AnswerChart({ table, choice, onChoice }: AnswerChartProps) {
  const { t } = useText();
  const drawn = keptChart(choice, table);
  if (!drawn) return <EmptyState title={t('nothingToDraw')} hint={t('nothingToDrawHint')} />;
  const change = (part: Partial<ChartChoice>) => onChoice({ ...drawn, ...part });
  return (
    <>
      <Space wrap>
        <Select<ChartKind>
          aria-label={t('chartKind')}
          value={drawn.kind}
          onChange={(kind) => change({ kind })}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <Select
          aria-label={t('chartCategory')}
          value={drawn.category}
          onChange={(category) => change({ category })}
          options={table.columns.map((column) => ({ value: column, label: column }))}
          popupMatchSelectWidth={false}
        />
        <Select
          mode="multiple"
          aria-label={t('chartValues')}
          value={drawn.values}
          onChange={(values) => values.length > 0 && change({ values })}
          options={numberColumns(table).map((column) => ({ value: column, label: column }))}
          popupMatchSelectWidth={false}
        />
      </Space>
      <Chart
        option={chartOption(table, drawn)}
        height={420}
        label={t('chartLabel', { values: drawn.values.join(', '), category: drawn.category })}
      />
    </>
  );
}
