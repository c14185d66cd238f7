import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import { PlatformError } from '../errors/platform-error.ts';

/**
 * A list's filter that came as JSON, checked against the input type by which the list itself takes it.
 * Throws INVALID_INPUT with the field that does not fit.
 */
export function requireFilter(
  schema: GraphQLSchema,
  typeName: string,
  filter: Record<string, unknown>,
): void {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input type of this service.`);
  const known = type.getFields();
  coerceInputValue(filter, type, (path, _value, { message }) => {
    const field = path.join('.') || Object.keys(filter).find((name) => !(name in known)) || 'filter';
    throw new PlatformError('INVALID_INPUT', `The filter cannot be used: ${message}`, {
      reason: 'filterInvalid',
      field: 'filter',
      params: { field },
    });
  });
}
