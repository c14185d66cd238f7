import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { findNodeTypes, nodeSubgraph } from './node-subgraph.ts';
import type { SubgraphSdl } from './subgraph-sdl.ts';

export interface ComposedGraph {
  /** The supergraph in the join specification: what every federation 2 router runs. */
  supergraphSdl: string;
  /** The schema that clients see. */
  apiSdl: string;
  /** What composition found odd but allowed. */
  hints: string[];
}

/**
 * Composes the subgraphs, and unless told otherwise the gateway's own `node` subgraph with them, into one supergraph.
 * Throws an error that lists everything that does not fit together.
 */
export function composeSupergraph(
  subgraphs: readonly SubgraphSdl[],
  { withNode = true } = {},
): ComposedGraph {
  const node = withNode ? nodeSubgraph(findNodeTypes(subgraphs)) : undefined;
  const result = composeServices(
    [...subgraphs, ...(node ? [node] : [])].map(({ name, url, sdl }) => ({
      name,
      url,
      typeDefs: parse(sdl),
    })),
  );
  if (result.errors) {
    throw new Error(
      `The subgraphs do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  return {
    supergraphSdl: `${result.supergraphSdl.trim()}\n`,
    apiSdl: apiSchemaOf(result.supergraphSdl),
    hints: result.hints.map((hint) => hint.toString()),
  };
}

function apiSchemaOf(supergraphSdl: string): string {
  return `${printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema()).trim()}\n`;
}
