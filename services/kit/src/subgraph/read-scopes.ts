import { OperationTypeNode } from 'graphql';
import type { Caller } from '../identity/caller.ts';
import { PlatformError } from '../errors/platform-error.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import type { RootField } from './root-fields.ts';

/** What GraphQL itself answers about a schema, and the feed, which asks for a scope of its own. */
const isOpen = (service: string, name: string): boolean =>
  name.startsWith('__') || name === '_service' || name === `${service}Events`;

/**
 * A client whose token lacks the scope to read reads nothing, entities that other services refer to included: one
 * refusal for each field that was asked for. People are judged by their roles.
 */
export function missingReadScope(
  { name: service, readScopes = [] }: Pick<SubgraphDefinition, 'name' | 'readScopes'>,
  caller: Caller,
  { type, rootFields }: { type: OperationTypeNode | undefined; rootFields: readonly RootField[] },
): PlatformError[] {
  if (caller.kind !== 'CLIENT' || type !== OperationTypeNode.QUERY) return [];
  const scope = `${service}:read`;
  if ([scope, ...readScopes].some((one) => caller.scopes.includes(one))) return [];
  return rootFields
    .filter(({ name }) => !isOpen(service, name))
    .map(({ responseName }) => {
      const error = new PlatformError('FORBIDDEN', `The client's credentials lack the scope ${scope}.`, {
        reason: 'scopeMissing',
        params: { scope },
      });
      return Object.defineProperty(error, 'path', { value: [responseName], enumerable: true });
    });
}
