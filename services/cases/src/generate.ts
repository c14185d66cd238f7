import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSubgraph } from '@guanjia/kit';
import { casesSubgraph } from './cases-subgraph.ts';
import { caseLifeDocument } from './life/case-life-document.ts';
import { petitionDocument } from './petition-chain/petition-document.ts';

/** Writes the schema that the supergraph is composed of, and the documents of a case’s life and a petition’s course. The key is of no use here: nothing is stored. */
const { sdl } = buildSubgraph(casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') }));
const folder = new URL('../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.graphql', folder), `${sdl.trim()}\n`);
writeFileSync(new URL('../../../docs/case-life.md', import.meta.url), caseLifeDocument());
writeFileSync(new URL('../../../docs/petition-chain.md', import.meta.url), petitionDocument());
