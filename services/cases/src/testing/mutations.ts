import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';

const SCHEMA = new URL('../../generated/schema.graphql', import.meta.url);

/** The type of the argument `input` of each mutation. */
const inputTypes = new Map<string, string>();
const mutations = parse(readFileSync(SCHEMA, 'utf8')).definitions.find(
  (definition): definition is ObjectTypeDefinitionNode =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation',
);
for (const { name, arguments: given } of mutations?.fields ?? []) {
  const input = given?.find((argument) => argument.name.value === 'input');
  if (input) inputTypes.set(name.value, print(input.type));
}

/** The text of a mutation, which takes the variable `input` and answers `shape`; the schema says the type of its input. */
export function mutation(name: string, shape: string): string {
  const type = inputTypes.get(name);
  if (!type)
    throw new Error(`The schema has no mutation ${name} with an input. Is it new? Run: npm run generate`);
  return `mutation($input: ${type}) { ${name}(input: $input) ${shape} }`;
}
