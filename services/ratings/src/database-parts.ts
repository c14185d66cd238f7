import { platformPart, readDatabasePart, type DatabasePart } from '@guanjia/kit';

/** What the database of ratings is made of. */
export const databaseParts: readonly DatabasePart[] = [
  platformPart,
  readDatabasePart('ratings', new URL('../db/', import.meta.url)),
];
