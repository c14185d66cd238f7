import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object of the named type is one of the condition's: the type itself or a part of it. */
export type MeetsCondition = (typeName: string) => boolean;

/** The check for one condition; the answer for each type is found once. */
export function typeCondition(schema: GraphQLSchema, condition: string): MeetsCondition {
  const conditional = schema.getType(condition);
  const known = new Map<string, boolean>();
  return (typeName) => {
    const answer = known.get(typeName);
    if (answer !== undefined) return answer;
    const type = schema.getType(typeName);
    const meets =
      typeName === condition ||
      (isAbstractType(conditional) &&
        (isObjectType(type) || isInterfaceType(type)) &&
        schema.isSubType(conditional, type));
    // The names come from subgraphs: only those that the schema has are remembered.
    if (type) known.set(typeName, meets);
    return meets;
  };
}
