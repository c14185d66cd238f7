import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type GraphQLSchema } from 'graphql';
import { merge } from './merge.ts';
import { ownReader, setOwn } from './own-properties.ts';
import { typeCondition } from './type-conditions.ts';

type Plain = Record<string, unknown>;

/** What a subgraph needs to know of an object to answer its part; null when that is not known. */
export type Represent = (entity: Plain) => Plain | null;

/** Turns a fetch's `requires`, which are fragments on types, into a function. */
export function compileRepresentation(
  schema: GraphQLSchema,
  selections: readonly QueryPlanSelectionNode[],
): Represent {
  const represent = compileSelections(schema, selections);
  const ofTypes = new Map<string, Represent>();
  return (entity) => {
    const typeName = entity['__typename'];
    if (typeof typeName !== 'string') return null;
    const representation = (ofTypes.get(typeName) ?? ofType(typeName))(entity);
    return representation?.['__typename'] ? representation : null;
  };

  /** Nearly always one fragment is for a type: its part is the representation, and nothing is merged. */
  function ofType(typeName: string): Represent {
    const [fragment, ...others] = selections.filter(
      (selection) =>
        selection.kind === Kind.FIELD ||
        (selection.typeCondition !== undefined && typeCondition(schema, selection.typeCondition)(typeName)),
    );
    const only = fragment?.kind === Kind.INLINE_FRAGMENT && others.length === 0;
    const chosen = only ? compileSelections(schema, fragment.selections) : represent;
    // The names come from subgraphs: only those that the schema has are remembered.
    if (schema.getType(typeName)) ofTypes.set(typeName, chosen);
    return chosen;
  }
}

/** Adds a selection's part to the representation; answers false when it is not known. */
type AddPart = (entity: Plain, representation: Plain) => boolean;

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const parts = selections.map((selection) =>
    selection.kind === Kind.FIELD
      ? fieldPart(schema, selection)
      : fragmentPart(schema, selection.typeCondition, selection.selections),
  );
  return (entity) => {
    const representation: Plain = {};
    for (const addPart of parts) if (!addPart(entity, representation)) return null;
    return representation;
  };
}

function fieldPart(
  schema: GraphQLSchema,
  { alias, name, selections }: Extract<QueryPlanSelectionNode, { kind: 'Field' }>,
): AddPart {
  const responseName = alias ?? name;
  const read = ownReader(responseName);
  const inner = selections && compileSelections(schema, selections);
  return (entity, representation) => {
    const value = read(entity);
    // A missing value means that its subgraph failed, which is reported there.
    if (value === undefined) return false;
    setOwn(representation, responseName, inner ? represented(value, inner) : value);
    return true;
  };
}

/** What a fragment adds is left out when it is not for this type, or not known. */
function fragmentPart(
  schema: GraphQLSchema,
  condition: string | undefined,
  selections: readonly QueryPlanSelectionNode[],
): AddPart {
  if (condition === undefined) return () => true;
  const meets = typeCondition(schema, condition);
  const represent = compileSelections(schema, selections);
  return (entity, representation) => {
    const typeName = entity['__typename'];
    if (typeof typeName !== 'string' || !meets(typeName)) return true;
    const part = represent(entity);
    if (part) merge(representation, part);
    return true;
  };
}

function represented(value: unknown, inner: Represent): unknown {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((item) => represented(item, inner)) : inner(value as Plain);
}
