import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSubgraph } from '@guanjia/kit';
import { ratingsSubgraph } from './ratings-subgraph.ts';

// What the supergraph is composed from; committed, so that a change of the contract shows in review.
const folder = new URL('../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.graphql', folder), `${buildSubgraph(ratingsSubgraph).sdl.trim()}\n`);
