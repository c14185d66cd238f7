import { isEnumType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** How a list can be ordered is chosen by a column's head, never read. */
const isOrder = (name: string) => name.endsWith('OrderField');
const isInternal = (name: string) => name.startsWith('__');

/**
 * TypeScript with what a frontend has to know of the graph as a whole: the values of every enum in the order in which the
 * graph declares them, and which object types have no id by which a cache could keep them.
 */
export function schemaFile(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const enums = types.filter(isEnumType).filter(({ name }) => !isInternal(name) && !isOrder(name));
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  const withoutId = types
    .filter(isObjectType)
    .filter((type) => !isInternal(type.name) && !roots.has(type) && !('id' in type.getFields()));
  const values = enums.map((type) => {
    const names = type.getValues().map(({ name }) => `  '${name}',\n`);
    return `export const ${constantOf(type.name)} = [\n${names.join('')}] as const;\n`;
  });
  return [
    '// Written by `npm run generate` from the schema of the graph. Do not edit.\n',
    ...values,
    '/** The values of each enum. */',
    `export interface EnumTypes {\n${enums.map(({ name }) => `  ${name}: (typeof ${constantOf(name)})[number];\n`).join('')}}\n`,
    '/** Object types that have no id. */',
    `export type TypeWithoutId =\n${withoutId.map(({ name }) => `  | '${name}'`).join('\n')};\n`,
  ].join('\n');
}

/** `CaseState` → `CASE_STATE_VALUES`. */
function constantOf(type: string): string {
  return `${type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()}_VALUES`;
}
