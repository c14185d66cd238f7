import { resolve } from 'node:path';
import fc from 'fast-check';
import { parse, print, specifiedRules, validate } from 'graphql';
import { composeSupergraph } from '../../compose/compose-supergraph.ts';
import { nodeSubgraph, findNodeTypes } from '../../compose/node-subgraph.ts';
import { readSubgraphs, type SubgraphSdl } from '../../compose/subgraph-sdl.ts';
import { readPageOperations } from '../../limits/page-operations.ts';
import { chooseBy, type Choose } from '../../testing/comparison/choose.ts';
import { comparable, misplaced } from '../../testing/comparison/compare.ts';
import {
  ownEngine,
  stockEngine,
  type Engine,
  type OperationToRun,
} from '../../testing/comparison/engines.ts';
import { chooseFault, faulty, type Fault } from '../../testing/comparison/faults.ts';
import { generateOperation, generateVariables } from '../../testing/comparison/generate-operation.ts';
import { madeUpSubgraph } from '../../testing/comparison/made-up-subgraph.ts';
import { media, shop } from '../../testing/comparison/synthetic-graphs.ts';
import { librarySdl } from '../../testing/library.ts';

/** Generated operations for each graph. A long run: GUANJIA_GENERATED_OPERATIONS=5000 npm run unit -- stock-engine */
const GENERATED = Number(process.env['GUANJIA_GENERATED_OPERATIONS'] ?? 60);
/** The same operations in each run of the checks; a long run gives seeds of its own: GUANJIA_GENERATED_SEED. */
const SEED = Number(process.env['GUANJIA_GENERATED_SEED'] ?? 1);
/** Runs with something going wrong, for each operation. */
const FAULTS = 3;

const root = resolve(import.meta.dirname, '../../../..');
const platform = await readSubgraphs(resolve(root, 'services'));

interface Engines {
  own: Engine;
  stock: Engine;
  services: string[];
  now: { fault: Fault };
}

async function enginesOver(subgraphs: readonly SubgraphSdl[]): Promise<Engines> {
  const { supergraphSdl } = composeSupergraph([...subgraphs]);
  const node = nodeSubgraph(findNodeTypes(subgraphs));
  const all = node ? [...subgraphs, node] : subgraphs;
  const services = all.map(({ name }) => name);
  const madeUp = new Map(all.map((subgraph) => [subgraph.name, madeUpSubgraph(subgraph)]));
  const now: Engines['now'] = { fault: { kind: 'none' } };
  const ask = (name: string) => {
    const subgraph = madeUp.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}`);
    return faulty(name, subgraph({ fault: now.fault }), now.fault);
  };
  return {
    own: await ownEngine(supergraphSdl, services, ask),
    stock: await stockEngine(supergraphSdl, ask),
    services,
    now,
  };
}

/** Ours answers as Apollo's, and the second time as the first; also when something goes wrong. */
async function compare(
  { own, stock, services, now }: Engines,
  operation: OperationToRun,
  choose: Choose,
): Promise<void> {
  const faults: Fault[] = [
    { kind: 'none' },
    ...Array.from({ length: FAULTS }, () => chooseFault(choose, services)),
  ];
  for (const fault of faults) {
    now.fault = fault;
    const first = await own.run(operation);
    const second = await own.run(operation);
    const expected = await stock.run(operation);
    const told = { fault, query: operation.query, variables: operation.variables };
    expect({ ...told, ...comparable(first) }).toEqual({ ...told, ...comparable(expected) });
    expect({ ...told, answer: second }).toEqual({ ...told, answer: first });
    expect({ ...told, misplaced: misplaced(first) }).toEqual({ ...told, misplaced: [] });
  }
}

describe('the executor answers as Apollo’s engine does', () => {
  test.each([
    ['the platform', platform],
    ['the library', librarySdl()],
    ['the shop', shop],
    ['media', media],
  ])('generated operations over %s', async (_name, subgraphs) => {
    const engines = await enginesOver(subgraphs);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = chooseBy(generate);
        const { query, variables } = generateOperation(engines.own.schema, choose);
        const document = parse(query);
        fc.pre(validate(engines.own.schema, document, specifiedRules).length === 0);
        await compare(engines, { query, document, variables }, choose);
        run += 1;
      }),
      { numRuns: GENERATED, endOnFailure: true, seed: SEED },
    );
    expect(run).toBe(GENERATED);
  });

  test('every operation of our pages', async () => {
    const engines = await enginesOver(platform);
    const pages = readPageOperations(resolve(root, 'frontends'));
    expect(pages.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = chooseBy(generate);
        for (const { document, operation } of pages) {
          const variables = generateVariables(engines.own.schema, operation, choose);
          await compare(engines, { query: print(document), document, variables }, choose);
        }
      }),
      { numRuns: 1, endOnFailure: true, seed: SEED },
    );
  });
});
