import { useMemo } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { Chart } from './chart.tsx';
import type { ChartProps } from './chart.tsx';

export interface Series {
  name: string;
  values: (number | null)[];
  /** Series of the same stack stand on top of one another. */
  stack?: string;
}

export interface AxisChartProps extends Pick<ChartProps, 'height' | 'label' | 'summary' | 'onSelect'> {
  categories: string[];
  series: Series[];
  /** Bars that lie, for long names. */
  lying?: boolean;
}

/** Bars over categories. */
export function Bars(props: AxisChartProps) {
  return <AxisChart type="bar" {...props} />;
}

/** Lines over categories, mostly months. */
export function Lines(props: AxisChartProps) {
  return <AxisChart type="line" {...props} />;
}

function AxisChart({
  type,
  categories,
  series,
  lying = false,
  label,
  ...chart
}: AxisChartProps & { type: 'bar' | 'line' }) {
  const { t } = useUiText();
  const option = useMemo(() => {
    const names = {
      type: 'category',
      data: categories,
      axisTick: { show: false },
      axisLabel: { color: '#515b6e' },
    };
    const values = {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: '#e3e7ed' } },
      axisLabel: { color: '#515b6e' },
    };
    return {
      grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
      legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 14, itemHeight: 8 } : undefined,
      tooltip: { trigger: 'axis' },
      xAxis: lying ? values : names,
      yAxis: lying ? { ...names, inverse: true } : values,
      series: series.map(({ name, values: data, stack }) => ({
        type,
        name,
        data,
        stack,
        barMaxWidth: 28,
        symbolSize: 6,
        lineStyle: { width: 2 },
        itemStyle: type === 'bar' ? { borderRadius: 2 } : undefined,
      })),
    };
  }, [type, categories, series, lying]);
  const table = {
    columns: [t('charts.category'), ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? '')]),
  };
  return <Chart option={option} label={label} table={table} {...chart} />;
}
