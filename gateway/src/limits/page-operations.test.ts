import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { fieldWeights } from './field-weights.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measureOperation, readPageOperations } from './page-operations.ts';

const root = resolve(import.meta.dirname, '../../..');
const generated = (name: string) => readFileSync(resolve(root, 'gateway/generated', name), 'utf8');
const graph = {
  schema: buildSchema(generated('api.graphql')),
  fieldWeights: fieldWeights(generated('supergraph.graphql')),
  limits: DEFAULT_LIMITS,
};
const pages = readPageOperations(resolve(root, 'frontends'));

describe('our own pages stay within the limits', () => {
  test('there are operations to measure', () => expect(pages).not.toHaveLength(0));

  test.each(pages.map((page) => [page.name, page.file, page] as const))('%s of %s', (_name, _file, page) => {
    expect(measureOperation(page, graph).exceeded).toEqual([]);
  });

  test('a page that asks for too much is found', () => {
    const [page] = pages;
    if (!page) throw new Error('no page');
    expect(
      measureOperation(page, { ...graph, limits: { ...DEFAULT_LIMITS, cost: -1, depth: 0, tokens: 1 } })
        .exceeded,
    ).toEqual(['queryTooDeep', 'queryTooExpensive', 'queryTooLong']);
  });
});
