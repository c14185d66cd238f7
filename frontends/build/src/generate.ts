import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The composed API schema that the gateway's compose task writes; `GUANJIA_API_SCHEMA` names another one. */
function schemaPath(): string {
  return resolve(process.env['GUANJIA_API_SCHEMA'] ?? join(repository, 'gateway/generated/api.graphql'));
}

/**
 * Writes the typed operations of a frontend to `src/generated/graphql.ts`. With `check` nothing is written; the answer is
 * false when the file on disk is not what would be written.
 */
export async function generateOperations(folder: string, check: boolean): Promise<boolean> {
  const schema = schemaPath();
  if (!existsSync(schema))
    throw new Error(`There is no schema at ${schema}: run the gateway's compose task first.`);
  const target = join(folder, 'src/generated/graphql.ts');
  const [file] = await generate(
    {
      silent: true,
      errorsOnly: true,
      schema,
      documents: join(folder, 'src/**/*.graphql'),
      generates: {
        [target]: {
          plugins: ['typescript-operations', 'typed-document-node'],
          config: {
            scalars: SCALARS,
            defaultScalarType: 'unknown',
            enumType: 'string-literal',
            useTypeImports: true,
            documentMode: 'graphQLTag',
            gqlImport: '@apollo/client#gql',
            dedupeFragments: true,
          },
        },
      },
    },
    false,
  );
  const content = `// Written by \`npm run generate\` from this frontend's *.graphql files. Do not edit.\n${file?.content ?? ''}`;
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
