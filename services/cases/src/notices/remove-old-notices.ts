import { defineJob, type JobDefinition, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';

/** Notices in one statement. */
const BATCH = 5_000;

/**
 * Takes away the notices that somebody has read and that are older than so many days; answers how many. What nobody has
 * read stays.
 */
async function removeReadNotices(context: RequestContext, days: number): Promise<number> {
  const before = new Date(context.clock.now().getTime() - days * 86_400_000).toISOString();
  let removed = 0;
  for (;;) {
    const batch = await context.write('removeReadNotices', (session) =>
      session.rows(sql`
        delete from notice where id = any(array(
          select n.id from notice n where n.occurred_at < ${before}::timestamptz
            and coalesce(n.mail_state, 'SENT') in ('SENT', 'FAILED')
            and exists (select from notice_read r where r.notice_id = n.id)
          order by n.occurred_at limit ${sql.lit(BATCH)} for update skip locked)) returning id`),
    );
    removed += batch.length;
    if (batch.length < BATCH) return removed;
  }
}

/** Every night. `days`: how long a notice that was read is kept. */
export function removeOldNotices(days: number): JobDefinition<Record<string, never>> {
  return defineJob({
    name: 'cases.removeReadNotices',
    schedule: '20 3 * * *',
    async handle({ open, log }) {
      const removed = await open((context) => removeReadNotices(context, days));
      if (removed > 0) log.info({ removed, days }, 'old notices that were read are gone');
    },
  });
}
