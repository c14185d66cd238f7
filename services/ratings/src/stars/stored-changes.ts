import type { WriteSession } from '@guanjia/kit';
import { StarChangeEntity } from './star-award.entity.ts';
import type { StarChange } from './star.rules.ts';

/** The changes of an award in the order in which they were made, for the rules. */
export async function storedChanges({ em }: WriteSession, awardId: string): Promise<StarChange[]> {
  const rows = await em.find(StarChangeEntity, { awardId }, { orderBy: { place: 'asc' } });
  return rows.map(({ kind, changedOn, level, plaqueNumber }) => ({
    kind,
    on: changedOn,
    level: level ?? null,
    plaqueNumber: plaqueNumber ?? null,
  }));
}
