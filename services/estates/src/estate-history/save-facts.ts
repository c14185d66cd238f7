import type { EventToRecord, WriteSession } from '@guanjia/kit';
import { estateSaved } from '../events/emit.ts';
import { historiesOf, recordFacts, type FactsFrom } from './estate-version.store.ts';

/** Records since when the facts of estates hold, and tells the feed; the estates themselves have been flushed. */
export async function saveFacts(session: WriteSession, changes: readonly FactsFrom[]): Promise<void> {
  for (const event of await factsSaved(session, changes)) session.emit(event);
}

/** The same, for a change that tells its events itself. */
export async function factsSaved(
  session: WriteSession,
  changes: readonly FactsFrom[],
): Promise<EventToRecord[]> {
  await recordFacts(session, changes);
  const histories = await historiesOf(
    session,
    changes.map(({ estate }) => estate.id),
  );
  return changes.map(({ estate }) => estateSaved(estate, histories.get(estate.id) ?? []));
}
