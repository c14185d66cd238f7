import { Kind, parse, print, visit, type ConstDirectiveNode } from 'graphql';

/**
 * Leaves out the keys by which a subgraph cannot be asked where it has others by which it can: Apollo's planner takes
 * the first key whose fields it knows, also one that is not resolvable, and the subgraph then finds nothing.
 */
export function withResolvableKeys(supergraphSdl: string): string {
  let changed = false;
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    ObjectTypeDefinition(node) {
      const joins = (node.directives ?? []).filter(({ name }) => name.value === 'join__type');
      const resolvable = new Set(joins.filter((join) => hasKey(join) && isResolvable(join)).map(graphOf));
      const directives = (node.directives ?? []).filter(
        (join) => !joins.includes(join) || isResolvable(join) || !resolvable.has(graphOf(join)),
      );
      if (directives.length === node.directives?.length) return undefined;
      changed = true;
      return { ...node, directives };
    },
  });
  return changed ? print(document) : supergraphSdl;
}

function hasKey(join: ConstDirectiveNode): boolean {
  return argument(join, 'key') !== undefined;
}

function isResolvable(join: ConstDirectiveNode): boolean {
  const value = argument(join, 'resolvable');
  return value?.kind !== Kind.BOOLEAN || value.value;
}

function graphOf(join: ConstDirectiveNode): string {
  const value = argument(join, 'graph');
  return value?.kind === Kind.ENUM ? value.value : '';
}

function argument(join: ConstDirectiveNode, name: string) {
  return join.arguments?.find((given) => given.name.value === name)?.value;
}
