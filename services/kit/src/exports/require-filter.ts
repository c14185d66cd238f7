import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import { PlatformError } from '../errors/platform-error.ts';
import { requireTextLengths } from '../text/text-lengths.ts';

/**
 * A list's filter, or one order of it, that came as JSON, checked against the input type by which the list itself takes it.
 * Answers it with what the type fills in. Throws INVALID_INPUT with the field that does not fit.
 */
export function requireFilter(
  schema: GraphQLSchema,
  typeName: string,
  filter: Record<string, unknown>,
  given: 'filter' | 'orderBy' = 'filter',
): unknown {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input type of this service.`);
  const known = type.getFields();
  const coerced: unknown = coerceInputValue(filter, type, (path, _value, { message }) => {
    const field = path.join('.') || Object.keys(filter).find((name) => !(name in known)) || given;
    throw new PlatformError('INVALID_INPUT', `The ${given} cannot be used: ${message}`, {
      reason: 'filterInvalid',
      field: given,
      params: { field },
    });
  });
  requireTextLengths(type, coerced);
  return coerced;
}
