import { Button } from 'antd';
import { useId, useState } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { namedEvery, scaleLines } from './bar-scale.ts';
import { ChartTable } from './chart-table.tsx';
import chart from './charts.module.css';
import classes from './bars.module.css';
import { SERIES_COLOURS } from './series-colours.ts';

export interface BarSeries {
  name: string;
  values: number[];
}

export interface BarsProps {
  /** What the chart shows, in a few words: its accessible name. */
  label: string;
  categories: string[];
  series: BarSeries[];
  /** Pixels. */
  height?: number;
}

/** Counts over categories, drawn by the page itself: a first page need not wait for the charts' library. */
export function Bars({ label, categories, series, height = 220 }: BarsProps) {
  const { t } = useUiText();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={chart['chart']} aria-labelledby={id}>
      <figcaption id={id} className="gj-visually-hidden">
        {label}
      </figcaption>
      <Button
        className={`${chart['switch']} gj-no-print`}
        size="small"
        type="text"
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? t('charts.asChart') : t('charts.asTable')}
      </Button>
      {asTable ? (
        <ChartTable
          label={label}
          columns={[t('charts.category'), ...series.map(({ name }) => name)]}
          rows={categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? 0)])}
        />
      ) : (
        <Plot label={label} categories={categories} series={series} height={height} />
      )}
    </figure>
  );
}

function Plot({ label, categories, series, height }: Required<BarsProps>) {
  const lines = scaleLines(Math.max(0, ...series.flatMap(({ values }) => values)));
  const top = lines.at(-1) ?? 1;
  const every = namedEvery(categories.length);
  const share = (value: number) => `${(value / top) * 100}%`;
  return (
    <div role="img" aria-label={label}>
      <ul className={classes['legend']} aria-hidden="true">
        {series.map(({ name }, index) => (
          <li key={name}>
            <i style={{ background: SERIES_COLOURS[index] }} />
            {name}
          </li>
        ))}
      </ul>
      <div className={classes['plot']} style={{ height }} aria-hidden="true">
        {lines.map((line) => (
          <span key={line} className={classes['line']} style={{ bottom: share(line) }}>
            {line}
          </span>
        ))}
        <div className={classes['groups']}>
          {categories.map((category, at) => (
            <div
              key={category}
              className={classes['group']}
              title={[category, ...series.map(({ name, values }) => `${name} ${values[at] ?? 0}`)].join('\n')}
            >
              {series.map(({ name, values }, index) => (
                <i key={name} style={{ height: share(values[at] ?? 0), background: SERIES_COLOURS[index] }} />
              ))}
              {at % every === 0 ? (
                <span className={classes['name']} data-minor={at % (2 * every) !== 0}>
                  {category}
                </span>
              ) : null}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
