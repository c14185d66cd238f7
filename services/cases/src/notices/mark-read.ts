import type { RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';

/** Marks what the caller sees of these as read by the caller; answers whether there was any unread. */
export function markRead(context: RequestContext, which: ReturnType<typeof sql<boolean>>): Promise<boolean> {
  return context.write('markNoticesRead', async (session) => {
    const person = session.caller.staffId ?? session.caller.subject;
    const marked = await session.rows(sql`
      insert into notice_read (notice_id, person, read_at)
      select t.id, ${person}, ${session.clock.now().toISOString()}::timestamptz from own_notice t
      where ${which}
        and not exists (select 1 from notice_read r where r.notice_id = t.id and r.person = ${person})
      on conflict do nothing returning notice_id`);
    return marked.length > 0;
  });
}
