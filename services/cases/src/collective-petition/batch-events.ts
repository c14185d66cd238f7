import { defineLoader, groupedByKey, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import type { BatchEventType } from './batch-event.ts';
import type { CollectivePetitionEventTable } from '../generated/tables.ts';

export interface BatchEventRow extends Pick<
  CollectivePetitionEventTable,
  'id' | 'petitionId' | 'type' | 'occurredAt' | 'actorName' | 'actorTier' | 'note' | 'data'
> {
  type: BatchEventType;
  actorTier: Tier;
  data: Record<string, unknown>;
}

/** The events of batches, oldest first. */
export const eventsOfBatch = defineLoader<string, BatchEventRow[]>(async (ids, context) =>
  groupedByKey(
    ids,
    await context.rows<BatchEventRow>(sql`
      select id, petition_id as "petitionId", type, occurred_at as "occurredAt", actor_name as "actorName",
        actor_tier as "actorTier", note, data
      from collective_petition_event where petition_id = any(${ids}) order by occurred_at, id`),
    (row) => row.petitionId,
  ),
);
