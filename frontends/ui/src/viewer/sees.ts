import type { SeenBy } from '../boot/boot-data.ts';

/** Whether someone of this tier with these roles is meant by `seenBy`. */
export function sees(seenBy: SeenBy, viewer: { tier: string; roles: readonly string[] }): boolean {
  const tierFits = !seenBy.tiers?.length || seenBy.tiers.includes(viewer.tier);
  const roleFits = !seenBy.roles?.length || seenBy.roles.some((role) => viewer.roles.includes(role));
  return tierFits && roleFits;
}
