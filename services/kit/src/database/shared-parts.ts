import { readDatabasePart } from './database-part.ts';

/** The feed, the audit log, sequencing and idempotency keys: the first part of every service's database. */
export const platformPart = readDatabasePart('platform', new URL('../../db/platform/', import.meta.url));

/** Documents, exports and imports, for services that have them. After the platform's part. */
export const documentsPart = readDatabasePart('documents', new URL('../../db/documents/', import.meta.url));
