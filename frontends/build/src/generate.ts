import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { getCachedDocumentNodeFromSchema } from '@graphql-codegen/plugin-helpers';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, lexicographicSortSchema, parse } from 'graphql';
import { graphqlFiles } from './operations.ts';
import { schemaFile } from './schema-file.ts';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The composed API schema that the gateway's compose task writes; `GUANJIA_API_SCHEMA` names another one. */
function schemaPath(): string {
  const schema = resolve(
    process.env['GUANJIA_API_SCHEMA'] ?? join(repository, 'gateway/generated/api.graphql'),
  );
  if (!existsSync(schema))
    throw new Error(`There is no schema at ${schema}: run the gateway's compose task first.`);
  return schema;
}

/**
 * Writes the typed operations of a frontend to `src/generated/graphql.ts`. With `check` nothing is written; the answer is
 * false when the file on disk is not what would be written.
 */
export async function generateOperations(folder: string, check: boolean): Promise<boolean> {
  const schema = schemaPath();
  const target = join(folder, 'src/generated/graphql.ts');
  const schemaAst = lexicographicSortSchema(buildSchema(readFileSync(schema, 'utf8')));
  const types = await codegen({
    filename: target,
    schema: getCachedDocumentNodeFromSchema(schemaAst),
    schemaAst,
    documents: graphqlFiles(join(folder, 'src')).map((location) => ({
      location,
      document: parse(readFileSync(location, 'utf8')),
    })),
    pluginMap: { typescriptOperations, typedDocumentNode },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    config: {
      scalars: SCALARS,
      defaultScalarType: 'unknown',
      enumType: 'string-literal',
      useTypeImports: true,
      documentMode: 'graphQLTag',
      gqlImport: '@apollo/client#gql',
      dedupeFragments: true,
    },
  });
  const content = `// Written by \`npm run generate\` from this frontend's *.graphql files. Do not edit.\n${types}`;
  return writeGenerated(target, content, check);
}

/** Writes enum values and kinds of types to `src/generated/schema.ts`, or with `check` compares them, as above. */
export function generateSchemaFile(folder: string, check: boolean): boolean {
  const schema = buildSchema(readFileSync(schemaPath(), 'utf8'));
  return writeGenerated(join(folder, 'src/generated/schema.ts'), schemaFile(schema), check);
}

function writeGenerated(target: string, content: string, check: boolean): boolean {
  if (existsSync(target) && readFileSync(target, 'utf8') === content) return true;
  if (check) return false;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return true;
}

const SCALARS = {
  ID: 'string',
  LocalDate: 'string',
  DateTime: 'string',
  DivisionCode: 'string',
  SafeInt: 'number',
  JSON: 'unknown',
};
