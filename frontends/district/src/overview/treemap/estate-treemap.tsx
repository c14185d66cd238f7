import { useFormat } from '@guanjia/domain';
import {
  Alert,
  Section,
  Segmented,
  Skeleton,
  Treemap,
  navigate,
  recordPath,
  useSearchParams,
  useText,
} from '@guanjia/ui';
import { useCallback, useMemo } from 'react';
import { estateTree } from './estate-tree.ts';
import type { TreeColour, TreeSize } from './estate-tree.ts';
import { TreemapLegend } from './treemap-legend.tsx';
import { useTreemapEstates } from './use-treemap-estates.ts';
import styles from './estate-treemap.module.css';

const HEIGHT = 560;

/** Where the district's estates are and how they are managed, without a map: rectangles within rectangles. */
export function EstateTreemap({ prefix }: { prefix: string }) {
  const { t } = useText();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const size: TreeSize = search.get('size') === 'households' ? 'households' : 'floorArea';
  const colour: TreeColour = search.get('colour') === 'open' ? 'open' : 'mode';
  const { estates, loading, error } = useTreemapEstates(prefix);
  const tree = useMemo(() => estateTree(estates, size, colour), [estates, size, colour]);
  const valueText = useCallback(
    (value: number) =>
      size === 'households'
        ? t('treemap.householdCount', { count: value })
        : format.area(value, { unit: 'wan' }),
    // The formats change with the language only, and so does t.
    [size, t('treemap.title')],
  );
  return (
    <Section
      title={t('treemap.title')}
      extra={
        <div className={styles['controls']}>
          <Segmented
            size="small"
            aria-label={t('treemap.size')}
            value={size}
            options={[
              { value: 'floorArea', label: t('treemap.floorArea') },
              { value: 'households', label: t('treemap.households') },
            ]}
            onChange={(value) => setSearch({ size: value === 'floorArea' ? null : String(value) })}
          />
          <Segmented
            size="small"
            aria-label={t('treemap.colour')}
            value={colour}
            options={[
              { value: 'mode', label: t('treemap.mode') },
              { value: 'open', label: t('treemap.open') },
            ]}
            onChange={(value) => setSearch({ colour: value === 'mode' ? null : String(value) })}
          />
        </div>
      }
    >
      {error ? <Alert type="warning" title={t('treemap.failed')} /> : null}
      {loading && estates.length === 0 ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <TreemapLegend colour={colour} estates={estates} />
          <Treemap
            data={tree}
            label={t('treemap.title')}
            summary={t('treemap.summary', { count: estates.length })}
            height={HEIGHT}
            depth={3}
            valueText={valueText}
            onSelect={({ id }) => {
              const path = id.startsWith('Estate_') ? recordPath('Estate', id) : null;
              if (path) void navigate(path);
            }}
          />
        </>
      )}
    </Section>
  );
}
