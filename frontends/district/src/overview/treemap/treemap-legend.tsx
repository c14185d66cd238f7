import { useEnumLabel } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import { MODE_COLOURS, OPEN_COLOURS, openness } from './estate-tree.ts';
import type { PlacedEstate, TreeColour } from './estate-tree.ts';
import styles from './estate-treemap.module.css';

/** What the colours mean, and how many estates have each. */
export function TreemapLegend({ colour, estates }: { colour: TreeColour; estates: readonly PlacedEstate[] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const entries =
    colour === 'mode'
      ? Object.entries(MODE_COLOURS).map(([mode, swatch]) => ({
          key: mode,
          swatch,
          label: enumLabel('ManagementMode', mode),
          count: estates.filter(({ managementMode }) => managementMode === mode).length,
        }))
      : Object.entries(OPEN_COLOURS).map(([kind, swatch]) => ({
          key: kind,
          swatch,
          label: t(`treemap.openness.${kind}`),
          count: estates.filter(({ openCases }) => openness(openCases) === kind).length,
        }));
  return (
    <ul className={styles['legend']}>
      {entries
        .filter(({ count }) => count > 0)
        .map(({ key, swatch, label, count }) => (
          <li key={key}>
            <span className={styles['swatch']} style={{ background: swatch }} />
            {label} {count}
          </li>
        ))}
    </ul>
  );
}
