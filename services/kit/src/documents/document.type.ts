import { Field, ID, ObjectType } from 'type-graphql';
import { sql } from 'kysely';
import { defineLoader, inKeyOrder } from '../loading/define-loader.ts';
import { DateTimeScalar, SafeIntScalar } from '../scalars/scalars.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { safeFileName } from './file-name.ts';
import type { DocumentTable } from '../generated/tables.ts';

@ObjectType({ description: 'A file; its bytes come from `url` of the page’s own origin.' })
export class Document {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => SafeIntScalar, { description: 'In bytes.' }) size!: number;
  @Field(() => String) uploadedByName!: string;
  @Field(() => DateTimeScalar) uploadedAt!: string;
  @Field(() => String, { description: 'Where it is downloaded, e.g. /files/cases/documents/Document_….' })
  url!: string;
  @Field(() => String, { nullable: true, description: 'Where the small picture is; pictures have one.' })
  thumbnailUrl?: string | null;
}

/** A row of `document`, as reads bring it. */
export interface DocumentRow extends Pick<
  DocumentTable,
  | 'id'
  | 'hash'
  | 'thumbnailHash'
  | 'name'
  | 'mediaType'
  | 'divisionCode'
  | 'subjectId'
  | 'uploadedBy'
  | 'uploadedByName'
  | 'uploadedAt'
  | 'expiresAt'
  | 'made'
> {
  size: number;
  /** The platform made it, such as an export. */
  made: boolean;
}

/** The documents of ids that lie in the caller's division; null for others. */
export const documentById = defineLoader<string, DocumentRow | null>(async (ids, context) => {
  const rows = await context.rows<DocumentRow>(sql`
    select id, hash, thumbnail_hash as "thumbnailHash", name, media_type as "mediaType", size,
      division_code as "divisionCode", subject_id as "subjectId", uploaded_by as "uploadedBy",
      uploaded_by_name as "uploadedByName", uploaded_at as "uploadedAt", expires_at as "expiresAt", made
    from document where id = any(${ids})`);
  return inKeyOrder(
    ids,
    rows.map((row) => ({ ...row, size: Number(row.size) })),
    (row) => row.id,
  );
});

/** Whether a document's time is over, although it may not be swept away yet. */
export function isOver({ expiresAt }: DocumentRow, { clock }: RequestContext): boolean {
  return expiresAt !== null && new Date(expiresAt) <= clock.now();
}

/** A document as the graph shows it; `service` keeps it. */
export function shownDocument(service: string, row: DocumentRow): Document {
  const url = `/files/${service}/documents/${row.id}`;
  // Names of before may still carry what is taken out today.
  const name = safeFileName(row.name);
  return { ...row, name, url, thumbnailUrl: row.thumbnailHash ? `${url}?thumbnail=1` : null };
}
