import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { NotSimple } from './compile-shape.ts';

type Plain = Record<string, unknown>;

/** What a subgraph needs to know of an object to answer its part; null when that is not known. */
export type Represent = (entity: Plain) => Plain | null;

/** Turns a fetch's `requires` into a function. Throws {@link NotSimple} for conditions on abstract types. */
export function compileRepresentation(
  schema: GraphQLSchema,
  selections: readonly QueryPlanSelectionNode[],
): Represent {
  const byType = new Map<string, Represent[]>();
  for (const selection of selections) {
    const condition = selection.kind === 'InlineFragment' ? selection.typeCondition : undefined;
    if (
      selection.kind !== 'InlineFragment' ||
      condition === undefined ||
      !isObjectType(schema.getType(condition))
    ) {
      throw new NotSimple('requires');
    }
    const known = byType.get(condition);
    const represent = fieldsOf(selection.selections);
    if (known) known.push(represent);
    else byType.set(condition, [represent]);
  }
  return (entity) => {
    const represents = byType.get(String(entity['__typename']));
    if (!represents) return null;
    const representation: Plain = {};
    for (const represent of represents) {
      const part = represent(entity);
      if (part === null) return null;
      Object.assign(representation, part);
    }
    return representation['__typename'] === undefined ? null : representation;
  };
}

function fieldsOf(selections: readonly QueryPlanSelectionNode[]): Represent {
  const fields = selections.map((selection) => {
    if (selection.kind !== 'Field') throw new NotSimple('requires with conditions inside');
    const inner = selection.selections && fieldsOf(selection.selections);
    return { name: selection.alias ?? selection.name, inner };
  });
  return (entity) => {
    const representation: Plain = {};
    for (const { name, inner } of fields) {
      const value = entity[name];
      // A missing value means that its subgraph failed, which is reported there.
      if (value === undefined) return null;
      representation[name] = inner ? represented(value, inner) : value;
    }
    return representation;
  };
}

function represented(value: unknown, inner: Represent): unknown {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((item) => represented(item, inner)) : inner(value as Plain);
}
