import type { Caller, FileAnswer, FileRequest } from '@guanjia/kit';
import type { GraphQLFormattedError } from 'graphql';

/** One operation for one subgraph, and who is asking. */
export interface SubgraphRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string | undefined;
  caller: Caller;
  /** Goes through every log line that this request causes, in every process. */
  requestId: string;
  /** Aborted when nobody waits for the answer any more: a read under way is then given up, a change is not. */
  signal?: AbortSignal | undefined;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Something that answers a subgraph's operations. Throws when the subgraph cannot be reached. */
export type AskSubgraph = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** Something that answers a subgraph's file routes. Throws when the subgraph cannot be reached. */
export type AskFile = (request: FileRequest) => Promise<FileAnswer>;

/** A subgraph in this process: called directly with the caller, without signature or serialisation. */
export interface InProcessSubgraph {
  kind: 'in-process';
  execute: AskSubgraph;
  /** Answers uploads and downloads; without it there are none. */
  answerFile?: AskFile;
  /** Throws when it cannot answer now, e.g. because its database does not. */
  ready?(): Promise<void>;
}

/** A subgraph in another process. */
export interface HttpSubgraph {
  kind: 'http';
  /** Where it takes GraphQL operations, e.g. http://127.0.0.1:20101/graphql. */
  url: string;
  /** Where it says whether it is ready; by default `/ready` on the same origin. */
  readyUrl?: string;
}

export type SubgraphTarget = InProcessSubgraph | HttpSubgraph;
