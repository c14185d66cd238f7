import { sql, type RawBuilder } from 'kysely';
import { lockBytes } from './keep-document.ts';
import { defineJob, type JobDefinition } from '../jobs/define-job.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { DocumentTable } from '../generated/tables.ts';

/** Documents in one transaction. */
const BATCH = 100;

type Swept = Pick<DocumentTable, 'id' | 'hash' | 'thumbnailHash' | 'divisionCode'>;

/**
 * Takes away the documents whose time is over, such as exports, imported sheets, error files and uploads that were used nowhere, with their bytes; bytes
 * that are another document's too stay. Answers how many documents went.
 */
async function sweepDocuments(context: RequestContext, onRecord: RawBuilder<boolean>): Promise<number> {
  let gone = 0;
  for (;;) {
    const swept = await sweepBatch(context, onRecord);
    gone += swept;
    if (swept < BATCH) return gone;
  }
}

function sweepBatch(context: RequestContext, onRecord: RawBuilder<boolean>): Promise<number> {
  return context.write('sweepDocuments', async (session) => {
    const now = session.clock.now().toISOString();
    const expired = await session.rows<Swept>(sql`
      select id, hash, thumbnail_hash as "thumbnailHash", division_code as "divisionCode" from document d
      where expires_at <= ${now}::timestamptz and not ${onRecord} order by expires_at limit ${sql.lit(BATCH)} for update skip locked`);
    if (expired.length === 0) return 0;
    const ids = expired.map(({ id }) => id);
    await session.rows(sql`update export_job set document_id = null where document_id = any(${ids})`);
    await session.rows(
      sql`update import_job set error_document_id = null where error_document_id = any(${ids})`,
    );
    // With the sheet go the values that its columns were shown by.
    await session.rows(sql`
      update import_job set document_id = null,
        columns = (select coalesce(jsonb_agg(c || '{"samples": []}' order by place), '[]')
          from jsonb_array_elements(columns) with ordinality as c(c, place))
      where document_id = any(${ids})`);
    await session.rows(sql`delete from document where id = any(${ids})`);
    const hashes = expired.flatMap(({ hash, thumbnailHash }) =>
      thumbnailHash ? [hash, thumbnailHash] : [hash],
    );
    await lockBytes(session, hashes);
    const unused = await session.rows<Pick<DocumentTable, 'hash'>>(sql`
      select distinct hash from unnest(${hashes}::text[]) as given(hash)
      where not exists (select from document d where d.hash = given.hash)
        and not exists (select from document d where d.thumbnail_hash = given.hash)`);
    for (const { id, hash, divisionCode } of expired) {
      session.audit({ action: 'sweepDocument', subjectId: id, divisionCode, details: { hash } });
    }
    // Last, and before the commit: when the store does not answer, the documents stay and are tried again.
    for (const { hash } of unused) await context.documents.remove(hash);
    return expired.length;
  });
}

/** Every hour: a service's documents whose time is over go. `onRecord`: which of them (`d`) stay all the same. */
export function documentSweep(
  service: string,
  onRecord: RawBuilder<boolean>,
): JobDefinition<Record<string, never>> {
  return defineJob({
    name: `${service}.sweepDocuments`,
    schedule: '10 * * * *',
    async handle({ open, log }) {
      const gone = await open((context) => sweepDocuments(context, onRecord));
      if (gone > 0) log.info({ gone }, 'documents whose time was over are gone');
    },
  });
}
