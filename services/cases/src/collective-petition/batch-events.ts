import { defineLoader, groupedByKey, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import type { BatchEventType } from './batch-event.ts';

export interface BatchEventRow {
  id: string;
  petitionId: string;
  type: BatchEventType;
  occurredAt: string;
  actorName: string | null;
  actorTier: Tier;
  note: string | null;
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
