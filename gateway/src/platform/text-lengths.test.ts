import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import { buildSubgraph, textsWithoutLength } from '@guanjia/kit';
import { ratingsSubgraph } from '@guanjia/ratings';

test.each([
  estatesSubgraph,
  casesSubgraph({ personalDataKey: Buffer.alloc(32, 7).toString('base64') }),
  ratingsSubgraph,
])('every text that $name takes has a length', (definition) => {
  expect(textsWithoutLength(buildSubgraph(definition).schema, definition.textLengths)).toEqual([]);
});
