import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { WriteSession } from '../database/write-session.ts';
import { PlatformError } from '../errors/platform-error.ts';
import { newId } from '../ids/ids.ts';
import { IsolatedWorkStopped, runIsolated } from '../isolated/isolated-work.ts';
import type { DocumentStore } from './document-store.ts';
import { safeFileName } from './file-name.ts';
import type { InspectedUpload, UploadToInspect } from './inspect-upload.ts';

/** Runs `work` with a folder of its own that is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'guanjia-document-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes that lie in the store, and what is known of them. */
export interface StoredBytes {
  name: string;
  hash: string;
  thumbnailHash: string | null;
  mediaType: string;
  size: number;
}

/**
 * Takes a stream into the store: counted, hashed, its type read from its content, pictures with a thumbnail.
 * Throws LIMIT_EXCEEDED (too large) or INVALID_INPUT (empty, broken, a type that is not taken).
 */
export function storeBytes(store: DocumentStore, name: string, bytes: Readable): Promise<StoredBytes> {
  return withFolder(async (folder) => {
    const file = join(folder, 'bytes');
    const { hash, size } = await spool(bytes, file, store.largest);
    if (size === 0) {
      throw new PlatformError('INVALID_INPUT', 'The file is empty.', { reason: 'fileEmpty', field: 'name' });
    }
    const small = join(folder, 'thumbnail');
    const { mediaType, hasThumbnail } = await inspected({ file, name, thumbnail: small });
    let thumbnailHash: string | null = null;
    if (hasThumbnail) {
      thumbnailHash = await hashOf(small);
      await store.put(thumbnailHash, small);
    }
    await store.put(hash, file);
    return { name, hash, thumbnailHash, mediaType, size };
  });
}

const INSPECTION_SECONDS = 30;

async function inspected(upload: UploadToInspect): Promise<InspectedUpload> {
  try {
    return await runIsolated('inspectUpload', upload, { seconds: INSPECTION_SECONDS });
  } catch (error) {
    if (!(error instanceof IsolatedWorkStopped)) throw error;
    throw new PlatformError(
      'LIMIT_EXCEEDED',
      'The file takes too long to read: save it smaller and send that.',
      {
        reason: 'fileTooHeavy',
        field: 'name',
      },
    );
  }
}

/** A file that the platform made itself, such as an export. */
export async function storeMadeFile(
  store: DocumentStore,
  file: string,
  { name, mediaType }: { name: string; mediaType: string },
): Promise<StoredBytes> {
  const hash = await hashOf(file);
  await store.put(hash, file);
  return { name: safeFileName(name), hash, thumbnailHash: null, mediaType, size: (await stat(file)).size };
}

export interface DocumentToRecord {
  /** When it goes, unless it is used before. */
  expiresAt: Date;
  /** The platform made it, such as an export. */
  made: boolean;
}

/**
 * Makes stored bytes a document of the caller's division, for nobody but the caller until it is attached to something.
 * Throws UNAVAILABLE when the bytes went between being stored and now.
 */
export async function recordDocument(
  session: WriteSession,
  store: DocumentStore,
  stored: StoredBytes,
  { expiresAt, made }: DocumentToRecord,
): Promise<string> {
  const id = newId('Document');
  const { caller, clock } = session;
  const hashes = stored.thumbnailHash ? [stored.hash, stored.thumbnailHash] : [stored.hash];
  await lockBytes(session, hashes);
  // The same bytes may have been there already, and been swept away with the document that they belonged to.
  for (const hash of hashes) if (!(await store.has(hash))) throw sweptAway();
  await session.rows(sql`
    insert into document (id, hash, thumbnail_hash, name, media_type, size, division_code, uploaded_by,
      uploaded_by_name, uploaded_at, expires_at, made)
    values (${id}, ${stored.hash}, ${stored.thumbnailHash}, ${stored.name}, ${stored.mediaType}, ${stored.size},
      ${caller.division}, ${caller.subject}, ${caller.name}, ${clock.now()}, ${expiresAt}, ${made})`);
  const { hash, name, mediaType, size } = stored;
  session.audit({
    action: 'keepDocument',
    subjectId: id,
    divisionCode: caller.division,
    details: { hash, name, mediaType, size },
  });
  return id;
}

/** Until the transaction ends nobody else makes documents of these bytes or takes them away. */
export async function lockBytes(session: WriteSession, hashes: readonly string[]): Promise<void> {
  await session.rows(sql`
    select pg_advisory_xact_lock(hashtext('document'), hashtext(hash))
    from (select distinct hash from unnest(${hashes}::text[]) as given(hash) order by hash) as ordered`);
}

function sweptAway(): PlatformError {
  return new PlatformError('UNAVAILABLE', 'The file was taken away while it was stored: send it again.', {
    reason: 'documentSwept',
    field: 'name',
  });
}

async function spool(
  bytes: Readable,
  file: string,
  largest: number,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > largest) {
        done(
          new PlatformError('LIMIT_EXCEEDED', `A file may have ${largest} bytes.`, {
            reason: 'fileTooLarge',
            field: 'name',
            params: { most: largest },
          }),
        );
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(bytes, counter, createWriteStream(file));
  return { hash: hash.digest('hex'), size };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
