import { Button, Skeleton } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useId, useRef, useState } from 'react';
import { describeThrown, reportFailure } from '../app/report-failure.ts';
import { useUiText } from '../i18n/text.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartTableData } from './chart-table.tsx';
import { withDefaults } from './chart-defaults.ts';
import classes from './charts.module.css';
import { useInView } from './use-in-view.ts';

export interface ChartProps {
  option: EChartsCoreOption;
  /** Pixels. */
  height?: number;
  /** What the chart shows, in a few words: its accessible name. */
  label: string;
  /** What it says, in a sentence. */
  summary?: string;
  /** The same data as a table, for whoever cannot or does not want to see the chart. */
  table?: ChartTableData;
  /** A mark was clicked; gets its data item. */
  onSelect?: (item: { name: string; data: unknown; dataIndex: number; seriesName?: string }) => void;
}

type Init = typeof import('./echarts.ts').init;

/** A chart by ECharts, whose code is fetched when the first chart of the page comes into view. */
export function Chart({ option, height = 280, label, summary, table, onSelect }: ChartProps) {
  const { t } = useUiText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const select = useRef(onSelect);
  select.current = onSelect;
  const [library, setLibrary] = useState<{ init: Init } | 'failed'>();
  const [asTable, setAsTable] = useState(false);
  const inView = useInView(box);

  useEffect(() => {
    if (library || !inView) return;
    let wanted = true;
    import('./echarts.ts').then(
      ({ init }) => wanted && setLibrary({ init }),
      (error: unknown) => {
        reportFailure({ app: 'ui', kind: 'chunk', ...describeThrown(error) });
        if (wanted) setLibrary('failed');
      },
    );
    return () => void (wanted = false);
  }, [library, inView]);

  useEffect(() => {
    const element = box.current;
    if (!element || !library || library === 'failed' || asTable) return;
    const drawn = library.init(element);
    chart.current = drawn;
    drawn.on('click', (event) => {
      const { name, data, dataIndex, seriesName } = event;
      select.current?.({ name, data, dataIndex, ...(seriesName ? { seriesName } : {}) });
    });
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, [library, asTable]);

  useEffect(() => {
    chart.current?.setOption(withDefaults(option, label), { notMerge: true });
  }, [option, label, library, asTable]);

  return (
    <figure className={classes['chart']} aria-labelledby={id}>
      <figcaption id={id} className="gj-visually-hidden">
        {label}. {summary}
      </figcaption>
      {table && (
        <Button
          className={`${classes['switch']} gj-no-print`}
          size="small"
          type="text"
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('charts.asChart') : t('charts.asTable')}
        </Button>
      )}
      {asTable && table ? (
        <ChartTable label={label} {...table} />
      ) : library === 'failed' ? (
        <div className={classes['failed']} style={{ height }} role="alert">
          {t('charts.failed')}
          <Button size="small" onClick={() => setLibrary(undefined)}>
            {t('common.retry')}
          </Button>
        </div>
      ) : (
        <div ref={box} className={classes['canvas']} style={{ height }} role="img" aria-label={label}>
          {!library && <Skeleton.Node active className={classes['waiting'] ?? ''} />}
        </div>
      )}
    </figure>
  );
}
