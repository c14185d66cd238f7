import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSubgraph } from '@guanjia/kit';
import { casesSubgraph } from './cases-subgraph.ts';
import { caseLifeDocument } from './life/case-life-document.ts';
import { petitionDocument } from './petition-chain/petition-document.ts';
import { standingFunctions } from './standings/standing-functions.ts';
import { figureFunctions } from './summary/figure-functions.ts';

/**
 * Writes the schema that the supergraph is composed of, the SQL that follows from what figures are declared to count, and the
 * documents of a case’s life and a petition’s course. The key is of no use here: nothing is stored.
 */
const { sdl } = buildSubgraph(casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') }));
const folder = new URL('../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.graphql', folder), `${sdl.trim()}\n`);
writeFileSync(new URL('../../../docs/case-life.md', import.meta.url), caseLifeDocument());
writeFileSync(new URL('../../../docs/petition-chain.md', import.meta.url), petitionDocument());

writeRepeatable('08-case-standings', 'standings/standing-functions.ts', standingFunctions);
writeRepeatable('09-figures', 'summary/figure-functions.ts', figureFunctions);

function writeRepeatable(name: string, source: string, statements: readonly string[]): void {
  const head = `-- Made by "npm run generate" from services/cases/src/${source}: change it there.`;
  const text = [head, ...statements.map((statement) => `${statement.trim()};`)].join('\n\n');
  writeFileSync(new URL(`../db/repeatable/${name}.sql`, import.meta.url), `${text}\n`);
}
