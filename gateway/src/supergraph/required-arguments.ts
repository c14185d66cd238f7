import { Kind, parse, visit, type DocumentNode } from 'graphql';

/** An operation for the planner, and the client's own names of what was renamed in it. */
export interface SeparatedOperation {
  document: DocumentNode;
  clientNames: ReadonlyMap<string, string>;
}

/** Gives the client's fields other names where they could be taken for what a subgraph requires. */
export type SeparateFields = (document: DocumentNode) => SeparatedOperation;

/**
 * A subgraph may require a field with arguments (`@requires(fields: "comments(limit: 3) { id }")`). A client that asks
 * for the same field with others would get the three: Apollo's planner fetches both under one name. So the client's
 * goes by another name on the way. Supergraphs without such a field, as ours, are left alone.
 */
export function separateFields(supergraphSdl: string): SeparateFields {
  const required = fieldsRequiredWithArguments(supergraphSdl);
  if (required.size === 0) return (document) => ({ document, clientNames: new Map() });
  return (document) => {
    const clientNames = new Map<string, string>();
    const suffix = unusedSuffix(document);
    const renamed = visit(document, {
      Field(node) {
        if (!required.has(node.name.value)) return undefined;
        const clientName = node.alias?.value ?? node.name.value;
        const alias = `${clientName}${suffix}`;
        clientNames.set(alias, clientName);
        return { ...node, alias: { kind: Kind.NAME, value: alias } };
      },
    });
    return { document: renamed, clientNames };
  };
}

function fieldsRequiredWithArguments(supergraphSdl: string): Set<string> {
  const names = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    Argument({ name, value }) {
      if (name.value !== 'requires' || value.kind !== Kind.STRING || !value.value.includes('(')) return;
      visit(parse(`{ ${value.value} }`, { noLocation: true }), {
        Field(field) {
          if (field.arguments?.length) names.add(field.name.value);
        },
      });
    },
  });
  return names;
}

function unusedSuffix(document: DocumentNode): string {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  let suffix = '_asked';
  while ([...names].some((name) => name.endsWith(suffix))) suffix += '_';
  return suffix;
}
