import { documentsPart, platformPart, readDatabasePart, type DatabasePart } from '@guanjia/kit';

/** What the database of cases is made of. */
export const databaseParts: readonly DatabasePart[] = [
  platformPart,
  documentsPart,
  readDatabasePart('cases', new URL('../db/', import.meta.url)),
];
