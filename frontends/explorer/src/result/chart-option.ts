import type { ChartChoice } from './chart-choice.ts';
import type { ResultTable } from './table-of.ts';

/** What ECharts draws for a choice. */
export function chartOption(
  table: ResultTable,
  { kind, category, values }: ChartChoice,
): Record<string, unknown> {
  const names = table.rows.map((row) => String(row[category] ?? '—'));
  if (kind === 'pie') {
    const column = values[0] ?? '';
    return {
      tooltip: { trigger: 'item' },
      legend: { type: 'scroll', bottom: 0 },
      series: [
        {
          type: 'pie',
          radius: ['40%', '70%'],
          data: table.rows.map((row, at) => ({ name: names[at], value: row[column] ?? 0 })),
        },
      ],
    };
  }
  return {
    tooltip: { trigger: 'axis' },
    legend: { type: 'scroll', top: 0 },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: names, axisLabel: { rotate: names.length > 12 ? 45 : 0 } },
    yAxis: { type: 'value' },
    series: values.map((column) => ({
      name: column,
      type: kind,
      data: table.rows.map((row) => row[column] ?? null),
    })),
  };
}
