import { platformPart, readDatabasePart, type DatabasePart } from '@guanjia/kit';

/** What the database of the registry is made of. */
export const databaseParts: readonly DatabasePart[] = [
  platformPart,
  readDatabasePart('estates', new URL('../db/', import.meta.url)),
];
