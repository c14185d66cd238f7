import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { separateFields, type SeparateFields } from './required-arguments.ts';
import { withResolvableKeys } from './resolvable-keys.ts';

/** A supergraph that is ready to plan operations. */
export interface LoadedSupergraph {
  sdl: string;
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** What the subgraphs know together, parts that clients do not see included. */
  supergraphSchema: GraphQLSchema;
  /** The operation as it is planned and run. */
  separateFields: SeparateFields;
  /** Which subgraph is asked for what, in which order. The document must have passed validation. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/** Throws when the text is no supergraph of Apollo's join specification. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(withResolvableKeys(sdl), { validateSupergraph: true });
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return {
    sdl,
    apiSchema: api.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    separateFields: separateFields(sdl),
    plan: (document, operationName) =>
      planner.buildQueryPlan(
        operationFromDocument(api, document, operationName === undefined ? {} : { operationName }),
      ),
  };
}
