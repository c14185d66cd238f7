import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Operation } from './manifest.ts';

/**
 * Every named operation of a frontend's `*.graphql` files with the fragments that it uses, ready to be checked against
 * the live supergraph before a deploy. Throws when two operations or fragments share a name.
 */
export function collectOperations(folder: string): Operation[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations = new Map<string, OperationDefinitionNode>();
  const definitions = graphqlFiles(join(folder, 'src')).flatMap((file) =>
    parse(readFileSync(file, 'utf8')).definitions.map((definition) => ({ file, definition })),
  );
  for (const { file, definition } of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      keep(fragments, definition.name.value, definition, file);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!definition.name)
      throw new Error(`Give the operation in ${file} a name: deploys are checked by name.`);
    keep(operations, definition.name.value, definition, file);
  }
  return [...operations].map(([name, operation]) => ({
    name,
    document: [operation, ...fragmentsOf(operation, fragments)].map((node) => print(node)).join('\n\n'),
  }));
}

function keep<Node>(nodes: Map<string, Node>, name: string, node: Node, file: string): void {
  if (nodes.has(name))
    throw new Error(`${file} defines ${name} a second time; names are unique within a frontend.`);
  nodes.set(name, node);
}

function fragmentsOf(
  start: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread(spread) {
        const name = spread.name.value;
        const fragment = fragments.get(name);
        if (!fragment) throw new Error(`The fragment ${name} is used and defined nowhere in this frontend.`);
        if (found.has(name)) return;
        found.set(name, fragment);
        follow(fragment);
      },
    });
  };
  follow(start);
  return [...found.values()];
}

/** The `*.graphql` files in a folder and below, always in the same order. */
export function graphqlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => join(folder, file));
}
