import type { RuleGroup, RuleItem } from './rule-tree.ts';

/** Where an item stands: its place in the top group, in the group there, and so on. */
export type Path = readonly number[];

/** The tree with one item changed by `change`; null takes it out. */
export function changeAt(
  group: RuleGroup,
  path: Path,
  change: (item: RuleItem) => RuleItem | null,
): RuleGroup {
  const [place, ...rest] = path;
  if (place === undefined) return (change(group) as RuleGroup | null) ?? group;
  const item = group.items[place];
  if (!item) return group;
  if (rest.length > 0) {
    if (item.kind !== 'group') return group;
    return { ...group, items: group.items.with(place, changeAt(item, rest, change)) };
  }
  const changed = change(item);
  return {
    ...group,
    items: changed ? group.items.with(place, changed) : group.items.toSpliced(place, 1),
  };
}
