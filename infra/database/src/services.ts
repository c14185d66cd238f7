import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import { documentsPart, platformPart, type DatabasePart } from '@guanjia/kit';
import { ratingsSubgraph } from '@guanjia/ratings';

/** A database that has a folder of SQL. */
export interface ServiceDatabase {
  /** The folder below `services/`. */
  name: string;
  parts: readonly DatabasePart[];
}

/** What the services have in common, in a database of its own that nobody runs. */
export const SHARED: ServiceDatabase = { name: 'kit', parts: [platformPart, documentsPart] };

// The key is of no use here: nothing is sealed.
const cases = casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') });

export const SERVICES: readonly ServiceDatabase[] = [estatesSubgraph, cases, ratingsSubgraph].map(
  ({ name, databaseParts }) => ({ name, parts: databaseParts }),
);

/** A file of a service's folder of SQL. */
export function fileOf(service: string, file: string): URL {
  return new URL(`../../../services/${service}/${file}`, import.meta.url);
}
