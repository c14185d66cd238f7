import { sparklinePoints } from './sparkline-points.ts';

export interface SparklineProps {
  values: number[];
  label: string;
}

/** A small line without axes: the direction, not the numbers. */
export function Sparkline({ values, label }: SparklineProps) {
  const width = 96;
  const height = 28;
  return (
    <svg width={width} height={height} role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`}>
      <polyline
        points={sparklinePoints(values, width, height)}
        fill="none"
        stroke="var(--gj-primary)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
