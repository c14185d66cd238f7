import type { WriteSession } from '@guanjia/kit';
import { estateSaved } from '../events/emit.ts';
import { historiesOf, recordFacts, type FactsFrom } from './estate-version.store.ts';

/** Records since when the facts of estates hold, and tells the feed; the estates themselves have been flushed. */
export async function saveFacts(session: WriteSession, changes: readonly FactsFrom[]): Promise<void> {
  await recordFacts(session, changes);
  const histories = await historiesOf(
    session,
    changes.map(({ estate }) => estate.id),
  );
  for (const { estate } of changes) session.emit(estateSaved(estate, histories.get(estate.id) ?? []));
}
