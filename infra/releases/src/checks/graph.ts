import { readFile } from 'node:fs/promises';
import {
  buildASTSchema,
  buildClientSchema,
  getIntrospectionQuery,
  GraphQLError,
  parse,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { ReleaseManifest } from '../manifest/manifest.ts';
import { UnavailableError, type Problem } from './problem.ts';

/** Checks the operations of a release against the graph as it is now. */
export type GraphCheck = (manifest: ReleaseManifest) => Promise<Problem[]>;

/**
 * A check against the live graph: the supergraph's file, or the address of a gateway that answers introspection.
 * Throws `UnavailableError` when the graph cannot be read.
 */
export function createGraphCheck(source: string): GraphCheck {
  let known: { text: string; schema: GraphQLSchema } | undefined;

  async function liveSchema(): Promise<GraphQLSchema> {
    try {
      const text = await (/^https?:/.test(source) ? introspect(source) : readFile(source, 'utf8'));
      if (known?.text !== text) known = { text, schema: schemaOf(text) };
      return known.schema;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UnavailableError(
        `The graph at ${source} cannot be read, so nothing can be checked: ${reason}`,
      );
    }
  }

  return async (manifest) => {
    if (manifest.operations.length === 0) return [];
    const schema = await liveSchema();
    return manifest.operations.flatMap(({ name, document }) =>
      errorsOf(schema, document).map((error) => ({
        release: manifest.name,
        code: 'OPERATION' as const,
        message: `the operation ${name} does not fit the graph: ${error.message}`,
      })),
    );
  };
}

function errorsOf(schema: GraphQLSchema, document: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(document));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function schemaOf(text: string): GraphQLSchema {
  if (text.startsWith('{')) return buildClientSchema(JSON.parse(text) as IntrospectionQuery);
  return buildASTSchema(accessible(parse(text)), { assumeValidSDL: true });
}

/** The supergraph without what it hides from clients. */
function accessible(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    enter(node) {
      const hidden =
        'directives' in node && node.directives?.some((directive) => directive.name.value === 'inaccessible');
      return hidden ? null : undefined;
    },
  });
}

async function introspect(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
    signal: AbortSignal.timeout(5_000),
  });
  const { data } = (await response.json()) as { data?: IntrospectionQuery };
  if (!data) throw new Error(`status ${response.status}`);
  return JSON.stringify(data);
}
