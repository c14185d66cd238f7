import { notFound, PlatformError } from '../errors/platform-error.ts';
import { jsonAnswer, type FileRoute } from '../files/file-routes.ts';
import { hasRole, requireClientScope, type Caller, type Role } from '../identity/caller.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { documentById, isOver, shownDocument, type DocumentRow } from './document.type.ts';
import { safeFileName } from './file-name.ts';
import { recordDocument, storeBytes } from './keep-document.ts';

const LONGEST_NAME = 200;
/** An upload that is attached to nothing and imported by nobody goes after so long. */
const UNUSED_HOURS = 24;

export interface DocumentRouteOptions {
  service: string;
  /** Who may open what is attached to something; what is attached to nothing is its uploader's alone. */
  readers: readonly Role[];
  /** Who may upload. */
  writers: readonly Role[];
  /** What a client's token has to allow for it to upload; none: clients do not. */
  clientScope?: string;
}

/** Upload at POST /files/<service>/documents?name=…; download at GET /files/<service>/documents/<id>. */
export function documentRoute({ service, readers, writers, clientScope }: DocumentRouteOptions): FileRoute {
  return {
    name: 'documents',
    async upload({ query, body }, context) {
      const { caller } = context;
      if (caller.kind === 'CLIENT' && clientScope) requireClientScope(caller, clientScope);
      else if (caller.kind !== 'USER' || !hasRole(caller, ...writers)) throw roleMissing(writers);
      const stored = await storeBytes(context.documents, givenName(query), body);
      const expiresAt = new Date(context.clock.now().getTime() + UNUSED_HOURS * 3_600_000);
      const id = await context.write('uploadDocument', (session) =>
        recordDocument(session, context.documents, stored, { expiresAt, made: false }),
      );
      const row = await reachableDocument(context, id, readers);
      return jsonAnswer(201, shownDocument(service, row));
    },
    async download({ id, query }, context) {
      const row = await reachableDocument(context, id, readers);
      const small = query.has('thumbnail');
      const hash = small ? row.thumbnailHash : row.hash;
      if (!hash) throw notFound('Document', id);
      const body = await context.documents.open(hash);
      // What leaves by an export is told of; pictures of a case and one's own uploads are not worth a line each time
      // they are looked at.
      if (!small && row.made) await auditDownload(context, row);
      return {
        status: 200,
        headers: {
          'content-type': small ? 'image/webp' : row.mediaType,
          ...(small ? {} : { 'content-length': String(row.size) }),
          'content-disposition': disposition(small ? 'inline' : 'attachment', row.name),
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          // The bytes of an id never change, but who may see them does.
          'cache-control': 'private, no-cache',
        },
        body,
      };
    },
  };
}

/**
 * A document that the caller may open. Throws NOT_FOUND for everything else, also what has expired: whether it exists
 * is nobody's business.
 */
export async function reachableDocument(
  context: RequestContext,
  id: string,
  readers: readonly Role[],
): Promise<DocumentRow> {
  const row = await documentById(context).load(id);
  if (!row || !mayOpen(row, context.caller, readers) || isOver(row, context)) throw notFound('Document', id);
  return row;
}

function mayOpen(row: DocumentRow, caller: Caller, readers: readonly Role[]): boolean {
  if (row.uploadedBy === caller.subject) return true;
  return row.subjectId !== null && caller.kind === 'USER' && hasRole(caller, ...readers);
}

function auditDownload(context: RequestContext, row: DocumentRow): Promise<void> {
  return context.write('downloadDocument', async (session) => {
    session.audit({
      action: 'downloadDocument',
      subjectId: row.id,
      divisionCode: row.divisionCode,
      details: { name: row.name, hash: row.hash },
    });
  });
}

function givenName(query: URLSearchParams): string {
  const name = safeFileName(query.get('name') ?? '');
  if (name === '' || name.length > LONGEST_NAME) {
    throw new PlatformError('INVALID_INPUT', `Give the file's name, ${LONGEST_NAME} signs at most.`, {
      reason: 'fileNameMissing',
      field: 'name',
    });
  }
  return name;
}

/** RFC 6266 and RFC 8187: the name in UTF-8, and a plain one for old browsers. */
function disposition(kind: 'inline' | 'attachment', kept: string): string {
  // Names of before may still carry what is taken out today.
  const name = safeFileName(kept);
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const plain = name.replace(/[^\w.-]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function roleMissing(roles: readonly Role[]): PlatformError {
  return new PlatformError('FORBIDDEN', `This needs one of the roles ${roles.join(', ')}.`, {
    reason: 'roleMissing',
    params: { roles },
  });
}
