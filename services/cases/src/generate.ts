import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSubgraph } from '@guanjia/kit';
import { casesSubgraph } from './cases-subgraph.ts';

/** Writes the schema that the supergraph is composed of. The key is of no use here: nothing is stored. */
const { sdl } = buildSubgraph(casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') }));
const folder = new URL('../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.graphql', folder), `${sdl.trim()}\n`);
