import { useMemo } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { Chart } from './chart.tsx';

export interface TreemapNode {
  id: string;
  name: string;
  /** The area of the rectangle. */
  value: number;
  /** Any CSS colour; the parent's when left out. */
  color?: string;
  children?: TreemapNode[];
}

export interface TreemapProps {
  data: TreemapNode[];
  label: string;
  summary?: string;
  height?: number;
  /** Levels in sight at once; the others open with a click on the one above. */
  depth?: number;
  /** How a value is written. */
  valueText?: (value: number) => string;
  /** A rectangle without further ones inside was clicked, or one was opened. */
  onSelect?: (node: TreemapNode) => void;
}

/** Place without a map: rectangles within rectangles, as large as their values; a click opens one. */
export function Treemap({
  data,
  label,
  summary,
  height = 420,
  depth = 2,
  valueText = String,
  onSelect,
}: TreemapProps) {
  const { t } = useUiText();
  const option = useMemo(
    () => ({
      tooltip: {
        formatter: ({ name, value }: { name: string; value: number }) => `${name}\n${valueText(value)}`,
      },
      series: [
        {
          type: 'treemap',
          // The first step of the trail below the map, which leads back out.
          name: label,
          data: data.map(toItem),
          left: 0,
          right: 0,
          top: 4,
          bottom: 34,
          roam: false,
          nodeClick: 'zoomToNode',
          leafDepth: depth,
          visibleMin: 1,
          label: {
            show: true,
            // A name is read to its end, over several lines where the rectangle is narrow.
            overflow: 'break',
            lineOverflow: 'truncate',
            padding: 2,
            fontSize: 11,
            lineHeight: 14,
            color: '#fff',
          },
          upperLabel: {
            show: true,
            height: 24,
            color: '#1a2233',
            fontWeight: 600,
            backgroundColor: 'transparent',
          },
          itemStyle: { gapWidth: 1, borderWidth: 1, borderColor: '#fff' },
          levels: [
            { itemStyle: { gapWidth: 4, borderWidth: 0 } },
            { itemStyle: { gapWidth: 1, borderWidth: 3, borderColor: '#e8edf3' } },
            { itemStyle: { gapWidth: 1, borderWidth: 2, borderColor: '#dfe6ee' } },
          ],
          breadcrumb: {
            left: 0,
            bottom: 0,
            height: 26,
            itemStyle: { color: '#edf0f4', textStyle: { color: '#1a2233' } },
          },
        },
      ],
    }),
    [data, depth, label, valueText],
  );
  const table = {
    columns: [t('charts.place'), t('charts.value')],
    rows: flat(data).map(({ node, path }): (string | number)[] => [path, valueText(node.value)]),
  };
  const nodes = new Map(flat(data).map(({ node }) => [node.id, node]));
  return (
    <Chart
      option={option}
      label={label}
      height={height}
      table={table}
      {...(summary ? { summary } : {})}
      onSelect={({ data: item }) => {
        const node = nodes.get((item as { id?: string } | undefined)?.id ?? '');
        if (node) onSelect?.(node);
      }}
    />
  );
}

function toItem({ id, name, value, color, children }: TreemapNode): object {
  return {
    id,
    name,
    value,
    ...(color ? { itemStyle: { color } } : {}),
    ...(children?.length ? { children: children.map(toItem) } : {}),
  };
}

function flat(nodes: TreemapNode[], above = ''): { node: TreemapNode; path: string }[] {
  return nodes.flatMap((node) => {
    const path = above ? `${above} / ${node.name}` : node.name;
    return [{ node, path }, ...flat(node.children ?? [], path)];
  });
}
