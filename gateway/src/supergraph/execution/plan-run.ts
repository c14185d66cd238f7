import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphResponse } from '../../subgraphs/subgraph-target.ts';

type Plain = Record<string, unknown>;

export interface FetchRequest {
  query: string;
  variables: Plain;
  operationName: string | undefined;
}

/** What running a plan needs of its request, and what it gathers. */
export interface PlanRun {
  /** As the client gave them: what it left out, the subgraphs fill in themselves. */
  variables: Plain;
  /** With the defaults. */
  coerced: Plain;
  /** What the subgraphs answered so far, merged. */
  data: Plain;
  ask(service: string, request: FetchRequest): Promise<SubgraphResponse>;
  /** An error that a subgraph answered. `path` is only called when the error is going to be told. */
  onError(error: GraphQLFormattedError, service: string, path: ErrorPath): void;
  /** A subgraph that could not be asked, or broke the protocol. */
  onFailure(error: unknown): void;
}

/** Where an error belongs in the client's result. */
export type ErrorPath = () => readonly (string | number)[] | undefined;

/** One step of a plan. */
export type RunPlan = (run: PlanRun) => Promise<void>;
