import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { fieldWeights } from './field-weights.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measureOperation, readPageOperations } from './page-operations.ts';

/** `npm run measure -w gateway`: what every page's operation takes of the limits, the dearest first, as a table. */
const root = resolve(import.meta.dirname, '../../..');
const generated = (name: string) => readFileSync(resolve(root, 'gateway/generated', name), 'utf8');
const graph = {
  schema: buildSchema(generated('api.graphql')),
  fieldWeights: fieldWeights(generated('supergraph.graphql')),
  limits: DEFAULT_LIMITS,
};

const rows = readPageOperations(resolve(root, 'frontends'))
  .map((page) => ({ page, ...measureOperation(page, graph) }))
  .toSorted((a, b) => b.cost - a.cost);

console.log('| operation | file | cost | depth | aliases | tokens |\n| --- | --- | --: | --: | --: | --: |');
for (const { page, cost, depth, aliases, tokens, exceeded } of rows) {
  const note = exceeded.length > 0 ? ` **${exceeded.join(', ')}**` : '';
  console.log(`| ${page.name}${note} | ${page.file} | ${cost} | ${depth} | ${aliases} | ${tokens} |`);
}
const { cost, depth, aliases, tokens } = DEFAULT_LIMITS;
console.log(`| **limit** | | ${cost} | ${depth} | ${aliases} | ${tokens} |`);
