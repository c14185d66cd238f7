import type { EChartsCoreOption } from 'echarts/core';
import { SERIES_COLOURS } from './series-colours.ts';

const FONT = "-apple-system, 'Segoe UI', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** The platform's look under a chart's own options; tooltips are drawn, since style attributes are forbidden. */
export function withDefaults(option: EChartsCoreOption, label: string): EChartsCoreOption {
  const tooltip = option['tooltip'] as Record<string, unknown> | undefined;
  return {
    color: SERIES_COLOURS,
    animationDuration: 250,
    animationDurationUpdate: 200,
    // ECharts would describe the data in Chinese and in raw units; the table beside the chart says them properly.
    aria: { enabled: true, label: { description: label }, decal: { show: false } },
    ...option,
    textStyle: { fontFamily: FONT, color: '#1a2233', ...(option['textStyle'] as object | undefined) },
    tooltip: { confine: true, ...tooltip, renderMode: 'richText' },
  };
}
